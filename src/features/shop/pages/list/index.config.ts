export default definePageConfig({ navigationBarTitleText: '爱心加油站', enablePullDownRefresh: true })
