/** Date strings read after a format, as timelib does it for MongoDB. */
import { dateParts, isoTime } from './calendar'
import { dateOfParsed, type Parsed, parseError } from './parsed'
import type { Zone } from './zone'
import { readZone, UNKNOWN_ZONE } from './zone-text'

interface Read extends Parsed {
  isoYear?: number
  isoWeek?: number
  isoDay?: number
}

interface Specifier {
  pattern: RegExp
  /** What is wrong when the pattern does not fit. */
  missing: string
  /** Undefined when the text is out of range. */
  read: (text: string) => Read | undefined
  outOfRange?: string
}

const digits = (count: string, missing: string, read: (value: number) => Read): Specifier => ({
  pattern: new RegExp(`\\d{${count}}`, 'y'),
  missing: `${missing} could not be found`,
  read: text => read(Number(text)),
})

const MINUTE = 60_000

const SPECIFIERS: Readonly<Record<string, Specifier>> = {
  d: digits('1,2', 'A two digit day', day => ({ day })),
  G: digits('1,4', 'A four digit ISO year', isoYear => ({ isoYear })),
  H: digits('1,2', 'A two digit hour', hour => ({ hour })),
  L: {
    pattern: /\d{1,3}/y,
    missing: 'A three digit millisecond could not be found',
    read: text => ({ millisecond: Number(text.padEnd(3, '0')) }),
  },
  m: digits('1,2', 'A two digit month', value => ({ month: value })),
  M: digits('2', 'A two digit minute', minute => ({ minute })),
  S: digits('2', 'A two digit second', second => ({ second })),
  u: {
    pattern: /\d/y,
    missing: 'A single digit day of week could not be found',
    read: text => (/[1-7]/.test(text) ? { isoDay: Number(text) } : undefined),
    outOfRange: 'Day of week must be between 1 and 7',
  },
  V: {
    pattern: /\d{1,2}/y,
    missing: 'A two digit ISO week could not be found',
    read: text => (Number(text) >= 1 && Number(text) <= 53 ? { isoWeek: Number(text) } : undefined),
    outOfRange: 'ISO Week must be between 1 and 53',
  },
  Y: digits('4', 'A four digit year', year => ({ year })),
  Z: {
    pattern: /[+-]\d+/y,
    missing: 'Invalid timezone offset in minutes',
    read: text => ({ zone: { offset: Number(text) * MINUTE } }),
  },
}

/** What $dateFromString takes. MongoDB has `%j`, `%b` and `%B` only from 7.0 on. */
export const READABLE = `${Object.keys(SPECIFIERS).join('')}z`

const readPart = (text: string, at: number, letter: string): { part: Read; end: number } => {
  if (letter === 'z') {
    const found = readZone(text, at)
    if (!found?.zone) throw parseError(text, at, UNKNOWN_ZONE)
    return { part: { zone: found.zone }, end: found.end }
  }
  const specifier = SPECIFIERS[letter]
  if (specifier) specifier.pattern.lastIndex = at
  const found = specifier?.pattern.exec(text)
  if (!specifier || !found) throw parseError(text, at, specifier?.missing ?? '')
  const part = specifier.read(found[0])
  if (!part) throw parseError(text, at, specifier.outOfRange ?? '')
  return { part, end: at + found[0].length }
}

const readAll = (text: string, format: string): Read => {
  let result: Read = {}
  let at = 0
  for (const [token, letter] of format.matchAll(/%(.)|./gsu)) {
    if (at >= text.length) throw parseError(text, at, 'Data missing')
    if (letter === undefined || letter === '%') {
      const literal = letter ?? token
      if (!text.startsWith(literal, at)) throw parseError(text, at, 'Format literal not found')
      at += literal.length
    } else {
      const { part, end } = readPart(text, at, letter)
      result = { ...result, ...part }
      at = end
    }
  }
  if (at < text.length) throw parseError(text, at, 'Trailing data')
  return result
}

const isoParts = (text: string, { year, month, day, isoYear, isoWeek = 1, isoDay = 1 }: Read): Parsed => {
  const natural = isoYear === undefined ? year : (year ?? month ?? day)
  if (natural !== undefined)
    throw parseError(text, text.length, 'Mixing of ISO dates with natural dates is not allowed')
  if (isoYear === undefined) throw parseError(text, text.length, 'The parsed date was invalid')
  return dateParts(isoTime(isoYear, isoWeek, isoDay))
}

/** The day that an ISO week stands for. */
const dayOf = (text: string, read: Read): Parsed =>
  (read.isoYear ?? read.isoWeek ?? read.isoDay) === undefined ? {} : isoParts(text, read)

/** A time of which a part was read has zero for the others. */
const clockOf = ({ hour, minute, second, millisecond }: Read): Parsed =>
  [hour, minute, second, millisecond].every(part => part === undefined)
    ? {}
    : { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 }

/**
 * @param format checked before
 * @throws CloudError when the text does not follow the format, or is no whole date
 */
export const parseFormatted = (text: string, format: string, zone: Zone): Date => {
  const read = readAll(text, format)
  return dateOfParsed(text, { ...read, ...dayOf(text, read), ...clockOf(read) }, zone)
}
