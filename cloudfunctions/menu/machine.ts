import { machine } from '../kit/machine'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import type { Order, OrderStatus } from './collections'
import { ORDER_LABELS } from './labels'

export type OrderActor = 'resident' | 'secretary' | 'worker'
export type OrderAction =
  | 'dispatch'
  | 'accept'
  | 'handBack'
  | 'complete'
  | 'review'
  | 'decline'
  | 'cancel'
  | 'reopen'

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
    decline: { from: ['placed', 'dispatched'], to: 'declined', by: ['secretary'], label: '谢绝' },
    cancel: { from: ['placed'], to: 'cancelled', by: ['resident'], label: '取消' },
    reopen: { from: ['done'], to: 'dispatched', by: ['resident'], label: '要求重新服务' },
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

/** An order is handed back at most so often; then the secretary must decide (design, section 3). */
export const MOST_HAND_BACKS = 2
