export default definePageConfig({ navigationBarTitleText: '本单位的证明', enablePullDownRefresh: true })
