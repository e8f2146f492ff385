import type { WishStatus } from './collections'

/** Words for states and for what happened, one source for server and client (no run-time import may enter here). */
export const WISH_LABELS: Record<WishStatus, string> = {
  pending: '待审核',
  open: '待认领',
  claimed: '已认领',
  fulfilled: '待确认',
  confirmed: '已实现',
  declined: '未通过',
  withdrawn: '已撤回',
  expired: '已过期',
}

/** What the timeline says happened, by audit action. */
export const WISH_EVENTS: Record<string, string> = {
  post: '许下了心愿',
  approve: '审核通过',
  decline: '退回了心愿',
  withdraw: '撤回了心愿',
  claim: '认领了心愿',
  release: '放弃了认领',
  fulfil: '说心愿已完成',
  notDone: '说还没有完成',
  confirm: '确认心愿实现',
}
