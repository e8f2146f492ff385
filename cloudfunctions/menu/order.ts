import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { post } from '../ledger/post'
import { type MenuItem, menuItems, type Order, orders } from './collections'
import { assertIsFor, withOneMore } from './counts'
import { dueOf } from './due'

const TWICE = '您已经点过这项服务了，可以在「我的订单」里查看'

export interface OrderInput {
  itemId: string
  note?: string | undefined
  /** The session that is chosen: its place in the item's list. */
  session?: number | undefined
  /** The resident says that the service is meant for them (elders, named groups). */
  declared: boolean
}

/** A resident orders an item while it has places. Counted, paid in minutes and written in one transaction. */
export async function placeOrder(person: Person, input: OrderInput) {
  await checkText(person._id, 2, input.note)
  const at = now()
  const orderId = newId()
  return transact(async tx => {
    const item = found(await tx.get(menuItems, input.itemId), '这项服务')
    assertBelongsTo(person, item.communityId)
    assertIsFor(item, person, input.declared)
    await tx.insert(orders, [newOrder(orderId, person, item, input, at)], TWICE)
    if (item.status !== 'open') throw conflict('这项服务已经停止点单，请看看其他服务')
    await tx.update(menuItems, input.itemId, withOneMore(item, input.session, at))
    await payMinutes(tx, person, item, orderId, at)
    const line = { communityId: item.communityId, ref: `order:${orderId}`, at }
    await audit(tx, person, { ...line, action: 'place', to: 'placed' })
    return { orderId }
  })
}

async function payMinutes(tx: Transaction, person: Person, item: MenuItem, orderId: string, at: Date) {
  if (!item.priceMinutes) return
  const sides = { from: `person:${person._id}`, to: `community:${item.communityId}` } as const
  const why = `用时间银行点服务：${item.title}`
  const amounts = { points: 0, minutes: item.priceMinutes }
  await post(tx, { key: `order:${orderId}:price`, ...sides, ...amounts, at, why, ref: `order:${orderId}` })
}

/** Minutes that were paid for an order that will not be served go back, in the transaction that ends it. */
export async function giveMinutesBack(tx: Transaction, order: Order, at: Date) {
  if (!order.priceMinutes) return
  const sides = { from: `community:${order.communityId}`, to: `person:${order.residentId}` } as const
  const ref = `order:${order._id}`
  const why = `服务没有进行，时长退回：${order.title}`
  await post(tx, {
    ...{ key: `${ref}:priceBack`, ...sides, at, why, ref },
    ...{ points: 0, minutes: order.priceMinutes },
  })
}

function newOrder(
  _id: string,
  person: Person,
  item: MenuItem,
  { note, session: index }: OrderInput,
  at: Date,
) {
  const { communityId, menuId, title, provider, providerKey, kindOf, reward, chase, priceMinutes } = item
  const chosen = index === undefined ? undefined : item.sessions?.[index]
  const order: Order = {
    ...{ _id, communityId, itemId: item._id, menuId, title, provider, providerKey, kindOf },
    ...(index !== undefined &&
      chosen && { session: { index, startsAt: chosen.startsAt, endsAt: chosen.endsAt } }),
    standingKey: `${person._id}:${item._id}`,
    ...{ residentId: person._id, residentName: person.displayName, note },
    ...{ status: 'placed', placedAt: at, since: at, handedBack: 0, reward, chase, priceMinutes },
  }
  return { ...order, dueAt: dueOf(order)?.at }
}
