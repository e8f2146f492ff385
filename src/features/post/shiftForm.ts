import { local, noonOf } from '@/platform/dates'

/** A shift as the form holds it: a day and two times on the clock of Asia/Shanghai. */
export interface ShiftForm {
  /** YYYY-MM-DD */
  day: string
  /** HH:mm */
  from: string
  to: string
  capacity: string
}

/** The next full hour, two hours long: what a secretary most likely means. Late at night it is tomorrow morning. */
export function firstShift(now = local()): ShiftForm {
  const next = now.add(1, 'hour').startOf('hour')
  const start =
    next.hour() >= 6 && next.hour() <= 21 ? next : next.add(next.hour() > 21 ? 1 : 0, 'day').hour(9)
  return {
    day: start.format('YYYY-MM-DD'),
    from: start.format('HH:00'),
    to: start.add(2, 'hour').format('HH:00'),
    capacity: '3',
  }
}

/** One more shift: the same hours the day after the last one. */
export function nextShift(shifts: ShiftForm[]): ShiftForm {
  const last = shifts.at(-1) ?? firstShift()
  return { ...last, day: noonOf(last.day).add(1, 'day').format('YYYY-MM-DD') }
}

/** The form as the procedure wants it. */
export const shiftInput = ({ day, from, to, capacity }: ShiftForm) => ({
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
  capacity: Number(capacity),
})
