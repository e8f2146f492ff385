/** Time zones: Olson names and offsets from UTC. A local time is kept as the milliseconds it would be in UTC. */
import { requestFailed } from '../../../errors'
import { typeName } from '../../values/types'

export interface Zone {
  /** True for UTC and offsets of zero, but not for names such as GMT. */
  isUtc: boolean
  /** Milliseconds to add to a time to get the local time. */
  offsetAt(time: number): number
}

const HOUR = 3_600_000
const MINUTE = 60_000
const DAY = 86_400_000
/** Days that are kept in memory for a zone. */
const MANY_DAYS = 10_000
/** The last time that a Date can hold. */
const LATEST = 8.64e15

const fixed = (offset: number): Zone => ({ isUtc: offset === 0, offsetAt: () => offset })

export const UTC = fixed(0)

const OFFSET = /^([+-])(\d\d)(?::?(\d\d))?$/

const offsetZone = (text: string): Zone | undefined => {
  const [, sign, hours, minutes = 0] = OFFSET.exec(text) ?? []
  if (sign === undefined) return undefined
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE
  return fixed(sign === '-' && offset > 0 ? -offset : offset)
}

const formatOf = (name: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
}

/** Milliseconds of a date in UTC; unlike Date.UTC, the years 0 to 99 are those. Parts out of range carry over. */
export const utcTime = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day)

const localTime = (format: Intl.DateTimeFormat, time: number): number => {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year')
  const day = utcTime(year, part('month'), part('day'))
  return day + part('hour') * HOUR + part('minute') * MINUTE + part('second') * 1000
}

/**
 * Offsets at the starts of days, so that Intl is not asked for every document. A day that begins and ends with one
 * offset has it all day: no zone was ever changed and changed back within a day.
 */
const rememberingDays = (exact: (time: number) => number): ((time: number) => number) => {
  const days = new Map<number, number>()
  const atStart = (day: number): number => {
    const offset = days.get(day) ?? exact(day * DAY)
    if (days.size > MANY_DAYS) days.clear()
    days.set(day, offset)
    return offset
  }
  return time => {
    const day = Math.floor(time / DAY)
    const offset = atStart(day)
    return offset === atStart(day + 1) ? offset : exact(time)
  }
}

const namedZone = (name: string): Zone | undefined => {
  const format = /^[A-Z]/.test(name) ? formatOf(name) : undefined
  // Intl takes names in any case, MongoDB only as they are written in the time zone database.
  const canonical = format?.resolvedOptions().timeZone ?? name
  if (!format || (canonical !== name && canonical.toLowerCase() === name.toLowerCase())) return undefined
  const exact = (time: number) => {
    const second = Math.floor(time / 1000) * 1000
    return Math.abs(time) <= LATEST ? localTime(format, second) - second : 0
  }
  return { isUtc: false, offsetAt: rememberingDays(exact) }
}

const zones = new Map<string, Zone>([['UTC', UTC]])

/** @throws CloudError when the value is neither an Olson name nor `±hh`, `±hhmm` or `±hh:mm` */
export const zoneOf = (value: unknown): Zone => {
  if (typeof value !== 'string')
    throw requestFailed(`timezone must evaluate to a string, found ${typeName(value)}`)
  const known = zones.get(value)
  if (known) return known
  const zone = offsetZone(value) ?? namedZone(value)
  if (!zone) throw requestFailed(`unrecognized time zone identifier: "${value}"`)
  zones.set(value, zone)
  return zone
}

/**
 * The time at which clocks show a local time. One that the clocks skip moves forward by the gap; of one that they show
 * twice, the earlier west of Greenwich and the later east of it (timelib, which MongoDB uses, guesses the offset so).
 * @param preferred the offset to take when it fits, so that adding days keeps to the same side of the change
 */
export const timeOf = (zone: Zone, local: number, preferred?: number): number => {
  if (preferred !== undefined && zone.offsetAt(local - preferred) === preferred) return local - preferred
  const guess = zone.offsetAt(local)
  const offset = zone.offsetAt(local - guess)
  const skipped = offset > guess && zone.offsetAt(local - offset) !== offset
  return local - (skipped ? guess : offset)
}

/** The local time at a time, as milliseconds it would be in UTC. */
export const localOf = (zone: Zone, time: number): number => time + zone.offsetAt(time)
