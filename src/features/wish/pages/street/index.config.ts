export default definePageConfig({ navigationBarTitleText: '街道审核的心愿', enablePullDownRefresh: true })
