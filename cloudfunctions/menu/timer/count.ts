import { monthOf } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { conflict, found } from '../../kit/errors'
import { RETRY, transact } from '../../kit/transaction'
import { menuItems, orders, providers } from '../collections'

/** Adds a review to its item and its provider, once: the mark goes in the same transaction. */
export const countReview = (orderId: string) =>
  transact(async tx => {
    const order = found(await tx.get(orders, orderId), '这个订单')
    const { review, toCount, itemId, providerKey, communityId, provider } = order
    if (toCount === undefined || !review) throw conflict('这条评价已经计入了')
    const added = { 'ratings.count': command.inc(1), 'ratings.sum': command.inc(review.rating) } as const
    await tx.update(orders, orderId, { toCount: undefined })
    await tx.update(menuItems, itemId, added)
    const month = monthOf(review.at)
    const byMonth = {
      [`months.${month}.count`]: command.inc(1),
      [`months.${month}.sum`]: command.inc(review.rating),
    }
    if (await tx.updateIfThere(providers, providerKey, { ...added, ...byMonth })) return
    const ratings = { count: 1, sum: review.rating }
    const first = { _id: providerKey, communityId, name: provider, ratings, months: { [month]: ratings } }
    await tx.insert(providers, [first], RETRY)
  })
