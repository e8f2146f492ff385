/** Moving a time by units, and the distance of two in units. */
import { requestFailed } from '../../../errors'
import * as calendar from './calendar'
import { dateAt } from './inputs'
import { MILLISECONDS, MONTHS, type Unit } from './units'
import { localOf, timeOf, type Zone } from './zone'

/** More days than a 64-bit number of milliseconds can count, the limit MongoDB puts on amounts. */
const MAX_DAYS = 213_503_982_335
const MAX_YEARS = Math.floor(MAX_DAYS / 365) + 1

const LIMITS: Readonly<Record<Unit, number>> = {
  year: MAX_YEARS,
  quarter: MAX_YEARS * 4,
  month: MAX_YEARS * 12,
  week: Math.floor(MAX_DAYS / 7),
  day: MAX_DAYS,
  hour: MAX_DAYS * 24,
  minute: MAX_DAYS * 1440,
  second: MAX_DAYS * 86_400,
  millisecond: Number.POSITIVE_INFINITY,
}

const movedLocal = (local: number, unit: Unit, amount: number): number => {
  const months = MONTHS[unit]
  if (months !== undefined) return calendar.addMonths(local, amount * months)
  return local + amount * (unit === 'week' ? 7 : 1) * calendar.DAY
}

/**
 * Adds units. Days and longer units keep the clock of the zone, hours and shorter ones are real time.
 * @throws CloudError when the amount or the result is too large
 */
export const addUnits = (time: number, unit: Unit, amount: number, zone: Zone): Date => {
  if (Math.abs(amount) >= LIMITS[unit])
    throw requestFailed(`invalid dateAdd 'amount' parameter value: ${amount} ${unit}`)
  const exact = MILLISECONDS[unit]
  if (exact !== undefined) return dateAt(time + amount * exact, 'dateAdd overflowed')
  const moved = movedLocal(localOf(zone, time), unit, amount)
  return dateAt(timeOf(zone, moved, zone.offsetAt(time)), 'dateAdd overflowed')
}

/** The days since the start of the week. */
const intoWeek = (local: number, startOfWeek: number): number =>
  (calendar.isoDayOfWeek(local) - startOfWeek + 7) % 7

const monthNumber = (local: number): number => calendar.yearOf(local) * 12 + calendar.monthOf(local) - 1

const dayUnits = (start: number, end: number, unit: Unit, startOfWeek: number): number => {
  const days = calendar.dayNumberOf(end) - calendar.dayNumberOf(start)
  if (unit !== 'week') return days
  return Math.trunc((days + intoWeek(start, startOfWeek) - intoWeek(end, startOfWeek)) / 7)
}

/** Boundaries of the unit that lie between two local times. @param startOfWeek 1 is Monday */
export const localUnits = (start: number, end: number, unit: Unit, startOfWeek: number): number => {
  const months = MONTHS[unit]
  if (months === undefined) return dayUnits(start, end, unit, startOfWeek)
  return Math.floor(monthNumber(end) / months) - Math.floor(monthNumber(start) / months)
}

/** Boundaries of the unit that lie between two times in a zone; negative when `end` comes first. */
export const unitsBetween = (
  start: number,
  end: number,
  unit: Unit,
  zone: Zone,
  startOfWeek: number,
): number => {
  const exact = MILLISECONDS[unit]
  const from = localOf(zone, start)
  const to = localOf(zone, end)
  if (exact === undefined) return localUnits(from, to, unit, startOfWeek)
  if (exact === 1) return end - start
  // The clocks may have been changed in between.
  const correction = Math.trunc((from - start - (to - end)) / exact)
  return Math.floor(to / exact) - Math.floor(from / exact) + correction
}
