import { command } from '../kit/cloud'
import { checkText } from '../kit/content'
import { found } from '../kit/errors'
import type { Person } from '../kit/person'
import { streetOf } from '../kit/street'
import type { Transaction } from '../kit/transaction'
import { award } from '../ledger/award'
import { menuItems, type Order } from './collections'
import { moveOrder, tellAbout } from './move'

export interface ReviewInput {
  orderId: string
  rating: number
  comment?: string | undefined
}

/** The resident reviews; the item shows the rating, and whoever did the work is paid for it. */
export async function reviewOrder(person: Person, { orderId, rating, comment }: ReviewInput) {
  await checkText(person._id, 2, comment)
  const { order, answer } = await moveOrder(person, {
    orderId,
    action: 'review',
    patch: ({ _id }, at) => ({ review: { rating, comment, at }, standingKey: _id }),
    async also(tx, current, at) {
      await addRating(tx, current.itemId, rating)
      await payWorker(tx, current, at)
    },
  })
  if (order.workerId) await tellAbout(order, order.workerId, `居民给了 ${rating} 星评价，谢谢您`)
  return answer
}

/** Done is not done: the resident asks for the service again, with a reason. */
export async function reopenOrder(person: Person, { orderId, reason }: { orderId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const patch = () => ({ completion: undefined })
  const { order, answer } = await moveOrder(person, { orderId, action: 'reopen', reason, patch })
  if (order.workerId) await tellAbout(order, order.workerId, reason)
  return answer
}

async function addRating(tx: Transaction, itemId: string, rating: number) {
  await tx.update(menuItems, itemId, {
    'ratings.count': command.inc(1),
    'ratings.sum': command.inc(rating),
  })
}

async function payWorker(tx: Transaction, order: Order, at: Date) {
  const { _id, workerId, communityId, title } = order
  const personId = found(workerId ?? null, '接单人')
  const reward = order.reward ?? (await streetOf(communityId)).orderReward
  const why = `完成服务订单：${title}`
  await award(tx, { personId, communityId, ref: `order:${_id}`, title, ...reward, at, why })
}
