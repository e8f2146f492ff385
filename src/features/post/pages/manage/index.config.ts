export default definePageConfig({ navigationBarTitleText: '管理岗位', enablePullDownRefresh: true })
