/** Times and dates as subscription messages write them: 15:01, 2019年10月1日, 2019-10-01 15:01, or two of them with ~ between. */

const MOMENT =
  /^(?:(?<year>\d{4})[年\-/.](?<month>\d{1,2})[月\-/.](?<day>\d{1,2})日?)?\s*(?:(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?$/

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isMoment = (text: string, needsDate: boolean): boolean => {
  const parts = MOMENT.exec(text.trim())?.groups
  if (!parts || text.trim() === '') return false
  const { year, month, day, hour = '0', minute = '0', second = '0' } = parts
  if (year === undefined && needsDate) return false
  if (year !== undefined && !isDay(Number(year), Number(month), Number(day))) return false
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
}

const isSpan = (text: string, needsDate: boolean): boolean => {
  const moments = text.split('~')
  return moments.length <= 2 && moments.every(moment => isMoment(moment, needsDate))
}

/** `time`: a time of day, a date, or both; or a span. */
export const isTime = (text: string): boolean => isSpan(text, false)

/** `date`: a date, perhaps with a time of day; or a span. */
export const isDate = (text: string): boolean => isSpan(text, true)
