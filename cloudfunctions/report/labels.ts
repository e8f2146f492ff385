/** Words and sums of figures, one source for server and client (no run-time import may enter here). */

export type Counts = Record<string, number>

/** Days a wish took, counted in a fixed histogram: single days up to two weeks, then weeks up to twelve, then the rest. */
const DAYS_SINGLE = 14
const WEEK = 7
const WEEKS_MOST = 12
const PREFIX = 'wishDays_'

/** Where a wish of so many days is counted; the number is the least of its kind. */
export function daysKey(days: number) {
  if (days < DAYS_SINGLE) return `${PREFIX}${days}`
  return `${PREFIX}${Math.min(WEEKS_MOST, Math.floor(days / WEEK)) * WEEK}`
}

/** The median of the histogram, as the least days of the class it falls in: exact to a day in the first two weeks. */
export function medianDays(counts: Counts): number | undefined {
  const classes = Object.entries(counts)
    .filter(([key, count]) => key.startsWith(PREFIX) && count > 0)
    .map(([key, count]): [number, number] => [Number(key.slice(PREFIX.length)), count])
    .sort(([one], [other]) => one - other)
  const total = classes.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  for (const [days, count] of classes) {
    seen += count
    if (seen * 2 >= total) return days
  }
  return undefined
}

interface FigureWords {
  label: string
  unit: string
  group: string
  /** How it was counted, in a sentence. */
  how?: string
}

/** The figures of a month, in the order they are shown. */
export const FIGURES = {
  wishPosted: { group: '微心愿', label: '新许的心愿', unit: '个' },
  wishConfirmed: { group: '微心愿', label: '实现的心愿', unit: '个', how: '许愿人确认办好了才算' },
  wishMedianDays: {
    group: '微心愿',
    label: '从许愿到确认',
    unit: '天',
    how: '中位数；两周以内精确到天，以上按周计',
  },
  shiftHeld: { group: '服务岗位', label: '办成的时段', unit: '个', how: '按结束时间计，取消的不算' },
  places: { group: '服务岗位', label: '提供的名额', unit: '个' },
  placesTaken: { group: '服务岗位', label: '有人认领的名额', unit: '个' },
  shiftHours: { group: '服务岗位', label: '岗位开放', unit: '小时' },
  volunteers: { group: '志愿服务', label: '活跃志愿者', unit: '人', how: '当月服务过的人，每人只算一次' },
  services: { group: '志愿服务', label: '服务', unit: '人次' },
  serviceMinutes: { group: '志愿服务', label: '服务时长', unit: '分钟' },
  pointsIssued: { group: '积分', label: '发放积分', unit: '积分' },
  pointsTaken: { group: '积分', label: '收回积分', unit: '积分', how: '更正记录、到期等收回的' },
  pointsRedeemed: { group: '积分', label: '兑换积分', unit: '积分' },
  pointsRefunded: { group: '积分', label: '兑换退回', unit: '积分' },
  orderPlaced: { group: '服务菜单', label: '点单', unit: '单' },
  orderReviewed: { group: '服务菜单', label: '评过的服务', unit: '单' },
  satisfaction: { group: '服务菜单', label: '满意度', unit: '星', how: '居民评分的平均，满分 5 星' },
} as const satisfies Record<string, FigureWords>
export type Figure = keyof typeof FIGURES
export type Figures = { [F in Figure]?: number }

export const isFigure = (name: string): name is Figure => Object.hasOwn(FIGURES, name)
export const figureNames = Object.keys(FIGURES).filter(isFigure)
export const wordsOf = (figure: Figure): FigureWords => FIGURES[figure]

const TENTH = 10
const MINUTES_AN_HOUR = 60
const toTenth = (value: number) => Math.round(value * TENTH) / TENTH

/** Figures that are made of others: what they need, and how. */
const MADE: { [F in Figure]?: { from: string; of: (counts: Counts) => number | undefined } } = {
  wishMedianDays: { from: 'wishConfirmed', of: medianDays },
  volunteers: { from: 'services', of: ({ volunteers = 0 }) => volunteers },
  shiftHours: {
    from: 'shiftMinutes',
    of: ({ shiftMinutes = 0 }) => toTenth(shiftMinutes / MINUTES_AN_HOUR),
  },
  satisfaction: {
    from: 'ratingCount',
    of: ({ ratingSum = 0, ratingCount = 0 }) =>
      ratingCount > 0 ? toTenth(ratingSum / ratingCount) : undefined,
  },
}

/**
 * The figures of a month. Where nothing was counted the figure is 0 only when the system did count it by then (`since` says
 * from which month on); else it is not there, and is shown as «no data».
 */
export function figuresOf(counts: Counts, month: string, since: Record<string, string> = {}): Figures {
  const figures: Figures = {}
  for (const figure of figureNames) {
    const made = MADE[figure]
    const source = made?.from ?? figure
    const first = since[source]
    if (first === undefined || month < first) continue
    const value = made ? made.of(counts) : (counts[figure] ?? 0)
    if (value !== undefined) figures[figure] = value
  }
  return figures
}

/** What a figure opens: a list of its own, or that of the figure it is made of. */
export const LIST_OF: Record<Figure, ListName> = {
  wishPosted: 'wishPosted',
  wishConfirmed: 'wishConfirmed',
  wishMedianDays: 'wishConfirmed',
  shiftHeld: 'shifts',
  places: 'shifts',
  placesTaken: 'shifts',
  shiftHours: 'shifts',
  volunteers: 'volunteers',
  services: 'services',
  serviceMinutes: 'services',
  pointsIssued: 'pointsIssued',
  pointsTaken: 'pointsTaken',
  pointsRedeemed: 'pointsRedeemed',
  pointsRefunded: 'pointsRefunded',
  orderPlaced: 'orderPlaced',
  orderReviewed: 'orderReviewed',
  satisfaction: 'orderReviewed',
}

export const LISTS = {
  wishPosted: '新许的心愿',
  wishConfirmed: '实现的心愿',
  shifts: '办成的岗位时段',
  volunteers: '活跃志愿者',
  services: '服务记录',
  pointsIssued: '发放的积分',
  pointsTaken: '收回的积分',
  pointsRedeemed: '兑换的积分',
  pointsRefunded: '退回的兑换',
  orderPlaced: '点单',
  orderReviewed: '评过的服务',
  wishState: '心愿',
  orderState: '服务订单',
  units: '各单位达标情况',
} as const
export type ListName = keyof typeof LISTS

export const WARNING_LABELS = {
  shiftEmpty: '岗位还没有人认领',
  wishOld: '心愿一直没人认领',
  unitBehind: '单位本月达标不足',
} as const

/** What waits on the desk, in the order it is shown. */
export const DESK_LABELS = {
  warnings: '预警',
  wishes: '待审核的心愿',
  attention: '要看一看的心愿',
  orders: '待派单',
  dispatched: '等待接单',
  late: '超过时限的服务',
  toAttend: '组织生活，登记谁来了',
  reportIns: '待审核的报到',
  units: '待审核的单位报到',
  teams: '待批准的服务队',
  appeals: '出勤异议',
  unsettled: '没有签到或签退',
  exemptions: '免服务申请',
  short: '三天内缺人的岗位',
  itemPhotos: '要看一看的商品照片',
} as const
