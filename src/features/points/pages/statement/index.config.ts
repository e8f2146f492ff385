export default definePageConfig({ navigationBarTitleText: '积分与时长', enablePullDownRefresh: true })
