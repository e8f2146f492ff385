export default definePageConfig({ navigationBarTitleText: '成立服务队' })
