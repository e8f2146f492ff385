import type { OrderStatus } from './collections'

/** Words for states and for what happened, one source for server and client (no run-time import may enter here). */
export const ORDER_LABELS: Record<OrderStatus, string> = {
  placed: '待派单',
  dispatched: '待接单',
  accepted: '服务中',
  done: '待评价',
  reviewed: '已评价',
  declined: '未能安排',
  cancelled: '已取消',
}

/** What the timeline says happened, by audit action. */
export const ORDER_EVENTS: Record<string, string> = {
  place: '点了这项服务',
  dispatch: '派了单',
  accept: '接了单',
  handBack: '退回了派单',
  complete: '完成了服务',
  review: '作了评价',
  decline: '未能安排',
  cancel: '取消了订单',
  reopen: '要求重新服务',
}
