export default definePageConfig({ navigationBarTitleText: '角色记录', enablePullDownRefresh: true })
