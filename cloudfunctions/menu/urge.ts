import { audit } from '../kit/audit'
import { iso, local, now } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import { tell } from '../kit/message'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { type Order, orders } from './collections'
import { inHand } from './machine'
import { messageTo } from './move'

const HINTS = {
  dispatched: '社区请您尽快接单，或者退回',
  accepted: '社区请您尽快办好，有困难请和社区说',
} as const

/** 催办: the secretary asks whoever has the order to get on with it, once a day. CONFLICT when nobody has it, or a second time. */
export async function urgeOrder(person: Person, orderId: string) {
  const at = now()
  return transact(async tx => {
    const order = found(await tx.get(orders, orderId), '这个订单')
    assertSecretaryOf(person, order.communityId)
    const { to, hint } = whoHas(order, at)
    await tx.update(orders, orderId, { urgedAt: at })
    const line = { communityId: order.communityId, ref: `order:${orderId}`, at, action: 'urge' }
    await audit(tx, person, { ...line, from: order.status, to: order.status })
    await tell(tx, person, [messageTo(to, order, hint)])
    return { orderId, urgedAt: iso(at) }
  })
}

function whoHas(order: Order, at: Date) {
  const { urgedAt } = order
  const has = inHand(order)
  if (!has) throw conflict('这个订单现在不在谁手里，不用催')
  if (urgedAt && local(urgedAt).isSame(local(at), 'day')) throw conflict('今天已经催过了，明天还没办好再催')
  return { to: has.workerId, hint: HINTS[has.status] }
}
