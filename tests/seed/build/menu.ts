import { DEFAULT_ORDER_SETTINGS } from '../../../cloudfunctions/kit/orderSettings'
import type { Person } from '../../../cloudfunctions/kit/person'
import { settled } from '../../../cloudfunctions/menu/budget'
import type { DraftItem, Menu, MenuItem } from '../../../cloudfunctions/menu/collections'
import { monthEnd } from '../../../cloudfunctions/menu/month'
import { newItem } from '../../../cloudfunctions/menu/newItem'
import { history, type Seed, TIMER } from '../seed'

interface NewMenu {
  by: Person
  at: Date
  title: string
  /** `YYYY-MM` */
  month: string
  kind: 'service' | 'orgLife'
  items: DraftItem[]
}

/** A menu of a month; one whose month is over is closed. Answers a look-up of its items by title. */
export function menu(seed: Seed, { by, at, title, month, kind, items }: NewMenu) {
  const { communityId } = by
  const dueAt = monthEnd(month)
  const doc: Menu = {
    ...{ _id: seed.id(at), communityId, title, month, kindOf: kind },
    ...{ status: 'published', createdAt: at, publishedBy: by._id, dueAt },
  }
  seed.docs.menus.push(doc)
  const line = history(seed, communityId, `menu:${doc._id}`)
  line(by, at, { action: 'publish', to: 'published' })
  const [street] = seed.docs.streets
  if (!street) throw new Error('there is no street to say what an order is worth')
  const terms = { reward: street.orderReward, chase: DEFAULT_ORDER_SETTINGS }
  const places = new Map(seed.docs.venues.map(venue => [venue._id, venue.name]))
  const named = (item: DraftItem) => ({ ...item, venueName: places.get(item.venueId ?? '') })
  const made = items.map(item => newItem(seed.id(at), doc, named(item), terms))
  seed.docs.menuItems.push(...made)
  if (dueAt <= seed.now) {
    Object.assign(doc, { status: 'closed', dueAt: undefined })
    line(TIMER, dueAt, { action: 'close', from: 'published', to: 'closed' })
  }
  return (wanted: string): MenuItem => {
    const found = made.find(item => item.title === wanted)
    if (!found) throw new Error(`${title} has no «${wanted}»`)
    return found
  }
}

/** Once all orders are written: the items of closed menus keep only what was paid, or may still be. */
export function settleMenus({ docs, now }: Seed) {
  const closed = new Set(docs.menus.filter(one => one.status === 'closed').map(({ _id }) => _id))
  for (const item of docs.menuItems.filter(one => closed.has(one.menuId))) {
    const own = docs.orders.filter(({ itemId }) => itemId === item._id)
    const { promised, isLast } = settled(
      item,
      own.map(({ status }) => status),
    )
    Object.assign(item, { status: 'closed', promised, ...(!isLast && { settlesAt: now }) })
  }
}
