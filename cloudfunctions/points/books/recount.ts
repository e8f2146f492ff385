import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { command, database } from '../../kit/cloud'
import { type Account, ASSETS, type Asset, transfers } from '../../ledger/collections'
import type { Difference } from './collections'

const summed = z.object({
  _id: z.object({ own: z.string(), other: z.string() }),
  amount: z.number(),
})

/** What the transfers of an owner add up to on one side, by the account on the other. */
const sumsOf = (owner: string, own: 'credit' | 'debit', other: 'credit' | 'debit') =>
  aggregated(
    summed,
    database
      .collection(transfers.name)
      .aggregate()
      .match({ kind: transfers.kind, [own]: command.in(ASSETS.map(asset => `${asset}:${owner}`)) })
      .group({ _id: { own: `$${own}`, other: `$${other}` }, amount: { $sum: '$amount' } }),
  )

/** A sheet as its transfers say it should be: the amount by `points`, `minutes`, `points <community>`, `minutes <community>`. */
async function recounted(owner: string): Promise<Map<string, number>> {
  const [credits, debits] = await Promise.all([
    sumsOf(owner, 'credit', 'debit'),
    sumsOf(owner, 'debit', 'credit'),
  ])
  const sums = new Map<string, number>()
  const add = (of: string, amount: number) => sums.set(of, (sums.get(of) ?? 0) + amount)
  const count = ({ _id: { own, other }, amount }: z.infer<typeof summed>, sign: 1 | -1) => {
    const asset = own.slice(0, own.indexOf(':'))
    add(asset, sign * amount)
    const [, community] = /:community:(.+)$/.exec(other) ?? []
    if (community !== undefined) add(`${asset} ${community}`, sign * amount)
  }
  for (const row of credits) count(row, 1)
  for (const row of debits) count(row, -1)
  return sums
}

function keptIn(sheet: Account): Map<string, number> {
  const of = (name: string, amounts: Record<Asset, number>) =>
    ASSETS.map((asset): [string, number] => [`${asset}${name}`, amounts[asset]])
  return new Map([
    ...of('', sheet),
    ...Object.entries(sheet.issued).flatMap(([community, amounts]) => of(` ${community}`, amounts)),
  ])
}

/** Where the balances kept on a sheet are not what its transfers add up to; empty when all is right. */
export async function differencesOf(sheet: Account): Promise<Difference[]> {
  const kept = keptIn(sheet)
  const sums = await recounted(sheet._id)
  return [...new Set([...kept.keys(), ...sums.keys()])]
    .map(of => ({ of, kept: kept.get(of) ?? 0, recounted: sums.get(of) ?? 0 }))
    .filter(({ kept, recounted }) => kept !== recounted)
}
