import { machine } from '../kit/machine'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import type { Order, OrderStatus } from './collections'
import { MENU_LABELS, ORDER_LABELS } from './labels'

export type OrderActor = 'resident' | 'secretary' | 'worker' | 'timer'
export type OrderAction =
  | 'dispatch'
  | 'accept'
  | 'handBack'
  | 'complete'
  | 'review'
  | 'decline'
  | 'cancel'
  | 'reopen'
  | 'attend'
  | 'settle'

/** 点单、派单、接单、评单 (design, section 3). */
export const orderMachine = machine<OrderStatus, OrderActor, OrderAction>({
  noun: '这个订单',
  labels: ORDER_LABELS,
  edges: {
    // From `dispatched`, too: a worker who does not answer must not hold up the resident.
    dispatch: { from: ['placed', 'dispatched'], to: 'dispatched', by: ['secretary'], label: '派单' },
    accept: { from: ['dispatched'], to: 'accepted', by: ['worker'], label: '接单' },
    handBack: { from: ['dispatched'], to: 'placed', by: ['worker'], label: '退回' },
    complete: { from: ['accepted'], to: 'done', by: ['worker'], label: '完成' },
    review: { from: ['done'], to: 'reviewed', by: ['resident'], label: '评价' },
    decline: { from: ['placed', 'dispatched'], to: 'declined', by: ['secretary', 'timer'], label: '谢绝' },
    cancel: { from: ['placed'], to: 'cancelled', by: ['resident'], label: '取消' },
    reopen: { from: ['done'], to: 'dispatched', by: ['resident'], label: '要求重新服务' },
    // Organisation life has no worker: who came is written down by the secretary.
    attend: { from: ['placed'], to: 'done', by: ['secretary'], label: '登记参加' },
    // Nobody reviewed: whoever served is paid, and no rating is made up.
    settle: { from: ['done'], to: 'reviewed', by: ['timer'], label: '自动确认' },
  },
})

/** What the person is to this order. */
export function actorsOf(order: Order, person: Person): OrderActor[] {
  const actors: OrderActor[] = []
  if (order.residentId === person._id) actors.push('resident')
  if (order.workerId === person._id) actors.push('worker')
  if (isSecretaryOf(person, order.communityId)) actors.push('secretary')
  return actors
}

/** Who has the order in hand, if anybody. */
export const inHand = ({ status, workerId }: Pick<Order, 'status' | 'workerId'>) =>
  workerId !== undefined && (status === 'dispatched' || status === 'accepted')
    ? { status, workerId }
    : undefined

/** An order is handed back at most so often; then the secretary must decide (design, section 3). */
export const MOST_HAND_BACKS = 2
export const mustDecide = ({ handedBack }: Pick<Order, 'handedBack'>) => handedBack >= MOST_HAND_BACKS

export type MenuStatus = keyof typeof MENU_LABELS
export type MenuActor = 'secretary' | 'timer'
export type MenuAction = 'edit' | 'publish' | 'close' | 'discard'

/** A menu from its first draft on; a template is kept to make drafts of and never published itself. */
export const menuMachine = machine<MenuStatus, MenuActor, MenuAction>({
  noun: '这份菜单',
  labels: MENU_LABELS,
  edges: {
    edit: { from: ['draft'], to: 'draft', by: ['secretary'], label: '修改' },
    publish: { from: ['draft'], to: 'published', by: ['secretary'], label: '发布' },
    close: { from: ['published'], to: 'closed', by: ['secretary', 'timer'], label: '结束' },
    discard: { from: ['draft', 'template'], to: 'deleted', by: ['secretary'], label: '删除' },
  },
})
