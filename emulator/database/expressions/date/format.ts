/** The format specifiers of $dateToString and $dateFromString. */
import { requestFailed } from '../../../errors'
import * as calendar from './calendar'
import { localOf, type Zone } from './zone'

const LIMIT = 9999

const padded =
  (width: number, fieldOf: (local: number) => number) =>
  (local: number): string => {
    const value = fieldOf(local)
    if (value < 0 || value > LIMIT)
      throw requestFailed(
        `Could not convert date to string: date component was outside the supported range of 0-9999: ${value}`,
      )
    return String(value).padStart(width, '0')
  }

const MINUTE = 60_000

const hoursAndMinutes = (offset: number): string => {
  const minutes = Math.abs(Math.trunc(offset / MINUTE))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${two(minutes % 60)}`
}

const WRITERS: Readonly<Record<string, (local: number, offset: number) => string>> = {
  '%': () => '%',
  d: padded(2, calendar.dayOf),
  G: padded(4, calendar.isoWeekYear),
  H: padded(2, calendar.hourOf),
  j: padded(3, calendar.dayOfYear),
  L: padded(3, calendar.millisecondOf),
  m: padded(2, calendar.monthOf),
  M: padded(2, calendar.minuteOf),
  S: padded(2, calendar.secondOf),
  u: padded(1, calendar.isoDayOfWeek),
  U: padded(2, calendar.weekOf),
  V: padded(2, calendar.isoWeek),
  w: padded(1, calendar.dayOfWeek),
  Y: padded(4, calendar.yearOf),
  z: (_, offset) => hoursAndMinutes(offset),
  Z: (_, offset) => String(Math.trunc(offset / MINUTE)),
}

/** @throws CloudError for a `%` with nothing, or with a letter not among those known, after it */
export const checkFormat = (format: string, known: string): void => {
  for (const [, letter] of format.matchAll(/%(.?)/gsu)) {
    if (letter === '') throw requestFailed("Unmatched '%' at end of format string")
    if (letter !== '%' && !known.includes(letter ?? ''))
      throw requestFailed(`Invalid format character '%${letter}' in format string`)
  }
}

/** What $dateToString takes. MongoDB has `%b` and `%B` only from 7.0 on. */
export const WRITTEN = Object.keys(WRITERS).join('')

/** Writes a date. @throws CloudError for years outside of 0 to 9999 */
export const formatDate = (format: string, time: number, zone: Zone): string => {
  const local = localOf(zone, time)
  return format.replace(/%(.)/gsu, (_, letter: string) => WRITERS[letter]?.(local, local - time) ?? '')
}
