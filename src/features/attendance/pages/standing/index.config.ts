export default definePageConfig({ navigationBarTitleText: '服务达标情况', enablePullDownRefresh: true })
