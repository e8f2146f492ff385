import { monthOf } from '../kit/clock'
import { madeAt } from '../kit/ids'
import { ALL } from './collections'
import type { Line } from './journal'
import { daysKey } from './labels'

/** One thing counted: of which community, in which month, as what. */
export interface Count {
  communityId: string
  month: string
  key: string
  by: number
}

/** One service that counts, or one taken back. */
export interface Served {
  communityId: string
  month: string
  personId: string
  services: number
  minutes: number
}

const COMMUNITY = /^points:community:(.+)$/
/** What the shop moves; all else that a community pays out was earned. */
const REDEMPTION = 'redemption:'
const DAY_MS = 86_400_000

/** What audit lines, service records and transfers come to: pure arithmetic, one line at a time. */
export function countsOf(line: Line, ratings: ReadonlyMap<string, number>): Count[] {
  if (line.kind === 'transfer') return ofTransfer(line)
  const { communityId } = line
  if (line.kind === 'service' && communityId !== undefined) return ofService(line, communityId)
  if (line.kind !== 'event' || communityId === undefined) return []
  const [what = '', id = ''] = line.ref.split(':')
  const month = monthOf(line.at)
  if (what !== 'wish' && what !== 'order') return []
  const count = (key: string, by = 1, when = month) => ({ communityId, month: when, key, by })
  const { from, to } = line
  if (to === undefined || from === to) return []
  const moved = [
    ...(from ? [count(`${what}State_${from}`, -1, ALL)] : []),
    count(`${what}State_${to}`, 1, ALL),
  ]
  return [...moved, ...(what === 'wish' ? ofWish(line, id, count) : ofOrder(line, id, ratings, count))]
}

type Counter = (key: string, by?: number) => Count

function ofWish({ from, to, at }: Line, id: string, count: Counter): Count[] {
  if (from === undefined) return [count('wishPosted')]
  if (to !== 'confirmed') return []
  const days = Math.max(0, Math.floor((at.getTime() - madeAt(id).getTime()) / DAY_MS))
  return [count('wishConfirmed'), count(daysKey(days))]
}

function ofOrder(
  { from, to }: Line,
  id: string,
  ratings: ReadonlyMap<string, number>,
  count: Counter,
): Count[] {
  if (from === undefined) return [count('orderPlaced')]
  if (to !== 'reviewed') return []
  const rating = ratings.get(id)
  const rated = rating === undefined ? [] : [count('ratingCount'), count('ratingSum', rating)]
  return [count('orderReviewed'), ...rated]
}

function ofTransfer({ debit = '', credit = '', amount = 0, ref, seq, at }: Line): Count[] {
  // By the moment that statements and lists go by, so that a figure and its list agree at midnight, too.
  const month = monthOf(seq ? madeAt(seq) : at)
  const shop = ref.startsWith(REDEMPTION)
  const payer = COMMUNITY.exec(debit)?.[1]
  if (payer) return [{ communityId: payer, month, key: shop ? 'pointsRefunded' : 'pointsIssued', by: amount }]
  const taker = COMMUNITY.exec(credit)?.[1]
  return taker
    ? [{ communityId: taker, month, key: shop ? 'pointsRedeemed' : 'pointsTaken', by: amount }]
    : []
}

/** What services came to in points, after corrections: what was promised and paid (points/budgets). */
function ofService({ points = 0, voids, at }: Line, communityId: string): Count[] {
  const by = voids === undefined ? points : -points
  return points === 0 ? [] : [{ communityId, month: monthOf(at), key: 'servicePoints', by }]
}

/** What a service record says; a voiding one takes back. */
export function servedOf({ kind, communityId, personId, minutes = 0, voids, at }: Line): Served[] {
  if (kind !== 'service' || communityId === undefined || personId === undefined) return []
  const sign = voids === undefined ? 1 : -1
  return [{ communityId, month: monthOf(at), personId, services: sign, minutes: sign * minutes }]
}
