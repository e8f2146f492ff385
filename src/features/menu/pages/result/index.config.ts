export default definePageConfig({ navigationBarTitleText: '服务成效评议', enablePullDownRefresh: true })
