import { local } from '../../../cloudfunctions/kit/clock'
import { DEFAULT_ORDER_SETTINGS } from '../../../cloudfunctions/kit/orderSettings'
import type { PointRule } from '../../../cloudfunctions/kit/pointRules'
import { warningSettings } from '../../../cloudfunctions/kit/warningSettings'
import { wishSettings } from '../../../cloudfunctions/kit/wishSettings'
import type { Seed } from '../seed'

export const STREET = 'qingxi'
export const SHOP = 'qingxi-grain-shop'

/** The rules of attendance as a street has them that set none of its own. */
export const ATTENDANCE = {
  shortestMin: 30,
  lateAfterMin: 30,
  appealDays: 7,
  entriesAMonth: 20,
  placeRadiusM: 200,
  laterWithinMin: 120,
}

const EASY = { points: 20, minutes: 40 }
const ORDER = { points: 15, minutes: 30 }

/** What service earns now, and from the month after next on, when a hard wish earns more. */
function pointRules(now: Date): PointRule[] {
  const same = { order: ORDER, perHour: 20, dailyCap: 0 }
  const startsAt = local(now).startOf('month').add(2, 'month').toDate()
  const graded: PointRule['wish'] = [EASY, { points: 30, minutes: 60 }, { points: 45, minutes: 90 }]
  return [
    { ...same, version: 1, startsAt: new Date(0), scarcePercent: 100, wish: [EASY, EASY, EASY] },
    { ...same, version: 2, startsAt, scarcePercent: 150, wish: graded },
  ]
}

/** The street, its two communities, their grids and venues, and three units. Ids are words: nothing pages on them. */
export function places({ docs, now }: Seed) {
  docs.streets.push({
    _id: STREET,
    name: '清溪街道',
    wishReward: EASY,
    orderReward: ORDER,
    pointRules: pointRules(now),
    adminIds: ['demo-admin'],
    team: { releaseHours: 24, mostPlaces: 20 },
    standing: { perMonth: 1, perYear: 10, proRata: false, remind: true },
    attendance: ATTENDANCE,
    shift: { offerMinutes: 120, soonHours: 24, soonOfferMinutes: 30 },
    wish: wishSettings.parse({}),
    shop: { voucherDays: 14, remindDays: 2 },
    gift: { minutesAMonth: 600, answerDays: 7 },
    budget: { perMonth: 200_000 },
    expiry: { months: 0, noticeDays: 30 },
    warning: warningSettings.parse({}),
    order: DEFAULT_ORDER_SETTINGS,
    inbox: { keepDays: 180 },
  })
  docs.communities.push(
    { _id: 'wutong', streetId: STREET, name: '梧桐社区' },
    { _id: 'huaiyin', streetId: STREET, name: '槐荫社区' },
  )
  const budget = { left: 100_000, promised: 0, months: {} }
  docs.budgets.push({ _id: 'wutong', ...budget }, { _id: 'huaiyin', ...budget })
  docs.units.push(
    { _id: 'library', streetId: STREET, name: '区图书馆' },
    { _id: 'hospital', streetId: STREET, name: '区医院' },
    { _id: 'primary-school', streetId: STREET, name: '清溪小学' },
  )
  for (const [index, number] of ['一', '二', '三'].entries())
    docs.grids.push(
      { _id: `wutong-grid-${index + 1}`, communityId: 'wutong', name: `梧桐第${number}网格` },
      { _id: `huaiyin-grid-${index + 1}`, communityId: 'huaiyin', name: `槐荫第${number}网格` },
    )
  docs.venues.push(...WUTONG_VENUES, ...HUAIYIN_VENUES)
}

const venue = (communityId: string) => (id: string, name: string, address: string) => ({
  _id: `${communityId}-${id}`,
  communityId,
  name,
  address,
})
const wutong = venue('wutong')
const huaiyin = venue('huaiyin')

const WUTONG_VENUES = [
  wutong('centre', '梧桐社区党群服务中心', '梧桐路 18 号一层'),
  { ...wutong('activity', '梧桐里活动室', '梧桐里小区 2 号楼旁'), position: { lat: 30.2803, lng: 120.1502 } },
  wutong('meal', '三号楼助餐点', '梧桐里小区 3 号楼底商'),
  wutong('reading', '梧桐书屋', '梧桐路 18 号二层'),
  wutong('crossing', '梧桐路口志愿岗亭', '梧桐路与清溪街路口东南角'),
]
const HUAIYIN_VENUES = [
  huaiyin('centre', '槐荫社区党群服务中心', '槐荫巷 5 号一层'),
  huaiyin('after-school', '四点半课堂', '槐荫巷 5 号二层'),
  huaiyin('health', '槐荫健康小屋', '槐荫巷 9 号'),
  huaiyin('sorting', '北院垃圾分类站', '槐荫北院 6 号楼南侧'),
]
