/** Fields of a local time, which is given as the milliseconds it would be in UTC. */
import { utcTime } from './zone'

export const DAY = 86_400_000

const dateOf = (local: number): Date => new Date(local)

export const yearOf = (local: number): number => dateOf(local).getUTCFullYear()
export const monthOf = (local: number): number => dateOf(local).getUTCMonth() + 1
export const dayOf = (local: number): number => dateOf(local).getUTCDate()
export const hourOf = (local: number): number => dateOf(local).getUTCHours()
export const minuteOf = (local: number): number => dateOf(local).getUTCMinutes()
export const secondOf = (local: number): number => dateOf(local).getUTCSeconds()
export const millisecondOf = (local: number): number => dateOf(local).getUTCMilliseconds()

/** Days since 1970. */
export const dayNumberOf = (local: number): number => Math.floor(local / DAY)

/** 1 is Sunday, 7 Saturday. */
export const dayOfWeek = (local: number): number => dateOf(local).getUTCDay() + 1

/** 1 is Monday, 7 Sunday. */
export const isoDayOfWeek = (local: number): number => dateOf(local).getUTCDay() || 7

/** 1 to 366. */
export const dayOfYear = (local: number): number =>
  dayNumberOf(local) - dayNumberOf(utcTime(yearOf(local), 1, 1)) + 1

/** Weeks begin on Sunday; the days before the first Sunday are in week 0. */
export const weekOf = (local: number): number => Math.floor((dayOfYear(local) - dayOfWeek(local) + 7) / 7)

/** The Thursday of the week decides which year an ISO week belongs to. */
const thursdayOf = (local: number): number => local + (4 - isoDayOfWeek(local)) * DAY

export const isoWeekYear = (local: number): number => yearOf(thursdayOf(local))
export const isoWeek = (local: number): number => Math.ceil(dayOfYear(thursdayOf(local)) / 7)

/** Midnight of a day of an ISO week; weeks and days out of range carry over. */
export const isoTime = (year: number, week: number, day: number): number => {
  const fourth = utcTime(year, 1, 4)
  return fourth + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY
}

/** Adds months; a day that the month has not becomes its last. */
export const addMonths = (local: number, months: number): number => {
  const month = monthOf(local) + months
  const last = dayOf(utcTime(yearOf(local), month + 1, 0))
  const midnight = utcTime(yearOf(local), month, Math.min(dayOf(local), last))
  return midnight + (local - dayNumberOf(local) * DAY)
}

export const dateParts = (local: number) => ({
  year: yearOf(local),
  month: monthOf(local),
  day: dayOf(local),
})

export const clockParts = (local: number) => ({
  hour: hourOf(local),
  minute: minuteOf(local),
  second: secondOf(local),
  millisecond: millisecondOf(local),
})
