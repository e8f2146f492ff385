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
  attend: '登记了参加',
  settle: '没有评价，系统自动确认完成',
  remind: '提醒了尽快办理',
  overdue: '超过时限，已告知社区',
  urge: '社区催办了一次',
}

export const MENU_LABELS = {
  draft: '草稿',
  template: '模板',
  published: '已发布',
  closed: '已结束',
  deleted: '已删除',
}

export const KIND_LABELS: Record<string, string> = { service: '便民服务', orgLife: '组织生活' }

export const AUDIENCE_LABELS = {
  everyone: '所有居民',
  members: '报到党员',
  elders: '60 岁及以上老人',
  groups: '特定人群',
}

export const PROVIDER_LABELS = {
  team: '服务队',
  unit: '单位',
  organisation: '社会组织',
  person: '个人',
}

export const SIDE_LABELS = {
  department: '主管部门',
  street: '街道',
  expert: '专家',
  residents: '居民',
}

export const ORG_REVIEW_LABELS = { open: '评议中', closed: '已公布' }

/** What department, street and experts score from 1 to 5. */
export const ORG_QUESTIONS = ['服务按合同做到了', '居民得到了实在的帮助', '服务规范、安全', '账目和记录清楚']
