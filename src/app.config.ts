export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [{ root: 'features/wish', pages: ['pages/detail/index'] }],
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: '邻里先锋', navigationBarBackgroundColor: '#FFFFFF', navigationBarTextStyle: 'black', backgroundColor: '#F7F5F2' },
})
