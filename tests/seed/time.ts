import { local } from '../../cloudfunctions/kit/clock'

const MINUTE = 60_000
const HALF_HOUR = 30 * MINUTE

/** Moments around `now`, as people in Asia/Shanghai say them; the demo is told in these so that it never ages. */
export function moments(now: Date) {
  const onDay = (days: number, time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return local(now).add(days, 'day').startOf('day').hour(hour).minute(minute).toDate()
  }
  return {
    /** `days` calendar days ago at `time` (`HH:mm`); at least one day, so that it is past at any hour. */
    ago: (days: number, time: string) => onDay(-days, time),
    /** `days` calendar days from today at `time`. */
    ahead: (days: number, time: string) => onDay(days, time),
    hoursAgo: (hours: number) => new Date(now.getTime() - hours * 60 * MINUTE),
    /** So many half hours from the last full half hour: what a timetable of today would say. */
    halfHours: (count: number) =>
      new Date(Math.floor(now.getTime() / HALF_HOUR) * HALF_HOUR + count * HALF_HOUR),
    /** A day and time counted from the first of the month that is `months` from this one. */
    inMonth: (months: number, days: number, time: string) => {
      const first = local(now).startOf('month').add(months, 'month')
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      return first.add(days, 'day').hour(hour).minute(minute).toDate()
    },
  }
}

/** `at` moved by so many minutes. */
export const plus = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE)
