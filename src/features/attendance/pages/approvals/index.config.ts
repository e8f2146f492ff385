export default definePageConfig({ navigationBarTitleText: '出勤审批', enablePullDownRefresh: true })
