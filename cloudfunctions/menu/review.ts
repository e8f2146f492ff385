import { checkText } from '../kit/content'
import { found } from '../kit/errors'
import type { Person } from '../kit/person'
import type { Transaction } from '../kit/transaction'
import { award } from '../ledger/award'
import { withinCap } from '../ledger/cap'
import type { Order } from './collections'
import { moveOrder, toWorker } from './move'

export interface ReviewInput {
  orderId: string
  rating: number
  comment?: string | undefined
}

/** The resident reviews, and whoever did the work is paid; the rating is added to the item by the timer (see timer/count). */
export async function reviewOrder(person: Person, { orderId, rating, comment }: ReviewInput) {
  await checkText(person._id, 2, comment)
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'review',
    patch: ({ _id, itemId, menuId }, at) => ({
      review: { rating, comment, at },
      ...{ reviewedAt: at, standingKey: _id, toCount: menuId },
      ...(comment && { wordsOn: itemId }),
    }),
    also: payWorker,
    tells: order => toWorker(order, `居民给了 ${rating} 星评价，谢谢您`),
  })
  return answer
}

/** Done is not done: the resident asks for the service again, with a reason. */
export async function reopenOrder(person: Person, { orderId, reason }: { orderId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'reopen',
    reason,
    patch({ workerId }) {
      found(workerId ?? null, '接单人')
      return { completion: undefined }
    },
    tells: order => toWorker(order, reason),
  })
  return answer
}

/** Pays whoever did the work what the menu promised; organisation life has nobody to pay. */
export async function payWorker(tx: Transaction, order: Order, at: Date) {
  const { _id, workerId, communityId, title, reward } = order
  if (workerId === undefined) return
  const why = `完成服务订单：${title}`
  const service = { personId: workerId, communityId, ref: `order:${_id}`, title, ...reward, at, why }
  await award(tx, await withinCap(service))
}
