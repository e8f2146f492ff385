import type { Dayjs } from 'dayjs'
import { local } from '@/platform/dates'

export const PERIODS = [
  { value: 'month', label: '本月' },
  { value: 'lastMonth', label: '上月' },
  { value: 'year', label: '今年' },
  { value: 'lastYear', label: '去年' },
] as const
export type Period = (typeof PERIODS)[number]['value']

const DAY = 'YYYY-MM-DD'

/** The days of a period; one that is under way ends today. */
export function spanOf(period: Period, today: Dayjs = local()): { from: string; to: string } {
  const unit = period === 'month' || period === 'lastMonth' ? 'month' : 'year'
  if (period === 'month' || period === 'year')
    return { from: today.startOf(unit).format(DAY), to: today.format(DAY) }
  const last = today.startOf(unit).subtract(1, unit)
  return { from: last.format(DAY), to: last.endOf(unit).format(DAY) }
}
