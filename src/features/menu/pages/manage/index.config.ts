export default definePageConfig({ navigationBarTitleText: '管理菜单', enablePullDownRefresh: true })
