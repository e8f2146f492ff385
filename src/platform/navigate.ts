import Taro from '@tarojs/taro'

const TABS = ['/pages/home/index', '/pages/service/index', '/pages/me/index']

/** Opens a page by its path, with its query; tab pages are switched to. */
export function go(path: string, query: Record<string, string> = {}) {
  if (TABS.includes(path)) return Taro.switchTab({ url: path })
  const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return Taro.navigateTo({ url: search.length ? `${path}?${search.join('&')}` : path })
}

/** Back to where one came from, or home when this page was opened by a link. */
export function back() {
  if (Taro.getCurrentPages().length > 1) return Taro.navigateBack()
  return Taro.switchTab({ url: '/pages/home/index' })
}

/** Paths of all pages, so that a renamed page breaks in one place. */
export const PAGES = {
  home: '/pages/home/index',
  service: '/pages/service/index',
  me: '/pages/me/index',
  join: '/features/people/pages/join/index',
  reportIn: '/features/people/pages/report-in/index',
  unitReportIn: '/features/people/pages/vouch/index',
  memberRoster: '/features/people/pages/roster/index',
  rosterImport: '/features/people/pages/import/index',
  communityCode: '/features/people/pages/community-code/index',
  myData: '/features/people/pages/my-data/index',
  move: '/features/people/pages/move/index',
  wishes: '/features/wish/pages/list/index',
  wish: '/features/wish/pages/detail/index',
  wishPost: '/features/wish/pages/post/index',
  wishEdit: '/features/wish/pages/edit/index',
  wishThanks: '/features/wish/pages/thanks/index',
  wishStreet: '/features/wish/pages/street/index',
  wishMine: '/features/wish/pages/mine/index',
  posts: '/features/post/pages/list/index',
  post: '/features/post/pages/detail/index',
  postPublish: '/features/post/pages/publish/index',
  myShifts: '/features/post/pages/mine/index',
  postManage: '/features/post/pages/manage/index',
  volunteering: '/features/post/pages/offer/index',
  code: '/features/attendance/pages/code/index',
  checkIn: '/features/attendance/pages/check-in/index',
  standing: '/features/attendance/pages/standing/index',
  certificates: '/features/attendance/pages/certificates/index',
  verify: '/features/attendance/pages/verify/index',
  card: '/features/attendance/pages/card/index',
  attendanceRoster: '/features/attendance/pages/roster/index',
  record: '/features/attendance/pages/record/index',
  approvals: '/features/attendance/pages/approvals/index',
  exemptions: '/features/attendance/pages/exemptions/index',
  unit: '/features/unit/pages/home/index',
  unitMember: '/features/unit/pages/member/index',
  unitIssue: '/features/unit/pages/issue/index',
  unitCertificates: '/features/unit/pages/certificates/index',
  unitExemptions: '/features/unit/pages/exemptions/index',
  statement: '/features/points/pages/statement/index',
  books: '/features/points/pages/books/index',
  bank: '/features/points/pages/bank/index',
  adjustments: '/features/points/pages/adjustments/index',
  pointRules: '/features/points/pages/rules/index',
  pointBudget: '/features/points/pages/budget/index',
  menuPublish: '/features/menu/pages/publish/index',
  order: '/features/menu/pages/order/index',
  orders: '/features/menu/pages/orders/index',
  menuItem: '/features/menu/pages/item/index',
  menuProvider: '/features/menu/pages/provider/index',
  menuDrafts: '/features/menu/pages/drafts/index',
  orgReview: '/features/menu/pages/review/index',
  desk: '/features/desk/pages/home/index',
  report: '/features/report/pages/home/index',
  reportStreet: '/features/report/pages/street/index',
  reportList: '/features/report/pages/list/index',
  board: '/features/report/pages/board/index',
  teams: '/features/team/pages/list/index',
  teamCreate: '/features/team/pages/create/index',
  team: '/features/team/pages/detail/index',
  teamMembers: '/features/team/pages/members/index',
  teamShift: '/features/team/pages/shift/index',
  shop: '/features/shop/pages/list/index',
  shopItem: '/features/shop/pages/item/index',
  vouchers: '/features/shop/pages/mine/index',
  voucher: '/features/shop/pages/voucher/index',
  clerk: '/features/shop/pages/clerk/index',
  shopDay: '/features/shop/pages/day/index',
  shopMonths: '/features/shop/pages/months/index',
  shopKeep: '/features/shop/pages/keep/index',
  shopEdit: '/features/shop/pages/edit/index',
  shopPlace: '/features/shop/pages/place/index',
  shopMerchants: '/features/shop/pages/merchants/index',
  admin: '/features/admin/pages/home/index',
  adminRoles: '/features/admin/pages/roles/index',
  adminAppoint: '/features/admin/pages/appoint/index',
  adminPerson: '/features/admin/pages/person/index',
  adminPlaces: '/features/admin/pages/places/index',
  adminVenues: '/features/admin/pages/venues/index',
  adminUnits: '/features/admin/pages/units/index',
  adminSettings: '/features/admin/pages/settings/index',
  adminFirst: '/features/admin/pages/first/index',
} as const
