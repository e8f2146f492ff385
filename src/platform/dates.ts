import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China has one time zone and no summer time: +08:00 spares the engine's missing time-zone tables. */
const OFFSET_HOURS = 8
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A moment on the clock of Asia/Shanghai, wherever the phone is. */
export const local = (at?: string | Date): Dayjs => dayjs(at).utcOffset(OFFSET_HOURS)

/** 今天, 明天, 昨天, or 11月28日 周六 (with the year when it is another). */
export function dayLabel(at: string | Date, today: Dayjs = local()): string {
  const day = local(at)
  const distance = day.startOf('day').diff(today.startOf('day'), 'day')
  const near = { '-1': '昨天', 0: '今天', 1: '明天' }[String(distance)]
  if (near) return near
  const weekday = WEEKDAYS[day.day()] ?? ''
  return `${day.format(day.year() === today.year() ? 'M月D日' : 'YYYY年M月D日')} ${weekday}`
}

/** A day, YYYY-MM-DD, at its noon: far from either midnight. */
export const noonOf = (day: string) => local(`${day}T12:00:00+08:00`)
/** The same words for a day, YYYY-MM-DD. */
export const dateLabel = (day: string) => dayLabel(noonOf(day).toDate())

export const timeLabel = (at: string | Date) => local(at).format('HH:mm')
export const momentLabel = (at: string | Date) => `${dayLabel(at)} ${timeLabel(at)}`

/** 今天 14:00–16:00 */
export const spanLabel = (startsAt: string, endsAt: string) =>
  `${dayLabel(startsAt)} ${timeLabel(startsAt)}–${timeLabel(endsAt)}`

/** 2026-11 → 2026年11月 */
export const monthLabel = (month: string) => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月')

/** 75 → 1 小时 15 分钟 */
export function minutesLabel(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** 6010 → 100.2: what is too much to be read in minutes. */
export const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10
