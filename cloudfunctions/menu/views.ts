import { iso, now } from '../kit/clock'
import type { Person } from '../kit/person'
import type { DraftItem, Menu, MenuDraft, MenuItem, Order } from './collections'
import { isOver, placesLeft } from './counts'
import { actorsOf, mustDecide, type OrderAction, orderMachine } from './machine'

export const menuRow = (menu: Menu) => ({
  menuId: menu._id,
  communityId: menu.communityId,
  title: menu.title,
  month: menu.month,
  kind: menu.kindOf,
  status: menu.status,
})

export interface Ratings {
  count: number
  sum: number
}

/** The mean of ratings, one decimal; null while there are none. */
export const meanOf = ({ count, sum }: Ratings) => (count === 0 ? null : Math.round((sum / count) * 10) / 10)

const wordsOf = (item: DraftItem | MenuItem) => ({
  title: item.title,
  detail: item.detail,
  provider: item.provider,
  providerKind: item.providerRef?.kind,
  venueId: item.venueId,
  venueName: item.venueName,
  capacity: item.capacity,
  audience: item.audience,
  openToOthers: item.openToOthers,
  priceMinutes: item.priceMinutes,
})

/** `rating` is the mean of all reviews; `fresh` are those that the timer has not counted yet. */
export const itemView = (item: MenuItem, fresh: Ratings = { count: 0, sum: 0 }) => {
  const at = now()
  const ratings = { count: item.ratings.count + fresh.count, sum: item.ratings.sum + fresh.sum }
  return {
    itemId: item._id,
    ...wordsOf(item),
    providerKey: item.providerKey,
    status: item.status,
    withdrawnReason: item.withdrawnReason,
    ordered: item.ordered,
    left: placesLeft(item, at),
    /** All its sessions are over. */
    over: item.sessions?.every(one => isOver(one, at)) ?? false,
    sessions: item.sessions?.map(one => ({
      startsAt: iso(one.startsAt),
      endsAt: iso(one.endsAt),
      capacity: one.capacity,
      ordered: one.ordered,
      over: isOver(one, at),
    })),
    rating: meanOf(ratings),
    reviews: ratings.count,
  }
}

export const draftRow = (draft: MenuDraft) => ({
  draftId: draft._id,
  communityId: draft.communityId,
  title: draft.title,
  month: draft.month,
  kind: draft.kindOf,
  status: draft.status,
  items: draft.items.length,
})

/** A draft's item as its form holds it. */
export const draftItemView = (item: DraftItem) => ({
  ...wordsOf(item),
  providerRef: item.providerRef,
  sessions: item.sessions?.map(one => ({
    startsAt: iso(one.startsAt),
    endsAt: iso(one.endsAt),
    capacity: one.capacity,
  })),
})

const isWaiting = ({ status }: Order) => status === 'placed' || status === 'dispatched'

export const orderRow = (order: Order) => ({
  orderId: order._id,
  itemId: order.itemId,
  communityId: order.communityId,
  title: order.title,
  provider: order.provider,
  kind: order.kindOf,
  status: order.status,
  placedAt: iso(order.placedAt),
  residentName: order.residentName,
  workerName: order.workerName,
  note: order.note,
  overdue: order.overdueIn !== undefined,
  urgedAt: order.urgedAt && iso(order.urgedAt),
  /** Handed back as often as may be: whoever gets it next does so by a stated decision of the secretary. */
  mustDecide: isWaiting(order) && mustDecide(order),
  session: order.session && { startsAt: iso(order.session.startsAt), endsAt: iso(order.session.endsAt) },
  priceMinutes: order.priceMinutes,
})

/** What makes no sense for a kind of menu though the state allows it. */
const NOT_FOR: Record<string, OrderAction[]> = { orgLife: ['dispatch', 'reopen'] }

/** What the person may do with the order as it stands. */
export const actionsOf = (order: Order, person: Person): OrderAction[] =>
  orderMachine
    .open(order.status, actorsOf(order, person))
    .filter(action => action !== 'handBack' || !mustDecide(order))
    .filter(action => !NOT_FOR[order.kindOf]?.includes(action))
    .filter(action => action !== 'attend' || order.kindOf === 'orgLife')
