import { ownCommunity } from '../../admin/rights'
import { audit } from '../../kit/audit'
import { local, monthOf, now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { badRequest, conflict } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { RETRY, transact } from '../../kit/transaction'
import { DEFAULT_BUDGET } from '../../ledger/budget'
import { budgets } from '../../ledger/collections'

export interface Grant {
  communityId: string
  month: string
  points: number
  reason: string
}

const MONTHS_AHEAD = 12

/** The street grants a community a figure for this month or one to come; never less than is promised in it already. */
export async function grantBudget(person: Person, { communityId, month, points, reason }: Grant) {
  const at = now()
  const latest = monthOf(local(at).startOf('month').add(MONTHS_AHEAD, 'month').toDate())
  if (month < monthOf(at)) throw badRequest('以前的月份已经过去，不能再改')
  if (month > latest) throw badRequest(`最多提前 ${MONTHS_AHEAD} 个月安排`)
  await ownCommunity(person, communityId)
  return transact(async tx => {
    const budget = await tx.get(budgets, communityId)
    const { granted, promised, back } = budget?.months[month] ?? { granted: undefined, promised: 0, back: 0 }
    if (points < promised - back) throw conflict(`这个月已经承诺 ${promised - back} 积分，额度不能更低`)
    const of = `months.${month}` as const
    if (budget)
      await tx.update(budgets, communityId, {
        [`${of}.granted`]: command.set(points),
        [`${of}.room`]: command.set(points - promised + back),
      })
    else {
      const months = { [month]: { granted: points, room: points, promised: 0, back: 0 } }
      await tx.insert(budgets, [{ _id: communityId, left: DEFAULT_BUDGET, promised: 0, months }], RETRY)
    }
    const line = { communityId, ref: `budget:${communityId}`, at, action: 'grantBudget', reason }
    const was = granted === undefined ? {} : { from: `${month}=${granted}` }
    await audit(tx, person, { ...line, ...was, to: `${month}=${points}` })
    return { communityId, month, granted: points }
  })
}
