/** The formats of dates and times in strings without a format, as timelib knows them, and what is read of each. */
import * as calendar from './calendar'
import { monthOfName } from './months'
import type { Parsed } from './parsed'
import { utcTime } from './zone'

const NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY =
  '(?<weekday>mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const MONTH = '(?<month>1[0-2]|0?\\d)'
const DAY = '(?<day>3[01]|[0-2]?\\d)(?:st|nd|rd|th)?'
const YEAR = '(?<year>\\d{4})'
const SHORT_YEAR = '(?<year>\\d{1,4})'
const GAP = '[ \\t.-]*'
const HOUR = '(?<hour>2[0-4]|[01]?\\d)'
const HOUR_12 = '(?<hour>1[0-2]|0?[1-9])'
const MINUTE = '(?<minute>[0-5]?\\d)'
const SECOND = '(?<second>60|[0-5]?\\d)'

const DATES = [
  `${SHORT_YEAR}-${MONTH}-${DAY}`,
  `${YEAR}/${MONTH}/${DAY}/?`,
  `${MONTH}/${DAY}(?:/${SHORT_YEAR})?`,
  `${DAY}[.\\t-]${MONTH}[.-]${YEAR}`,
  `${DAY}[.\\t]${MONTH}\\.(?<year>\\d\\d)`,
  `${YEAR}(?<month>0\\d|1[0-2])(?<day>[0-2]\\d|3[01])`,
  `${YEAR}-${MONTH}`,
  `${YEAR}-?W(?<week>0[1-9]|[1-4]\\d|5[0-3])(?:-?(?<weekDay>[0-7]))?`,
  `${YEAR}\\.?(?<yearDay>[0-3]\\d\\d)`,
  `${DAY}${GAP}${NAME}(?:${GAP}${SHORT_YEAR})?`,
  `${NAME}${GAP}${DAY}(?:[,.stndrh\\t ]+${SHORT_YEAR})?(?!\\d)`,
  `${NAME}${GAP}${YEAR}`,
  `${YEAR}${GAP}${NAME}`,
  `${SHORT_YEAR}-${NAME}-(?<day>[0-2]\\d|3[01])`,
]

const TIMES = [
  `t?${HOUR}[:.]${MINUTE}(?:[:.]${SECOND}(?:\\.(?<fraction>\\d+))?)?`,
  `t?(?<hour>2[0-4]|[01]\\d)(?<minute>[0-5]\\d)(?<second>60|[0-5]\\d)`,
  `t(?<hour>2[0-4]|[01]\\d)(?<minute>[0-5]\\d)`,
  `${HOUR_12}(?:[:.]${MINUTE}(?:[:.]${SECOND})?)?[ \\t]*(?<meridian>[ap])\\.?m\\.?(?=[ \\t]|$)`,
  '(?<hour>noon|midnight)',
]

type Groups = Readonly<Record<string, string | undefined>>

const sticky = (source: string): RegExp => new RegExp(source, 'iy')

export type Kind = 'date' | 'time' | 'weekday' | 'timestamp'

/** Of two that fit a place, the longer applies; of equally long ones the first. */
export const TOKENS: readonly (readonly [Kind, RegExp])[] = [
  ...DATES.map(source => ['date', sticky(source)] as const),
  ...TIMES.map(source => ['time', sticky(source)] as const),
  ['weekday', sticky(WEEKDAY)],
  ['timestamp', /@(?<seconds>-?\d+)(?:\.(?<fraction>\d{1,6}))?/y],
]

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** Years of two digits are 1970 to 2069. */
const yearOf = (text: string | undefined): number | undefined => {
  if (text === undefined || text.length >= 4 || Number(text) >= 100) return number(text)
  return Number(text) + (Number(text) < 70 ? 2000 : 1900)
}

const dateOf = ({ year, month, name, day, week, weekDay, yearDay }: Groups): Parsed => {
  const years = yearOf(year)
  if (years !== undefined && week !== undefined)
    return calendar.dateParts(calendar.isoTime(years, Number(week), Number(weekDay ?? 1)))
  if (years !== undefined && yearDay !== undefined)
    return calendar.dateParts(utcTime(years, 1, Number(yearDay)))
  return {
    ...(years === undefined ? {} : { year: years }),
    month: name === undefined ? Number(month) : (monthOfName(name) ?? 0),
    // A month and a year are the first of that month.
    day: Number(day ?? 1),
  }
}

const milliseconds = (fraction = ''): number => Number(fraction.slice(0, 3).padEnd(3, '0'))

const hourOf = ({ hour = '', meridian }: Groups): number => {
  const named = { noon: 12, midnight: 0 }[hour.toLowerCase()]
  if (named !== undefined) return named
  if (meridian === undefined) return Number(hour)
  return (Number(hour) % 12) + (meridian.toLowerCase() === 'p' ? 12 : 0)
}

const timeParts = (groups: Groups): Parsed => ({
  hour: hourOf(groups),
  minute: number(groups.minute) ?? 0,
  second: number(groups.second) ?? 0,
  millisecond: milliseconds(groups.fraction),
})

const timestampParts = ({ seconds, fraction }: Groups): Parsed => {
  const time = Number(seconds) * 1000 + milliseconds(fraction)
  return {
    ...calendar.dateParts(time),
    ...calendar.clockParts(time),
    zone: { offset: 0 },
  }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** What the groups of a token say. */
export const READERS: Readonly<Record<Kind, (groups: Groups) => Parsed>> = {
  date: dateOf,
  time: timeParts,
  timestamp: timestampParts,
  weekday: ({ weekday = '' }) => ({ weekday: WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) + 1 }),
}
