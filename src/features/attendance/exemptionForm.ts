import type { Dayjs } from 'dayjs'
import { local, monthLabel } from '@/platform/dates'

const MONTHS_BACK = 2
const MONTHS_AHEAD = 6

/** The months an exemption may begin with, as chips. */
export const monthChoices = (today: Dayjs = local()) =>
  Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, index) => {
    const value = today
      .startOf('month')
      .add(index - MONTHS_BACK, 'month')
      .format('YYYY-MM')
    return { value, label: monthLabel(value) }
  })

export const LENGTHS = [
  { value: '1', label: '1 个月' },
  { value: '2', label: '2 个月' },
  { value: '3', label: '3 个月' },
  { value: '6', label: '半年' },
  { value: '12', label: '一年' },
] as const

/** The last month of so many from `from`. */
export const lastMonth = (from: string, length: string) =>
  local(`${from}-01T00:00:00+08:00`)
    .add(Number(length) - 1, 'month')
    .format('YYYY-MM')

export const periodLabel = ({ from, to }: { from: string; to: string }) =>
  from === to ? monthLabel(from) : `${monthLabel(from)}至${monthLabel(to)}`
