export default definePageConfig({ navigationBarTitleText: '街道统计', enablePullDownRefresh: true })
