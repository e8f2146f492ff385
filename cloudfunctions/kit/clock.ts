import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

/** The cloud runs in UTC; months, years and days are those of the people served (design invariant 7). */
export const ZONE = 'Asia/Shanghai'

/** The present moment. The only place that asks for it: the local cloud shifts `Date` when tests move its clock. */
export const now = () => new Date()

/** A moment as people there read it: a dayjs object in Asia/Shanghai. */
export const local = (at: Date | string) => dayjs(at).tz(ZONE)

/** ISO 8601 with offset, e.g. `2026-11-21T14:00:00+08:00`: the form of every time in an answer. */
export const iso = (at: Date) => local(at).format()

/** `2026-11` for the month a moment falls in, in Asia/Shanghai. */
export const monthOf = (at: Date) => local(at).format('YYYY-MM')

/**
 * The half-open span [start, end) of whole days from `from` to `to` (both `YYYY-MM-DD` or ISO times, both
 * inclusive as days) in Asia/Shanghai.
 */
export function daySpan(from: string, to: string): { start: Date; end: Date } {
  return {
    start: dayjs.tz(localDay(from), ZONE).toDate(),
    end: dayjs.tz(localDay(to), ZONE).add(1, 'day').toDate(),
  }
}

/** The local calendar day, `YYYY-MM-DD`, of a day or of an ISO time. */
export const localDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : local(value).format('YYYY-MM-DD')

/** The half-open span [start, end) of a calendar year in Asia/Shanghai. */
export const yearSpan = (year: number) => daySpan(`${year}-01-01`, `${year}-12-31`)
