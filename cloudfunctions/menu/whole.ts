import * as z from 'zod'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { readList } from '../kit/replies'
import { menuItems, menus, orders } from './collections'

const MOST_ITEMS = 200
const MOST_FRESH = 100

const review = z.object({ itemId: z.string(), review: z.object({ rating: z.number() }) })
export type Fresh = z.infer<typeof review>
const whole = menus.schema.extend({ items: z.array(menuItems.schema), fresh: z.array(review) })

/** A menu, its items, and the reviews that the timer has yet to add to them: one request. */
export async function menuWhole(menuId: string) {
  const items = [{ $match: { kind: 'item', menuId } }, { $sort: { _id: 1 } }, { $limit: MOST_ITEMS }]
  const fresh = [
    { $match: { toCount: menuId } },
    { $limit: MOST_FRESH },
    { $project: { itemId: 1, 'review.rating': 1 } },
  ]
  const answer: unknown = await database
    .collection(menus.name)
    .aggregate()
    .match({ _id: menuId, kind: 'menu' })
    .lookup({ from: menuItems.name, pipeline: items, as: 'items' })
    .lookup({ from: orders.name, pipeline: fresh, as: 'fresh' })
    .end()
  const [row] = readList(whole, answer)
  const menu = found(row ?? null, '这份菜单')
  return { menu, items: menu.items, fresh: menu.fresh }
}

/** The uncounted ratings of one item. */
export function freshOn(itemId: string, fresh: Fresh[]) {
  const own = fresh.filter(one => one.itemId === itemId)
  return { count: own.length, sum: own.reduce((sum, one) => sum + one.review.rating, 0) }
}
