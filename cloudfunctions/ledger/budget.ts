import { command } from '../kit/cloud'
import { conflict } from '../kit/errors'
import { budgets } from './collections'

/** What a community may promise when nothing else is set, in points. */
const DEFAULT_BUDGET = 10_000_000

/**
 * Sets points of a community's budget aside for work that is being published, so that what is paid later can never go
 * beyond it: one atomic request, outside of transactions. Whoever does not publish after all gives them back.
 * Errors: CONFLICT when the budget does not cover them.
 */
export async function promise(communityId: string, points: number): Promise<void> {
  if (points === 0 || (await setAside(communityId, points))) return
  await budgets.insert({ _id: communityId, left: DEFAULT_BUDGET })
  if (!(await setAside(communityId, points))) throw conflict('本社区的积分额度不够了，请联系街道')
}

const setAside = (_id: string, points: number) =>
  budgets.updateIf({ _id, left: command.gte(points) }, { left: command.inc(-points) })

/** Gives back points that were promised and will not be paid. */
export async function giveBack(communityId: string, points: number): Promise<void> {
  if (points > 0) await budgets.updateIf({ _id: communityId }, { left: command.inc(points) })
}

/** Promises, does the work, and gives the points back when the work fails. */
export async function promising<R>(communityId: string, points: number, work: () => Promise<R>): Promise<R> {
  await promise(communityId, points)
  try {
    return await work()
  } catch (error) {
    await giveBack(communityId, points)
    throw error
  }
}
