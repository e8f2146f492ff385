import * as z from 'zod'
import { aggregated } from '../kit/aggregated'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { readList, trusted } from '../kit/replies'
import { type MenuItem, menuItems, menus, orders } from './collections'

const MOST_ITEMS = 200
const MOST_FRESH = 100

const review = z.object({ itemId: z.string(), review: z.object({ rating: z.number() }) })
export type Fresh = z.infer<typeof review>
const whole = menus.schema.extend({ items: z.array(menuItems.schema), fresh: z.array(review) })

const itemsOf = (menuId: string, limit: number) => [
  { $match: { kind: 'item', menuId } },
  { $sort: { _id: 1 } },
  { $limit: limit },
]
const freshOf = (menuId: string) => [
  { $match: { toCount: menuId } },
  { $limit: MOST_FRESH },
  { $project: { itemId: 1, 'review.rating': 1 } },
]

/** A menu, its items, and the reviews that the timer has yet to add to them: one request. */
export async function menuWhole(menuId: string) {
  const items = itemsOf(menuId, MOST_ITEMS)
  const fresh = freshOf(menuId)
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

/** So many items of a menu are looked through for those that can still be ordered. */
const LOOKED_AT = 40

const anything = z.record(z.string(), z.unknown())

/** Of several menus the first few items that can be ordered, and whether there are more: one request for all of them. */
export async function menusInShort(menuIds: string[], most: number) {
  const [first] = menuIds
  if (first === undefined) return new Map<string, { items: MenuItem[]; fresh: Fresh[]; more: boolean }>()
  let query = database.collection(menus.name).aggregate().match({ _id: first }).project({ _id: 1 })
  for (const id of menuIds)
    query = query
      .lookup({ from: menuItems.name, pipeline: itemsOf(id, LOOKED_AT + 1), as: `i${id}` })
      .lookup({ from: orders.name, pipeline: freshOf(id), as: `f${id}` })
  const [all = {}] = await aggregated(anything, query)
  return new Map(
    menuIds.map(id => {
      const items = trusted(z.array(menuItems.schema), all[`i${id}`])
      const open = items.filter(({ status }) => status === 'open')
      const more = open.length > most || items.length > LOOKED_AT
      return [id, { items: open.slice(0, most), fresh: trusted(z.array(review), all[`f${id}`]), more }]
    }),
  )
}

/** The uncounted ratings of one item. */
export function freshOn(itemId: string, fresh: Fresh[]) {
  const own = fresh.filter(one => one.itemId === itemId)
  return { count: own.length, sum: own.reduce((sum, one) => sum + one.review.rating, 0) }
}
