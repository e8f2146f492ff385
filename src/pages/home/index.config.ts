export default definePageConfig({ navigationBarTitleText: '邻里先锋', enablePullDownRefresh: true })
