import type { TeamStatus } from './collections'
import type { MemberStatus } from './machine'

/** Words for states, one source for server and client (no run-time import may enter here). */
export const TEAM_LABELS: Record<TeamStatus, string> = {
  pending: '待批准',
  active: '活动中',
  declined: '未批准',
  closed: '已解散',
}

export const MEMBER_LABELS: Record<MemberStatus, string> = {
  none: '未加入',
  applied: '待队长同意',
  member: '队员',
  removed: '已移出',
}

/** What the timeline of a team shows. */
export const TEAM_DONE: Record<string, string> = {
  create: '申请成立',
  approve: '批准成立',
  decline: '没有批准',
  close: '解散了服务队',
  edit: '修改了介绍',
  offer: '请人接任队长',
  withdrawOffer: '收回了接任的邀请',
  accept: '接任队长',
  refuse: '没有接任队长',
}
