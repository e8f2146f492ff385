import { noonOf } from '@/platform/dates'
import type { ShiftForm } from './shiftForm'

/** How often, in the words of the form; the rule itself is RFC 5545. */
export const EVERY = [
  { value: 'once', label: '不重复' },
  { value: 'weekly', label: '每周' },
  { value: 'biweekly', label: '每两周' },
  { value: 'monthly', label: '每月' },
] as const
export type Every = (typeof EVERY)[number]['value']

export const WEEKDAYS = [
  { value: 'MO', label: '周一' },
  { value: 'TU', label: '周二' },
  { value: 'WE', label: '周三' },
  { value: 'TH', label: '周四' },
  { value: 'FR', label: '周五' },
  { value: 'SA', label: '周六' },
  { value: 'SU', label: '周日' },
] as const
type Weekday = (typeof WEEKDAYS)[number]['value']

export const UNTIL = [
  { value: 'open', label: '至另行通知' },
  { value: 'day', label: '到某一天' },
  { value: 'count', label: '共几次' },
] as const
export type Until = (typeof UNTIL)[number]['value']

export interface SeriesForm {
  every: Every
  days: Weekday[]
  until: Until
  /** YYYY-MM-DD */
  lastDay: string
  count: string
  /** Days left out, YYYY-MM-DD. */
  except: string[]
}

const IN_ORDER: Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
export const weekdayOf = (day: string): Weekday => IN_ORDER[noonOf(day).day()] ?? 'MO'

export const firstSeries = (shift: ShiftForm): SeriesForm => ({
  every: 'once',
  days: [weekdayOf(shift.day)],
  until: 'open',
  lastDay: noonOf(shift.day).add(3, 'month').format('YYYY-MM-DD'),
  count: '10',
  except: [],
})

/** The form as the procedure wants it; the shift gives the first day, the hours and the places. */
export function recurrenceInput(
  { every, days, until, lastDay, count, except }: SeriesForm,
  shift: ShiftForm,
) {
  const how = {
    once: 'FREQ=DAILY;COUNT=1',
    weekly: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    biweekly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${days.join(',')}`,
    monthly: 'FREQ=MONTHLY',
  }[every]
  const end = { open: '', day: `;UNTIL=${lastDay.replaceAll('-', '')}`, count: `;COUNT=${count}` }[until]
  return {
    rule: how + end,
    startsAt: `${shift.day}T${shift.from}:00+08:00`,
    endsAt: `${shift.day}T${shift.to}:00+08:00`,
    capacity: Number(shift.capacity),
    except,
  }
}
