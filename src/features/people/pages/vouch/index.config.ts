export default definePageConfig({ navigationBarTitleText: '职工和单位报到', enablePullDownRefresh: true })
