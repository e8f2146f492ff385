export default defineAppConfig({
  pages: ['pages/home/index', 'pages/service/index', 'pages/me/index'],
  subPackages: [
    { root: 'features/people', pages: ['pages/join/index', 'pages/report-in/index'] },
    {
      root: 'features/wish',
      pages: ['pages/list/index', 'pages/detail/index', 'pages/post/index', 'pages/mine/index'],
    },
    {
      root: 'features/post',
      pages: ['pages/list/index', 'pages/detail/index', 'pages/publish/index', 'pages/mine/index'],
    },
    {
      root: 'features/attendance',
      pages: [
        'pages/code/index',
        'pages/check-in/index',
        'pages/standing/index',
        'pages/certificates/index',
        'pages/verify/index',
        'pages/exemptions/index',
        'pages/card/index',
        'pages/roster/index',
        'pages/record/index',
        'pages/approvals/index',
      ],
    },
    {
      root: 'features/unit',
      pages: [
        'pages/home/index',
        'pages/member/index',
        'pages/issue/index',
        'pages/certificates/index',
        'pages/exemptions/index',
      ],
    },
    { root: 'features/points', pages: ['pages/statement/index'] },
    { root: 'features/menu', pages: ['pages/publish/index', 'pages/order/index', 'pages/orders/index'] },
    { root: 'features/desk', pages: ['pages/home/index'] },
  ],
  tabBar: {
    color: '#5B544B',
    selectedColor: '#B3261E',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        iconPath: 'ui/icons/home.png',
        selectedIconPath: 'ui/icons/home-on.png',
        text: '首页',
      },
      {
        pagePath: 'pages/service/index',
        iconPath: 'ui/icons/service.png',
        selectedIconPath: 'ui/icons/service-on.png',
        text: '服务',
      },
      {
        pagePath: 'pages/me/index',
        iconPath: 'ui/icons/me.png',
        selectedIconPath: 'ui/icons/me-on.png',
        text: '我的',
      },
    ],
  },
  // Pages of the browser version slide for 300 ms, and both can be seen meanwhile: no motion that explains nothing.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '签到时核对您是否在服务地点附近，只记结果，不保存位置' } },
  window: {
    navigationBarTitleText: '邻里先锋',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F7F5F2',
    backgroundTextStyle: 'dark',
  },
})
