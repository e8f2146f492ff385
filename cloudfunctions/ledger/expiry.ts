import * as z from 'zod'
import { aggregated } from '../kit/aggregated'
import { command, database } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import type { Transaction } from '../kit/transaction'
import { type Account, accounts, type Owner, transfers } from './collections'
import { linesOf } from './post'

/** Of points earned before some moment, those still there: what is spent is spent of the oldest. */
export const unspent = (earnedBefore: number, spentEver: number) => Math.max(0, earnedBefore - spentEver)

const sum = z.object({ amount: z.number() })

async function sumOf(where: Record<string, unknown>): Promise<number> {
  const query = database
    .collection(transfers.name)
    .aggregate()
    .match({ kind: transfers.kind, ...where })
    .group({ _id: null, amount: { $sum: '$amount' } })
  const [row] = await aggregated(sum, query)
  return row?.amount ?? 0
}

/** What an owner has left of points earned before a moment; two requests. */
export async function oldPointsOf(owner: Owner, before: Date): Promise<number> {
  const account = `points:${owner}`
  const [earned, spent] = await Promise.all([
    sumOf({ credit: account, seq: command.lt(firstIdAt(before)) }),
    sumOf({ debit: account }),
  ])
  return unspent(earned, spent)
}

/** From which communities' points an amount is taken: where the most are, first. */
export function takenFrom(
  issued: Account['issued'],
  points: number,
): [communityId: string, points: number][] {
  const taken: [string, number][] = []
  let rest = points
  const most = Object.entries(issued).sort(([, one], [, other]) => other.points - one.points)
  for (const [communityId, { points: has }] of most) {
    const part = Math.min(rest, Math.max(0, has))
    if (part > 0) taken.push([communityId, part])
    rest -= part
  }
  return taken
}

interface Expiry {
  owner: Owner
  sheet: Account
  /** Idempotency key: one expiry of one owner. */
  key: string
  points: number
  at: Date
  why: string
  ref: string
}

/** Points go back to the communities that issued them, in the caller's transaction, which has read the sheet: two requests. */
export async function expire(tx: Transaction, { owner, sheet, key, points, ...line }: Expiry) {
  const taken = takenFrom(sheet.issued, Math.min(points, sheet.points))
  const total = taken.reduce((all, [, part]) => all + part, 0)
  await tx.update(accounts, owner, {
    expiring: undefined,
    points: command.inc(-total),
    ...Object.fromEntries(taken.map(([id, part]) => [`issued.${id}.points`, command.inc(-part)])),
  })
  const lines = taken.flatMap(([id, part]) =>
    linesOf({
      ...{ key: `${key}:${id}`, from: owner, to: `community:${id}`, points: part, minutes: 0 },
      ...line,
    }),
  )
  if (lines.length > 0) await tx.insert(transfers, lines, '这些积分已经到期过了')
  return total
}
