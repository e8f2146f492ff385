/** Units of time and days of the week. */
import { requestFailed } from '../../../errors'
import { typeName } from '../../values/types'

export type Unit =
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond'

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
  ['hour', 'hour'],
  ['minute', 'minute'],
  ['second', 'second'],
  ['millisecond', 'millisecond'],
])

/** Milliseconds of the units whose length does not depend on the calendar. */
export const MILLISECONDS: Readonly<Partial<Record<Unit, number>>> = {
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
}

/** Months of the units that are some. */
export const MONTHS: Readonly<Partial<Record<Unit, number>>> = { year: 12, quarter: 3, month: 1 }

/** @throws CloudError for anything but the name of a unit */
export const unitOf = (operator: string, value: unknown): Unit => {
  if (typeof value !== 'string')
    throw requestFailed(`${operator} requires 'unit' to be a string, but got ${typeName(value)}`)
  const unit = UNITS.get(value)
  if (unit) return unit
  throw requestFailed(
    `${operator} parameter 'unit' value parsing failed :: caused by :: unknown time unit value: ${value}`,
  )
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** 1 for Monday, mon, …, 7 for Sunday, in any case. @throws CloudError for other values */
export const weekdayOf = (operator: string, value: unknown): number => {
  if (typeof value !== 'string')
    throw requestFailed(`${operator} requires 'startOfWeek' to be a string, but got ${typeName(value)}`)
  const name = value.toLowerCase()
  const day = DAYS.findIndex(full => full === name || full.slice(0, 3) === name)
  if (day >= 0) return day + 1
  throw requestFailed(
    `${operator} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`,
  )
}
