import { iso } from '../kit/clock'
import type { Person } from '../kit/person'
import type { Menu, MenuItem, Order } from './collections'
import { actorsOf, MOST_HAND_BACKS, type OrderAction, orderMachine } from './machine'

export const menuRow = (menu: Menu) => ({
  menuId: menu._id,
  communityId: menu.communityId,
  title: menu.title,
  month: menu.month,
  kind: menu.kind,
  status: menu.status,
})

/** `rating` is the mean of all reviews, one decimal; null while nobody has reviewed. */
export const itemView = (item: MenuItem) => ({
  itemId: item._id,
  title: item.title,
  provider: item.provider,
  venueId: item.venueId,
  capacity: item.capacity,
  ordered: item.ordered,
  rating: item.ratings.count === 0 ? null : Math.round((item.ratings.sum / item.ratings.count) * 10) / 10,
  reviews: item.ratings.count,
})

export const orderRow = (order: Order) => ({
  orderId: order._id,
  itemId: order.itemId,
  communityId: order.communityId,
  title: order.title,
  provider: order.provider,
  status: order.status,
  placedAt: iso(order.placedAt),
  residentName: order.residentName,
  workerName: order.workerName,
  note: order.note,
})

/** What the person may do with the order as it stands. */
export const actionsOf = (order: Order, person: Person): OrderAction[] =>
  orderMachine
    .open(order.status, actorsOf(order, person))
    .filter(action => action !== 'handBack' || order.handedBack < MOST_HAND_BACKS)
