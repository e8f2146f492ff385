export default definePageConfig({ navigationBarTitleText: '当日核销', enablePullDownRefresh: true })
