import type { Dayjs } from 'dayjs'
import { local } from '../../kit/clock'

/** Notices go out within so many days; whoever gets none has another month. */
const NOTICE_SPAN_DAYS = 7

const MONTH = 'YYYY-MM'
const startOf = (month: string): Dayjs => local(`${month}-01T00:00:00+08:00`)

/**
 * The month at whose beginning points expire of which people are told now, or undefined when it is not the time: points
 * expire on the first of a month only, and never with much less notice than the street promises.
 */
export function noticedFor(at: Date, noticeDays: number): string | undefined {
  const earliest = local(at).add(noticeDays - NOTICE_SPAN_DAYS, 'day')
  const month = earliest.startOf('month')
  const first = month.isBefore(earliest) ? month.add(1, 'month') : month
  return local(at).add(noticeDays, 'day').isBefore(first) ? undefined : first.format(MONTH)
}

/** Points earned before this expire at the beginning of `month`: they are whole `months` old. */
export const earnedBefore = (month: string, months: number): Date =>
  startOf(month).subtract(months, 'month').toDate()

/** The first day of the month in words, for a message. */
export const dayOf = (month: string) => startOf(month).format('M月D日')

/** What the statement says. */
export const whyOf = (month: string, months: number) =>
  `积分到期：${startOf(month).subtract(months, 'month').subtract(1, 'day').format('YYYY年M月')}及以前获得、一直没有用`
