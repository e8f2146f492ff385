import type { ShiftClaimStatus } from './collections'

/** Words for states, one source for server and client (no run-time import may enter here). */
export const CLAIM_LABELS: Record<ShiftClaimStatus, string> = {
  claimed: '已认领',
  checkedIn: '已签到',
  completed: '已完成',
  cancelled: '已取消',
  cancelledByStaff: '社区已取消',
  noShow: '未到岗',
  excused: '已请假',
  waitlisted: '候补中',
  offered: '待您确认',
  lapsed: '候补已结束',
  forgotten: '忘记签退',
}

/** Skills that a post may ask for; people say for themselves which they have. */
export const SKILLS = [
  '急救',
  '护理',
  '心理疏导',
  '法律',
  '电工',
  '水暖维修',
  '电脑手机',
  '驾驶',
  '外语',
  '手语',
  '文艺',
  '辅导功课',
] as const
export type Skill = (typeof SKILLS)[number]
