export default definePageConfig({ navigationBarTitleText: '服务提供方', enablePullDownRefresh: true })
