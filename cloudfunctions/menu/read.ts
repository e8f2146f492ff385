import { timeline } from '../kit/audit'
import { iso } from '../kit/clock'
import { forbidden, found } from '../kit/errors'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf } from '../kit/scope'
import { menus, type OrderStatus, orders } from './collections'
import { actorsOf } from './machine'
import { actionsOf, itemView, menuRow, orderRow } from './views'
import { freshOn, menuWhole } from './whole'

/** The menus of a community, the latest published first. */
export async function listMenus(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertBelongsTo(person, communityId)
  return newestFirst(menus, { where: { communityId }, key: '_id', cursor, view: menuRow })
}

/** One menu with its items; the latest ratings, which the timer has not counted yet, included. */
export async function getMenu(person: Person, menuId: string) {
  const { menu, items, fresh } = await menuWhole(menuId)
  assertBelongsTo(person, menu.communityId)
  return { ...menuRow(menu), items: items.map(item => itemView(item, freshOn(item._id, fresh))) }
}

type Where = Parameters<typeof orders.find>[0]['where']

const pageOf = (where: Where, cursor: string | undefined) =>
  newestFirst(orders, { where, key: '_id', cursor, view: orderRow })

/** The caller's own orders. */
export const myOrders = (person: Person, cursor?: string) => pageOf({ residentId: person._id }, cursor)

/** The orders dispatched to the caller. */
export const myJobs = (person: Person, cursor?: string) => pageOf({ workerId: person._id }, cursor)

/** Orders of a community in one state, for its secretary. */
export async function listOrders(
  person: Person,
  { communityId, status, cursor }: { communityId: string; status: OrderStatus; cursor?: string | undefined },
) {
  assertSecretaryOf(person, communityId)
  return pageOf({ communityId, status }, cursor)
}

/** Orders of a community that somebody has let wait too long, for its secretary. */
export async function overdueOrders(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertSecretaryOf(person, communityId)
  return pageOf({ overdueIn: communityId }, cursor)
}

/** One order with its timeline, for its resident, its worker and the secretary. */
export async function getOrder(person: Person, orderId: string) {
  const order = found(await orders.get(orderId), '这个订单')
  if (actorsOf(order, person).length === 0) throw forbidden('这个订单您不能查看和办理')
  return {
    ...orderRow(order),
    completion: order.completion && { note: order.completion.note, at: iso(order.completion.at) },
    review: order.review && { rating: order.review.rating, comment: order.review.comment },
    actions: actionsOf(order, person),
    timeline: await timeline(`order:${orderId}`, () => true),
  }
}
