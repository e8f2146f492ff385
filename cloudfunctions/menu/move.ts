import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import type { Patch } from '../kit/document'
import { forbidden, found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
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
  /** Who is told what of it, given the order as it is then. */
  tells?: (order: Order) => Message[]
}

type Actor = Pick<Person, '_id' | 'displayName'>

/** Every change of an order's state goes through here: rights, state machine, document and audit line, all or nothing. */
export const moveOrder = (person: Person, move: Move) =>
  moved(person, move, now(), order => actorsOf(order, person))

/** The same by the clock. */
export const moveByTimer = (move: Move, at: Date) => moved(TIMER, move, at, () => ['timer'])

async function moved(
  actor: Actor,
  { orderId, action, reason, patch, also, tells }: Move,
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
    const next = { ...order, status }
    await tell(tx, actor, tells?.(next) ?? [])
    return next
  }, answerOf)
  return { order, answer: answerOf(order) }
}

const answerOf = ({ _id: orderId, status }: Order) => ({ orderId, status })

/** How the order stands now, for `to`. */
export const messageTo = (to: string, { _id, title, status }: Order, hint: string): Message => ({
  ...{ to, what: title, state: orderMachine.labels[status], hint },
  ...{ ref: `order:${_id}`, page: `features/menu/pages/order/index?id=${_id}` },
})

export const toWorker = (order: Order, hint: string) =>
  order.workerId === undefined ? [] : [messageTo(order.workerId, order, hint)]
