import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import type { Patch } from '../kit/document'
import { forbidden, found } from '../kit/errors'
import { notify } from '../kit/notify'
import type { Person } from '../kit/person'
import { TIMER } from '../kit/timer'
import { type Transaction, transact } from '../kit/transaction'
import { type Order, orders } from './collections'
import { entering } from './due'
import { actorsOf, type OrderAction, type OrderActor, orderMachine } from './machine'

interface Move {
  orderId: string
  action: OrderAction
  reason?: string | undefined
  /** What else changes, given the order as it was; may throw to refuse. */
  patch?: (order: Order, at: Date) => Patch<Order>
  /** Further writes of the same transaction. */
  also?: (tx: Transaction, order: Order, at: Date) => Promise<void>
}

type Actor = Pick<Person, '_id' | 'displayName'>

/** Every change of an order's state goes through here: rights, state machine, document and audit line, all or nothing. */
export const moveOrder = (person: Person, move: Move) =>
  moved(person, move, now(), order => actorsOf(order, person))

/** The same by the clock. */
export const moveByTimer = (move: Move, at: Date) => moved(TIMER, move, at, () => ['timer'])

async function moved(
  actor: Actor,
  { orderId, action, reason, patch, also }: Move,
  at: Date,
  actorsFor: (order: Order) => OrderActor[],
) {
  const order = await transact(async tx => {
    const order = found(await tx.get(orders, orderId), '这个订单')
    const actors = actorsFor(order)
    if (actors.length === 0) throw forbidden('这个订单您不能查看和办理')
    const status = orderMachine.step(order.status, action, actors)
    const changes = { ...patch?.(order, at), ...entering(order, status, at) }
    await tx.update(orders, orderId, changes)
    await also?.(tx, order, at)
    const change = { action, from: order.status, to: status, reason }
    await audit(tx, actor, { communityId: order.communityId, ref: `order:${orderId}`, at, ...change })
    return { ...order, status }
  })
  return { order, answer: { orderId, status: order.status } }
}

/** Tells `to` how the order stands now. */
export const tellAbout = (order: Order, to: string, hint: string) =>
  notify({
    to,
    what: order.title,
    state: orderMachine.labels[order.status],
    hint,
    page: `features/menu/pages/order/index?id=${order._id}`,
  })
