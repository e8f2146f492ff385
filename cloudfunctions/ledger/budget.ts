import { monthOf, now } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Patch } from '../kit/document'
import { AppError } from '../kit/errors'
import { streetOf } from '../kit/street'
import { type Budget, budgets } from './collections'

/** What a community may promise when nothing else is set, in points. */
export const DEFAULT_BUDGET = 10_000_000

/** CONFLICT: the community's budget does not cover what was to be promised. */
export class OverBudget extends AppError {
  constructor() {
    super('CONFLICT', '本社区的积分额度不够了，请联系街道')
  }
}

/** Says what the work under way promises in all; called again it replaces what it said before. Errors: OverBudget. */
export type SetAside = (communityId: string, points: number) => Promise<void>

/**
 * Does work that promises points of a community's budget, so that what is paid later can never go beyond it (design
 * invariant 2). Each `setAside` is one atomic request outside of transactions, so `work` may call it inside one: when the
 * transaction starts over and promises the same again, nothing is taken twice. All of it is given back when `work` fails.
 * A process that dies in between leaves points set aside that nobody will be paid: too little is promised, never too much.
 */
export async function promising<R>(work: (setAside: SetAside) => Promise<R>): Promise<R> {
  const taken = new Map<string, number>()
  const setAside: SetAside = async (communityId, points) => {
    const before = taken.get(communityId) ?? 0
    if (points > before) await promise(communityId, points - before)
    else await giveBack(communityId, before - points)
    taken.set(communityId, points)
  }
  try {
    return await work(setAside)
  } catch (error) {
    for (const [communityId, points] of taken) await giveBack(communityId, points)
    throw error
  }
}

async function promise(communityId: string, points: number): Promise<void> {
  if (await take(communityId, points)) return
  await budgets.insert({ _id: communityId, left: DEFAULT_BUDGET, promised: 0, months: {} })
  await openMonth(communityId, monthOf(now()))
  if (!(await take(communityId, points))) throw new OverBudget()
}

/** What may be promised at this moment: of the whole, and of the month once it is open. */
export const mayPromise = ({ left, months }: Pick<Budget, 'left' | 'months'>) =>
  Math.min(left, months[monthOf(now())]?.room ?? left)

/** Of the whole and of the month, or of neither. */
function take(_id: string, points: number) {
  const of = `months.${monthOf(now())}` as const
  const enough = { left: command.gte(points), [`${of}.room`]: command.gte(points) }
  return budgets.updateIf(
    { _id, ...enough },
    {
      left: command.inc(-points),
      promised: command.inc(points),
      [`${of}.room`]: command.inc(-points),
      [`${of}.promised`]: command.inc(points),
    },
  )
}

/** What the street grants each community for a month is there from the month's first promise on, once. */
async function openMonth(_id: string, month: string) {
  const { budget } = await streetOf(_id)
  const fresh = { [`months.${month}.granted`]: command.exists(false) }
  await budgets.updateIf(
    { _id, ...fresh },
    {
      [`months.${month}.granted`]: command.inc(budget.perMonth),
      [`months.${month}.room`]: command.inc(budget.perMonth),
    },
  )
}

/** How points that come back are written: they may be promised again, in the month in which they came back. */
export function backAgain(points: number): Patch<Budget> {
  const of = `months.${monthOf(now())}` as const
  return {
    left: command.inc(points),
    promised: command.inc(-points),
    [`${of}.room`]: command.inc(points),
    [`${of}.back`]: command.inc(points),
  }
}

/** Gives back points that were promised and will not be paid. */
export async function giveBack(communityId: string, points: number): Promise<void> {
  if (points > 0) await budgets.updateIf({ _id: communityId }, backAgain(points))
}
