import * as z from 'zod'
import { database } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { readList } from '../../kit/replies'
import { transact } from '../../kit/transaction'
import { backAgain } from '../../ledger/budget'
import { budgets } from '../../ledger/collections'
import { nextLook, settled } from '../budget'
import { type MenuItem, menuItems, orders } from '../collections'

/** Gives back to the community's budget what was promised for an item and will not be paid any more. */
export async function settleItem(item: MenuItem, at: Date) {
  const { promised, isLast } = settled(item, await statesOn(item._id))
  await transact(async tx => {
    const now = found(await tx.get(menuItems, item._id), '这项服务')
    if (now.promised !== item.promised || now.settlesAt?.getTime() !== item.settlesAt?.getTime()) return
    await tx.update(menuItems, item._id, { promised, settlesAt: isLast ? undefined : nextLook(at) })
    if (now.promised > promised)
      await tx.updateIfThere(budgets, now.communityId, backAgain(now.promised - promised))
  })
}

const state = z.object({ status: orders.schema.shape.status })

/** How the orders of an item stand: an item has at most so many places, and a few that were given up. */
async function statesOn(itemId: string) {
  const answer: unknown = await database
    .collection(orders.name)
    .aggregate()
    .match({ itemId })
    .project({ status: 1 })
    .limit(MOST_ORDERS)
    .end()
  return readList(state, answer).map(({ status }) => status)
}

const MOST_ORDERS = 100_000
