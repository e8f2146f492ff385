import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { transact } from '../kit/transaction'
import { type MenuItem, menuItems, type Order, orders } from './collections'

const TWICE = '您已经点过这项服务了，可以在「我的订单」里查看'

/** A resident orders an item while it has places. Counted and written in one transaction. */
export async function placeOrder(
  person: Person,
  { itemId, note }: { itemId: string; note?: string | undefined },
) {
  await checkText(person._id, 2, note)
  const at = now()
  const orderId = newId()
  await transact(async tx => {
    const item = found(await tx.get(menuItems, itemId), '这项服务')
    assertBelongsTo(person, item.communityId)
    await tx.insert(orders, [newOrder(orderId, person, item, note, at)], TWICE)
    if (item.ordered >= item.capacity) throw conflict('这项服务的名额刚刚约满，请看看其他服务')
    await tx.update(menuItems, itemId, { ordered: item.ordered + 1 })
    await audit(tx, person, {
      communityId: item.communityId,
      ref: `order:${orderId}`,
      at,
      action: 'place',
      to: 'placed',
    })
  })
  return { orderId }
}

const newOrder = (
  _id: string,
  person: Person,
  item: MenuItem,
  note: string | undefined,
  placedAt: Date,
): Order => ({
  _id,
  communityId: item.communityId,
  itemId: item._id,
  menuId: item.menuId,
  title: item.title,
  provider: item.provider,
  standingKey: `${person._id}:${item._id}`,
  residentId: person._id,
  residentName: person.displayName,
  note,
  status: 'placed',
  placedAt,
  handedBack: 0,
})
