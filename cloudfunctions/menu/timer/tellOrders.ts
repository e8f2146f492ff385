import { command } from '../../kit/cloud'
import { AppError } from '../../kit/errors'
import { tellOnce } from '../../kit/message'
import { BATCH } from '../../kit/timer'
import { type MenuItem, menuItems, type Order, orders } from '../collections'
import { undone } from '../handle'
import { messageTo, moveByTimer, toWorker } from '../move'

/** A batch of the orders of an item that was changed or withdrawn: each follows it, and its people are told. */
export async function tellOrders(item: MenuItem, at: Date) {
  const found = await orders.find({
    where: { itemId: item._id, _id: command.gt(item.toldTo ?? '') },
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  })
  for (const order of found) await follow(order, item, at)
  const last = found.length === BATCH ? found.at(-1)?._id : undefined
  const same = { _id: item._id, ...(item.dueAt && { dueAt: item.dueAt }) }
  await menuItems.updateIf(same, { toldTo: last, dueAt: last === undefined ? undefined : item.dueAt })
}

const UNDER_WAY: Order['status'][] = ['placed', 'dispatched', 'accepted']

async function follow(order: Order, item: MenuItem, at: Date) {
  if (!UNDER_WAY.includes(order.status)) return
  if (item.status === 'withdrawn') return callOff(order, item, at)
  await tellBoth(await move(order, item), item, `服务有变动：${item.title}，请点开看看`)
}

/** Both of an order, once for each change of the item: that is known by when it was made. */
async function tellBoth(order: Order, { dueAt }: MenuItem, hint: string) {
  const name = `item:${order._id}:${Number(dueAt)}`
  await tellOnce(`${name}:resident`, messageTo(order.residentId, order, hint))
  for (const one of toWorker(order, hint)) await tellOnce(`${name}:worker`, one)
}

/** Times that changed are copied to the order; what it waits for moves with them (see due). */
async function move(order: Order, { title, sessions }: MenuItem): Promise<Order> {
  const now = order.session && sessions?.[order.session.index]
  const session = now && order.session && { ...order.session, startsAt: now.startsAt, endsAt: now.endsAt }
  const patch = { title, ...(session && { session }) }
  await orders.updateIf({ _id: order._id, status: order.status }, patch)
  return { ...order, ...patch }
}

async function callOff(order: Order, item: MenuItem, at: Date) {
  const { withdrawnReason: reason = '' } = item
  if (order.status === 'accepted') return tellBoth(order, item, `菜单已撤下这一项，已接的单照常：${reason}`)
  try {
    const move = { orderId: order._id, action: 'decline', reason, ...undone } as const
    const tells = (declined: Order) => [
      messageTo(declined.residentId, declined, reason),
      ...toWorker(declined, `不用去了：${reason}`),
    ]
    await moveByTimer({ ...move, tells }, at)
  } catch (error) {
    // Somebody acted meanwhile: it is looked at as it stands.
    if (!(error instanceof AppError)) throw error
  }
}
