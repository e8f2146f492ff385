export default definePageConfig({ navigationBarTitleText: '服务队名额', enablePullDownRefresh: true })
