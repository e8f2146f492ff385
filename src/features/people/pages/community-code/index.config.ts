export default definePageConfig({ navigationBarTitleText: '社区小程序码' })
