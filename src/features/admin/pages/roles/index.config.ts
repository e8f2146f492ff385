export default definePageConfig({ navigationBarTitleText: '角色任免', enablePullDownRefresh: true })
