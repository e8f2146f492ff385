/** Words, one source for server and client (no run-time import may enter here). */
export const ROLE_LABELS = {
  secretary: '社区书记',
  unitLiaison: '单位联络员',
  streetAdmin: '街道管理员',
  merchant: '店员',
}
/** Roles that a street administrator gives and takes. */
export type GrantableRole = keyof typeof ROLE_LABELS

/** «梧桐社区» and secretary: «梧桐社区书记». */
export const roleTitle = (role: GrantableRole, scopeName: string) =>
  scopeName.replace(/(社区|街道)$/, '') + ROLE_LABELS[role]

export const ROLE_ACTIONS: Record<string, string> = { grant: '任命', revoke: '免去', claimFirst: '成为首位' }

/** Names of the street's settings by their path; those that bring their own `describe()` need no line here. */
export const SETTING_LABELS: Record<string, string> = {
  standing: '在职党员达标',
  'standing.perMonth': '每月至少服务几次',
  'standing.perYear': '全年至少服务几次',
  'standing.proRata': '年中报到的，只按剩下的月份算',
  'standing.remind': '每月 25 日提醒还没服务的党员',
  shift: '岗位候补',
  'shift.offerMinutes': '有空位时，几分钟内确认',
  'shift.soonHours': '开始前几小时内算临近',
  'shift.soonOfferMinutes': '临近时，几分钟内确认',
  attendance: '签到',
  'attendance.shortestMin': '到岗满几分钟才算一次服务',
  'attendance.lateAfterMin': '开始后几分钟内可以自己签到',
  'attendance.appealDays': '几天内可以申诉',
  'attendance.entriesAMonth': '书记每月补录上限（次）',
  'attendance.laterWithinMin': '没有网络时记下的签到，几分钟内可以补交（0 为不收）',
  'attendance.placeRadiusM': '离地点多少米以内算到场',
  wish: '微心愿',
  'wish.remindDays': '认领后几天没动静提醒',
  'wish.releaseDays': '认领后几天没动静放回',
  'wish.expireDays': '几天没人认领就过期',
  'wish.askDays': '完成后几天再请许愿人确认',
  'wish.silenceDays': '几天没回音书记可以代为确认',
  'wish.hideAfterReports': '几次举报后先隐藏',
  'wish.maxHelpers': '最多几人一起帮忙',
  warning: '预警',
  'warning.shiftHours': '岗位开始前几小时没人认领就提醒',
  'warning.wishDays': '心愿几天没人认领就提醒',
  'warning.unitDay': '每月几日起看单位达标',
  'warning.unitPercent': '单位本月达标低于百分之几就提醒',
  'warning.digest': '每天早上 8 点给书记发一条汇总',
  team: '服务队',
  'team.releaseHours': '开始前几小时放回没人领的名额',
  'team.mostPlaces': '一支队在一个时段最多保留几个名额',
  gift: '时间银行赠送',
  'gift.minutesAMonth': '每人每月最多送出几分钟',
  'gift.answerDays': '几天没有答复就退回',
  budget: '积分额度',
  'budget.perMonth': '每个社区每月能承诺的积分',
  expiry: '积分到期',
  'expiry.months': '获得几个月后到期（0 为不到期）',
  'expiry.noticeDays': '到期前几天提醒本人',
  shop: '爱心加油站',
  'shop.voucherDays': '兑换后几天内领取',
  'shop.remindDays': '到期前几天提醒',
}
