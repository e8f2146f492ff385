import { iso } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { badRequest } from '../../kit/errors'
import { type Order, orders } from '../../menu/collections'
import { type Wish, wishes } from '../../wish/collections'
import type { Wanted } from './list'
import { idsIn, ONE_MORE, pageByKey } from './pages'

const wishView = (wish: Wish) => ({
  ...{ key: wish._id, title: wish.title, sub: wish.category },
  ...{ at: iso(wish.createdAt), ref: `wish:${wish._id}` },
})

const orderView = (order: Order) => ({
  ...{ key: order._id, title: order.title, sub: order.provider },
  ...{ at: iso(order.placedAt), ref: `order:${order._id}` },
})

/** The wishes made in a month, whatever became of them. */
export async function wishesPosted({ communityId, month, cursor }: Wanted) {
  const rows = await wishes.find({
    where: { communityId, _id: idsIn(month, cursor) },
    orderBy: [['_id', 'desc']],
    limit: ONE_MORE,
  })
  return pageByKey(rows, row => row._id, wishView)
}

const below = (cursor: string | undefined) => (cursor === undefined ? {} : { _id: command.lt(cursor) })

/** The wishes that are in a state now. */
export async function wishesIn({ communityId, state, cursor }: Wanted) {
  const status = wishes.schema.shape.status.safeParse(state).data
  if (!status) throw badRequest('请选择状态')
  const where = { communityId, status, ...below(cursor) }
  const rows = await wishes.find({ where, orderBy: [['_id', 'desc']], limit: ONE_MORE })
  return pageByKey(rows, row => row._id, wishView)
}

/** The orders that are in a state now. */
export async function ordersIn({ communityId, state, cursor }: Wanted) {
  const status = orders.schema.shape.status.safeParse(state).data
  if (!status) throw badRequest('请选择状态')
  const where = { communityId, status, ...below(cursor) }
  const rows = await orders.find({ where, orderBy: [['_id', 'desc']], limit: ONE_MORE })
  return pageByKey(rows, row => row._id, orderView)
}
