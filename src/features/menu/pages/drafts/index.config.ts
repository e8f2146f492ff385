export default definePageConfig({ navigationBarTitleText: '菜单草稿', enablePullDownRefresh: true })
