export default definePageConfig({ navigationBarTitleText: '党员达标情况', enablePullDownRefresh: true })
