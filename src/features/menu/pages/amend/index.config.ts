export default definePageConfig({ navigationBarTitleText: '修改服务' })
