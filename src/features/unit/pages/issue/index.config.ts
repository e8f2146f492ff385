export default definePageConfig({ navigationBarTitleText: '统一开证明' })
