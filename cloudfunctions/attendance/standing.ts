import { iso, monthOf, now, yearSpan } from '../kit/clock'
import type { Person } from '../kit/person'
import { streetOf } from '../kit/street'
import type { ServiceRecord } from '../ledger/collections'
import { servicesOf } from '../ledger/services'

/**
 * The caller's standing in a year, computed from service records in Asia/Shanghai, with the lines it was counted
 * from: at least so many services a month and a year (the street's settings; at first 1 and 10).
 */
export async function standing(person: Person, year: number) {
  const { start, end } = yearSpan(year)
  const [records, street] = await Promise.all([
    servicesOf(person._id, start, end),
    streetOf(person.communityId),
  ])
  return { year, ...street.standing, ...countUp(records, year, now(), street.standing) }
}

export interface Targets {
  perMonth: number
  perYear: number
}

/** The rule, as arithmetic: services and minutes by month and for the year, and whether each target is met. */
export function countUp(records: ServiceRecord[], year: number, at: Date, { perMonth, perYear }: Targets) {
  const minutes = (list: ServiceRecord[]) => list.reduce((sum, record) => sum + record.minutes, 0)
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const own = records.filter(record => monthOf(record.at) === month)
    return { month, services: own.length, minutes: minutes(own), met: own.length >= perMonth }
  })
  return {
    services: records.length,
    minutes: minutes(records),
    met: records.length >= perYear,
    months,
    thisMonth: months.find(({ month }) => month === monthOf(at)) ?? null,
    lines: records.map(record => ({
      title: record.title,
      ref: record.ref,
      at: iso(record.at),
      minutes: record.minutes,
      points: record.points,
    })),
  }
}
