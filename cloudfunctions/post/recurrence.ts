import { RRule } from 'rrule'
import { local } from '../kit/clock'
import { badRequest } from '../kit/errors'
import type { Recurrence } from './terms'

/** So many shifts come of one publication at the most. */
export const MOST_SHIFTS = 200
/** A series without an end always reaches so far ahead. */
export const HORIZON_DAYS = 56

const DAY = '[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)'
/** What of RFC 5545 a secretary may say: the rest (hours, seconds, weeks of the year) makes no sense of a post. */
const PARTS = [
  /^FREQ=(?:DAILY|WEEKLY|MONTHLY)$/,
  /^INTERVAL=(?:[1-9]|1[0-2])$/,
  new RegExp(`^BYDAY=${DAY}(?:,${DAY})*$`),
  /^BYMONTHDAY=-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/,
  /^UNTIL=\d{8}(?:T\d{6}Z?)?$/,
  /^COUNT=(?:[1-9]|[1-9]\d|1\d\d|200)$/,
  /^WKST=(?:MO|SU)$/,
]

/** The rule in the one form it is stored in. Throws BAD_REQUEST when it says something that no post can. */
export function normalRule(text: string): string {
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
  const names = parts.map(part => part.split('=')[0])
  const known = parts.every(part => PARTS.some(pattern => pattern.test(part)))
  if (!known || new Set(names).size !== names.length || !names.includes('FREQ'))
    throw badRequest('重复规则不正确，请重新选择')
  if (names.includes('UNTIL') && names.includes('COUNT')) throw badRequest('截止日期和次数只能选一个')
  return parts.join(';')
}

export const hasEnd = (rule: string) => /(?:UNTIL|COUNT)=/.test(rule)

/*
 * The library reckons in the UTC fields of a Date and calls that the local clock: a moment is moved by the offset of
 * Asia/Shanghai before it goes in, and back when it comes out. There is no summer time to fall over.
 */
const offsetMs = (at: Date) => local(at).utcOffset() * 60_000
const onWall = (at: Date) => new Date(at.getTime() + offsetMs(at))
const offWall = (wall: Date) => new Date(wall.getTime() - offsetMs(wall))

/** UNTIL as the library needs it: a day lasts to its end, a moment in UTC is a time on the wall. */
function wallUntil(rule: string): Date | undefined {
  const [, day = '', time, zulu] = /UNTIL=(\d{8})(T\d{6})?(Z)?/.exec(rule) ?? []
  if (day === '') return undefined
  const iso = day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const clock = time ? time.replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3') : 'T23:59:59'
  const wall = new Date(`${iso}${clock}Z`)
  if (Number.isNaN(wall.getTime())) throw badRequest('截止日期不正确，请重新选择')
  return zulu ? onWall(wall) : wall
}

/** The starts in [from, to), oldest first, days left out are left out; at most `most`. */
export function startsOf(series: Recurrence, from: Date, to: Date, most = MOST_SHIFTS + 1): Date[] {
  const until = wallUntil(series.rule)
  const options = { ...RRule.parseString(series.rule), dtstart: onWall(series.startsAt) }
  const rule = new RRule(until ? { ...options, until } : options)
  const [first, end] = [onWall(from), onWall(to)]
  const starts: Date[] = []
  rule.all(wall => {
    if (wall >= end || starts.length >= most) return false
    const start = offWall(wall)
    if (wall >= first && !series.except.includes(dayOf(start))) starts.push(start)
    return true
  })
  return starts
}

/** Midnight there, so that a new time of day takes no shift away and makes none twice. */
export const horizonFrom = (at: Date) => local(at).startOf('day').add(HORIZON_DAYS, 'day').toDate()

const dayOf = (at: Date) => local(at).format('YYYY-MM-DD')

/**
 * All shifts of a series as it is published, and up to where they are made: to its end, or to the horizon.
 * Throws BAD_REQUEST when there is none, or more than MOST_SHIFTS.
 */
export function firstShifts(series: Recurrence, at: Date) {
  const open = !hasEnd(series.rule)
  const end = open
    ? horizonFrom(series.startsAt > at ? series.startsAt : at)
    : new Date('2200-01-01T00:00:00Z')
  const starts = startsOf(series, at, end)
  if (starts.length === 0) throw badRequest('按这个规则没有一个时段，请检查日期')
  if (starts.length > MOST_SHIFTS) throw badRequest(`一次最多发布 ${MOST_SHIFTS} 个时段，请缩短期限`)
  return { spans: starts.map(start => spanOf(series, start)), open, madeUpTo: end }
}

export const spanOf = ({ minutes, capacity }: Recurrence, startsAt: Date) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  capacity,
})
