export default definePageConfig({ navigationBarTitleText: '免服务申请', enablePullDownRefresh: true })
