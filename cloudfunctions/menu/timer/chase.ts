import { audit } from '../../kit/audit'
import { conflict, found } from '../../kit/errors'
import { type Message, office, tell } from '../../kit/message'
import { TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type Order, orders } from '../collections'
import { dueOf } from '../due'
import { inHand } from '../machine'
import { messageTo, moveByTimer } from '../move'
import { payWorker } from '../review'

/** What an order's waiting leads to at this moment. Beaten by somebody who acted, nothing is due and nothing happens. */
export async function chase(orderId: string, at: Date) {
  const order = found(await orders.get(orderId), '这个订单')
  const due = dueNow(order, at)
  if (due === 'settle') return settleInSilence(orderId, at)
  return mark(orderId, due, at)
}

function dueNow(order: Order, at: Date) {
  const due = dueOf(order)
  if (!due || due.at > at) throw conflict('现在没有要办的')
  return due.what
}

/** Nobody reviewed for days: it counts as done and is paid, the log says that the clock did it, and no rating is made up. */
async function settleInSilence(orderId: string, at: Date) {
  const patch = ({ _id }: Order) => ({ standingKey: _id })
  const tells = (order: Order) => [messageTo(order.residentId, order, '一直没有评价，已自动确认完成')]
  await moveByTimer({ orderId, action: 'settle', patch, also: payWorker, tells }, at)
}

const mark = (orderId: string, due: 'remind' | 'overdue', at: Date) =>
  transact(async tx => {
    const order = found(await tx.get(orders, orderId), '这个订单')
    if (dueNow(order, at) !== due) throw conflict('现在没有要办的')
    const marked = due === 'remind' ? { nudged: true } : { overdueIn: order.communityId }
    await tx.update(orders, orderId, { ...marked, dueAt: dueOf({ ...order, ...marked })?.at })
    const line = { communityId: order.communityId, ref: `order:${orderId}`, at, action: due }
    await audit(tx, TIMER, { ...line, from: order.status, to: order.status })
    await tell(tx, TIMER, whoHears(order, due))
  })

const WORKER_HINTS = {
  dispatched: '居民在等，请接单或者退回',
  accepted: '约定时间已过，请办好后点完成',
} as const

/** Who is to act is reminded; the secretary hears of what they have to do, and of what is overdue. */
function whoHears(order: Order, due: 'remind' | 'overdue'): Message[] {
  const { status, communityId } = order
  const has = inHand(order)
  const worker = has ? [messageTo(has.workerId, order, WORKER_HINTS[has.status])] : []
  if (due === 'remind' && worker.length > 0) return worker
  const hint = status === 'placed' ? '居民在等，请尽快安排' : '超过时限还没办好，请过问'
  return [...worker, messageTo(office('secretary', communityId), order, hint)]
}
