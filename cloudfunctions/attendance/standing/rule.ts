import { monthOf } from '../../kit/clock'
import type { ServiceRecord } from '../../ledger/collections'

/** What the street wants of an in-service member. */
export interface Targets {
  perMonth: number
  perYear: number
  /** Whether who joins during a year owes only the part of its target that is left. */
  proRata: boolean
  /** Whether members who still lack this month's service hear of it on the 25th. */
  remind: boolean
}

/** What else matters: since when somebody is a member, and the months nothing is wanted of them. */
export interface Circumstances {
  since?: Date | undefined
  /** Whole months, inclusive, `YYYY-MM`. */
  exempt: { from: string; to: string }[]
}

export const MONTHS = 12
export const monthsOf = (year: number) =>
  Array.from({ length: MONTHS }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

const NOTHING_SPECIAL: Circumstances = { exempt: [] }
type Line = Pick<ServiceRecord, 'at' | 'minutes'>

/** Why a month stands as it does: `open` is under way, `ahead` still to come, `before` earlier than the membership. */
export type MonthState = 'met' | 'missed' | 'open' | 'ahead' | 'exempt' | 'before'

/**
 * The rule, as arithmetic. A month is met by so many services, or by an exemption. The year's target shrinks with the
 * exempt months (and, pro rata, with the months before joining): perYear × months that count ÷ 12, rounded to whole
 * services, halves up.
 */
export function countUp(
  records: Line[],
  year: number,
  at: Date,
  targets: Targets,
  circumstances: Circumstances = NOTHING_SPECIAL,
) {
  const thisMonth = monthOf(at)
  const months = monthsOf(year).map(month => {
    const own = records.filter(record => monthOf(record.at) === month)
    const state = stateOf(month, own.length, thisMonth, targets, circumstances)
    const met = state === 'met' || state === 'exempt'
    const lacking = state === 'open' || state === 'missed' ? targets.perMonth - own.length : 0
    return { month, services: own.length, minutes: minutesOf(own), met, state, lacking }
  })
  const required = yearTarget(year, targets, circumstances)
  return {
    services: records.length,
    minutes: minutesOf(records),
    required,
    lacking: Math.max(0, required - records.length),
    met: records.length >= required,
    months,
    thisMonth: months.find(({ month }) => month === thisMonth) ?? null,
  }
}

const minutesOf = (list: Line[]) => list.reduce((sum, record) => sum + record.minutes, 0)

function stateOf(
  month: string,
  services: number,
  thisMonth: string,
  { perMonth }: Targets,
  circumstances: Circumstances,
): MonthState {
  if (services >= perMonth) return 'met'
  if (isExempt(month, circumstances)) return 'exempt'
  if (isBefore(month, circumstances)) return 'before'
  if (month === thisMonth) return 'open'
  return month < thisMonth ? 'missed' : 'ahead'
}

export const isExempt = (month: string, { exempt }: Circumstances) =>
  exempt.some(({ from, to }) => from <= month && month <= to)

const isBefore = (month: string, { since }: Circumstances) => since !== undefined && month < monthOf(since)

/** Services wanted in a year, see countUp. */
export function yearTarget(year: number, { perYear, proRata }: Targets, circumstances: Circumstances) {
  const counting = monthsOf(year).filter(
    month => !isExempt(month, circumstances) && !(proRata && isBefore(month, circumstances)),
  )
  return Math.round((perYear * counting.length) / MONTHS)
}
