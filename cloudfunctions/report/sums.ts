import { command } from '../kit/cloud'
import type { Patch } from '../kit/document'
import { RETRY, type Transaction } from '../kit/transaction'
import { ALL, type Tally, tallies, tallyId } from './collections'
import type { Count } from './counting'

/** Sums to be added to the stored ones, by document. */
export type Sums = Map<string, Tally>

/** Adds up counts for each community and its street, for each month and for all time. */
export function summed(counts: Count[], streetOf: ReadonlyMap<string, string>): Sums {
  const sums: Sums = new Map()
  for (const count of counts) {
    const { communityId, month } = count
    const streetId = streetOf.get(communityId)
    for (const when of month === ALL ? [ALL] : [month, ALL]) {
      add(docOf(sums, communityId, when), count)
      if (streetId === undefined) continue
      add(docOf(sums, streetId, when), count)
      addOfCommunity(docOf(sums, streetId, when), count)
    }
  }
  return sums
}

export function docOf(sums: Sums, scopeId: string, month: string): Tally {
  const _id = tallyId(scopeId, month)
  const known = sums.get(_id)
  if (known) return known
  const fresh: Tally = { _id, scopeId, month, counts: {} }
  sums.set(_id, fresh)
  return fresh
}

type Of = Pick<Count, 'month' | 'key' | 'by'>

export function add(tally: Tally, { month, key, by }: Of) {
  tally.counts[key] = (tally.counts[key] ?? 0) + by
  if (tally.month !== ALL || month === ALL) return
  const since = tally.since ?? {}
  tally.since = { ...since, [key]: earlier(since[key], month) }
}

/** One community's part of the street. */
export function addOfCommunity(tally: Tally, { communityId, key, by }: Count) {
  const of = tally.by?.[communityId] ?? {}
  tally.by = { ...tally.by, [communityId]: { ...of, [key]: (of[key] ?? 0) + by } }
}

const earlier = (one: string | undefined, other: string) => (one !== undefined && one < other ? one : other)

/** Adds the sums to what is stored; documents that are new go in together. */
export async function write(tx: Transaction, sums: Sums) {
  const fresh: Tally[] = []
  for (const tally of sums.values()) {
    const before = await tx.get(tallies, tally._id)
    if (before) await tx.update(tallies, tally._id, added(before, tally))
    else fresh.push(tally)
  }
  if (fresh.length > 0) await tx.insert(tallies, fresh, RETRY)
}

/** A patch that adds the sums to what is stored; `since` only ever goes back. */
function added(before: Tally, { counts, by, since }: Tally): Patch<Tally> {
  const increments = [
    ...Object.entries(counts).map(([key, sum]) => [`counts.${key}`, sum] as const),
    ...Object.entries(by ?? {}).flatMap(([communityId, own]) =>
      Object.entries(own).map(([key, sum]) => [`by.${communityId}.${key}`, sum] as const),
    ),
  ]
  const first = Object.entries(since ?? {}).map(([key, month]) => [key, earlier(before.since?.[key], month)])
  return {
    ...Object.fromEntries(increments.map(([path, sum]) => [path, command.inc(sum)])),
    ...(since && { since: { ...before.since, ...Object.fromEntries(first) } }),
  }
}
