import type { Kind } from './figures'

/** A screen, as somebody opens it who comes from home. */
export interface Screen {
  page: string
  person: string
  kind: Kind
  /** Of a list: who answers the lists that it shows, one name for each, and what a row of them is. */
  lists: string[]
  row: string
  /** What is tapped there before the list is shown. */
  tap?: string
  /** Parts of the page that are read beside the list, at the same time: each may come at a moment of its own. */
  beside?: number
}

const WANG = 'demo-resident-wang'
const LI = 'demo-member-li'
const HAN = 'demo-neighbour-6'
const ZHAO = 'demo-secretary-zhao'
const ZHOU = 'demo-liaison-zhou'
const ADMIN = 'demo-admin'
const CLERK = 'demo-clerk'

const of = (kind: Kind, person: string, pages: string[]): Screen[] =>
  pages.map(page => ({ page, person, kind, lists: [], row: '' }))
const opened = (person: string, ...names: string[]) =>
  of(
    'page',
    person,
    names.map(name => `features/${name.replace('/', '/pages/')}/index`),
  )
const list = (person: string, name: string, lists: string[], more: Partial<Screen> = {}): Screen[] =>
  opened(person, name).map(screen => ({ ...screen, kind: 'list', lists, row: '.row', ...more }))
const CARDS = { row: '.card' }

const HOME = 'pages/home/index'
const SERVICE = 'pages/service/index'
const ME = 'pages/me/index'

/** The tabs, which everybody comes in by. */
export const tabs = [
  ...of('tab', WANG, [HOME, SERVICE, ME]),
  ...of('tab', LI, [HOME, SERVICE, ME]),
  ...of('tab', ZHAO, [HOME, SERVICE, ME]),
  ...of('tab', ADMIN, [ME]),
  ...of('tab', 'demo-newcomer', [HOME, SERVICE, ME]),
]

/** Every screen that shows a list which is read page by page. */
export const lists = [
  ...list(WANG, 'wish/list', ['wish.list']),
  ...list(WANG, 'wish/mine', ['wish.mine']),
  ...list(LI, 'wish/thanks', ['wish.thanks'], { row: '.thanks' }),
  ...list(LI, 'post/list', ['post.openShifts']),
  ...list(LI, 'post/list', ['post.list'], { tap: '全部岗位' }),
  ...list(LI, 'post/mine', ['post.myShifts'], CARDS),
  ...list(LI, 'attendance/certificates', ['attendance.certificates'], CARDS),
  ...list(LI, 'points/statement', ['points.statement']),
  ...list(LI, 'points/bank', ['points.gifts'], { ...CARDS, beside: 1 }),
  ...list(LI, 'menu/orders', ['menu.myJobs']),
  ...list(LI, 'menu/providers', ['menu.providers']),
  ...list(LI, 'menu/organisation', ['menu.orgReviews']),
  ...list(LI, 'team/list', ['team.list', 'team.mine']),
  ...list(LI, 'team/detail', ['wish.ofTeam'], { beside: 2 }),
  ...list(LI, 'team/members', ['team.members', 'team.members'], { beside: 1 }),
  ...list(LI, 'shop/list', ['shop.items'], { beside: 1 }),
  ...list(LI, 'shop/mine', ['shop.myVouchers']),
  ...list(LI, 'inbox/list', ['inbox.list']),
  ...list(HAN, 'attendance/exemptions', ['attendance.exemptions'], CARDS),
  ...list(ZHAO, 'post/manage', ['post.pastShifts']),
  ...list(ZHAO, 'attendance/roster', ['attendance.roster']),
  ...list(ZHAO, 'unit/exemptions', ['attendance.staffExemptions'], CARDS),
  ...list(ZHAO, 'menu/community', ['menu.orders']),
  ...list(ZHAO, 'menu/drafts', ['menu.list'], CARDS),
  ...list(ZHAO, 'menu/drafts', ['menu.drafts'], { tap: '草稿' }),
  ...list(ZHAO, 'menu/organisations', ['menu.organisations']),
  ...list(ZHAO, 'report/list', ['report.list']),
  ...list(ZHAO, 'people/roster', ['people.roster', 'people.imports']),
  ...list(ZHAO, 'people/import', ['people.importRows']),
  ...list(ZHOU, 'unit/home', ['attendance.unitMembers']),
  ...list(ZHOU, 'unit/certificates', ['attendance.unitCertificates'], CARDS),
  ...list(ZHOU, 'people/vouch', ['people.unitApplications', 'people.unitReportIns'], { beside: 1 }),
  ...list(CLERK, 'shop/day', ['shop.dayList']),
  ...list(CLERK, 'shop/months', ['shop.months'], CARDS),
  ...list(CLERK, 'shop/keep', ['shop.keeperItems']),
  ...list(ADMIN, 'wish/street', ['wish.forStreet']),
  ...list(ADMIN, 'attendance/approvals', ['attendance.approvals', 'attendance.approvals']),
  ...list(ADMIN, 'admin/appoint', ['admin.people']),
  ...list(ADMIN, 'admin/units', ['admin.units']),
  ...list(ADMIN, 'points/adjustments', ['points.adjustments'], CARDS),
  ...list(ADMIN, 'points/books', ['points.books'], CARDS),
]

/** Read page by page too, and measured by another name or not a list to read. */
export const notMeasured: Record<string, string> = {
  'menu.overdue': 'the rows of menu.orders',
  'people.list': 'words to choose one of, in a sheet',
}

/** A wish, a post with its attendance, an order: every other screen on their way. */
export const pages = [
  ...opened(WANG, 'wish/post', 'menu/item'),
  ...opened(LI, 'wish/detail', 'menu/order', 'post/detail', 'attendance/check-in', 'attendance/standing'),
  ...opened(ZHAO, 'desk/home', 'post/publish', 'attendance/code'),
]
