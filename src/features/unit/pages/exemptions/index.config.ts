export default definePageConfig({ navigationBarTitleText: '免服务审核', enablePullDownRefresh: true })
