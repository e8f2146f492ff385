/** What was read of a date string, and the date that it makes. */
import { requestFailed } from '../../../errors'
import * as calendar from './calendar'
import { dateAt } from './inputs'
import { timeOf, utcTime, type Zone } from './zone'

export interface Parsed {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  millisecond?: number
  /** 1 is Monday: the date moves forward to that day. */
  weekday?: number
  /** What the string said of its time zone: an offset in milliseconds, and its abbreviation if it had one. */
  zone?: { offset: number; name?: string }
}

/** @param at where in the text */
export const parseError = (text: string, at: number, reason: string) =>
  requestFailed(`Error parsing date string '${text}'; ${at}: ${reason} '${text[at] ?? ''}'`)

type Complete = Required<Omit<Parsed, 'weekday' | 'zone'>>

/** A date without a time is midnight. */
const completed = (text: string, parsed: Parsed): Complete => {
  const { year, month, day, millisecond = 0 } = parsed
  const timeless = parsed.hour === undefined && parsed.minute === undefined && parsed.second === undefined
  const { hour, minute, second } = timeless ? { hour: 0, minute: 0, second: 0 } : parsed
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    second === undefined
  )
    throw requestFailed(`an incomplete date/time string has been found, with elements missing: "${text}"`)
  return { year, month, day, hour, minute, second, millisecond }
}

const checkZone = (zone: Zone, own: Parsed['zone']): void => {
  if (zone.isUtc || !own) return
  throw requestFailed(
    own.name === undefined
      ? 'you cannot pass in a date/time string with GMT offset together with a timezone argument'
      : `you cannot pass in a date/time string with time zone information ('${own.name}') together with a timezone argument`,
  )
}

const HOUR = 3_600_000
const MINUTE = 60_000
const SECOND = 1000

/**
 * The date; without a time zone of its own, in the zone given.
 * @throws CloudError when parts are missing, out of range, or there are two time zones
 */
export const dateOfParsed = (text: string, parsed: Parsed, zone: Zone): Date => {
  const { year, month, day, hour, minute, second, millisecond } = completed(text, parsed)
  const midnight = utcTime(year, month, day)
  if (calendar.monthOf(midnight) !== month || calendar.dayOf(midnight) !== day)
    throw parseError(text, text.length, 'The parsed date was invalid')
  if (hour > 23 || minute > 59 || second > 59)
    throw parseError(text, text.length, 'The parsed time was invalid')
  checkZone(zone, parsed.zone)
  const { weekday } = parsed
  const ahead = weekday === undefined ? 0 : (weekday - calendar.isoDayOfWeek(midnight) + 7) % 7
  const clock = hour * HOUR + minute * MINUTE + second * SECOND + millisecond
  const local = midnight + ahead * calendar.DAY + clock
  const time = parsed.zone ? local - parsed.zone.offset : timeOf(zone, local)
  return dateAt(time, `Error parsing date string '${text}'`)
}
