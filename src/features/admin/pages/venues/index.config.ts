export default definePageConfig({ navigationBarTitleText: '服务地点', enablePullDownRefresh: true })
