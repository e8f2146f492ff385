import type { AttendanceRules } from '../kit/street'
import type { ShiftClaim } from '../post/collections'

/** Words for states, one source for server and client (no run-time import may enter here). */
export const APPEAL_LABELS: Record<NonNullable<ShiftClaim['appealStatus']>, string> = {
  open: '等社区答复',
  rejected: '社区没有采纳',
  escalated: '等街道复核',
  accepted: '已采纳',
  upheld: '街道维持原来的记录',
}

export const ENTRY_LABELS: Record<NonNullable<ShiftClaim['entryStatus']>, string> = {
  entered: '已生效',
  pending: '等街道审批',
  approved: '街道已批准',
  rejected: '街道已退回',
}

export const METHOD_LABELS: Record<NonNullable<ShiftClaim['method']>, string> = {
  code: '签到码',
  codeLater: '离线签到',
  card: '服务卡',
  staff: '社区登记',
}

export const PLACE_LABELS: Record<NonNullable<ShiftClaim['place']>, string> = {
  inside: '在服务地点附近',
  outside: '离服务地点较远',
  unknown: '没有位置',
}

/** What may happen to one attendance, as its history says it. */
export const HISTORY_LABELS: Record<string, string> = {
  markNoShow: '记为未到岗',
  refuseLater: '没有认可离线签到，记为未到岗',
  excuse: '记为请假',
  forget: '到点没有签退，关闭了这次签到',
  appeal: '提出异议',
  escalate: '请街道复核',
  rejectAppeal: '没有采纳异议',
  acceptAppeal: '采纳了异议',
  upholdAppeal: '复核后维持原来的记录',
  enter: '登记了到岗和离岗时间',
  correct: '更正了时间',
  requestEnter: '登记了时间，等街道审批',
  requestCorrect: '更正了时间，等街道审批',
  approveEntry: '批准了登记的时间',
  rejectEntry: '退回了登记的时间',
}

type Read = Pick<AttendanceRules, 'shortestMin' | 'lateAfterMin' | 'appealDays' | 'laterWithinMin'>

/** The rules of attendance as a person reads them on the check-in page. */
export const ruleLines = ({ shortestMin, lateAfterMin, appealDays, laterWithinMin }: Read) => [
  '开始前 60 分钟可以签到，早到的时间不计',
  `迟到按签到时间起算；超过 ${lateAfterMin} 分钟，请社区书记扫您的服务卡`,
  laterWithinMin > 0
    ? `没有网络也可以签到：手机先记下，${laterWithinMin} 分钟内连上网就自动补交，社区看得到是补交的`
    : '签到要有网络；没有网络，请社区书记扫您的服务卡',
  '走之前要签退；结束后 2 小时内都可以补签退，只算到结束时间',
  '忘记签退不计时长，写下离开时间请社区核实后补上',
  `不足 ${shortestMin} 分钟不算一次服务`,
  `对记录有异议，${appealDays} 天内可以提出`,
]
