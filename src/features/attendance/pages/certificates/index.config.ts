export default definePageConfig({ navigationBarTitleText: '打卡证明', enablePullDownRefresh: true })
