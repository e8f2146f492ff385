import { iso, localDay } from '../../kit/clock'
import { perHourOf, wishRewardOf } from '../../kit/pointRules'
import type { WishSettings } from '../../kit/wishSettings'
import type { ServiceRecord } from '../../ledger/collections'
import { pointsFor } from '../../ledger/rules'
import { sharesOf } from '../../wish/share'
import type { RuleTerms } from './change'

export const KINDS = ['shift', 'wish', 'order'] as const
export type Kind = (typeof KINDS)[number]
export interface Sum {
  services: number
  /** Points that were paid, and that the rule would have paid. */
  paid: number
  would: number
}
export type Sums = Record<Kind, Sum>

export const noSums = (): Sums => ({
  shift: { services: 0, paid: 0, would: 0 },
  wish: { services: 0, paid: 0, would: 0 },
  order: { services: 0, paid: 0, would: 0 },
})

type Line = Pick<ServiceRecord, 'personId' | 'ref' | 'minutes' | 'points' | 'at' | 'scarce' | 'difficulty'>
type Joint = Pick<WishSettings, 'helperPoints' | 'helperMinutes'>

const kindOf = ({ ref }: Line) => KINDS.find(kind => ref.startsWith(`${kind}:`))

/**
 * What whole days of services would have earned under another rule, beside what they did; the daily cap included. Posts are
 * taken to pay the rule's hour, wishes and orders as they were graded.
 */
export function wouldPay(records: Line[], rule: RuleTerms, joint: Joint): Sums {
  const sums = noSums()
  const shares = sharesByRef(records, rule, joint)
  const ofDay = new Map<string, number>()
  for (const record of records) {
    const kind = kindOf(record)
    if (!kind) continue
    const earned = kind === 'wish' ? (shares.get(record.ref)?.shift() ?? 0) : plain(kind, record, rule)
    const day = `${record.personId} ${localDay(iso(record.at))}`
    const before = ofDay.get(day) ?? 0
    const would = rule.dailyCap > 0 ? Math.min(earned, Math.max(0, rule.dailyCap - before)) : earned
    ofDay.set(day, before + would)
    const sum = sums[kind]
    sum.services += 1
    sum.paid += record.points
    sum.would += would
  }
  return sums
}

function plain(kind: 'shift' | 'order', { minutes, points, scarce }: Line, rule: RuleTerms): number {
  if (kind === 'shift') return pointsFor(minutes, perHourOf(rule.perHour, scarce ?? false, rule))
  // Who comes to organisation life serves nobody, and is paid nothing under any rule.
  return minutes === 0 && points === 0 ? 0 : rule.order.points
}

/** What each who did a wish together would get, in the order of their records. */
function sharesByRef(records: Line[], rule: RuleTerms, joint: Joint): Map<string, number[]> {
  const takers = new Map<string, Line[]>()
  for (const record of records)
    if (kindOf(record) === 'wish') takers.set(record.ref, [...(takers.get(record.ref) ?? []), record])
  return new Map(
    [...takers].map(([ref, all]) => {
      const reward = wishRewardOf(rule.wish, all[0]?.difficulty)
      return [ref, sharesOf(all.length, { reward, ...joint }).map(({ points }) => points)]
    }),
  )
}
