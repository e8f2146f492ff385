import { local, noonOf } from '@/platform/dates'

/** A session as a form holds it: a day and two times on the clock of Asia/Shanghai. */
export interface SessionForm {
  /** YYYY-MM-DD */
  day: string
  /** HH:mm */
  from: string
  to: string
  capacity: string
}

interface Session {
  startsAt: string
  endsAt: string
  capacity: number
}

export const sessionOf = ({ startsAt, endsAt, capacity }: Session): SessionForm => ({
  day: local(startsAt).format('YYYY-MM-DD'),
  from: local(startsAt).format('HH:mm'),
  to: local(endsAt).format('HH:mm'),
  capacity: String(capacity),
})

/** The form as the procedures want it. */
export const sessionInput = ({ day, from, to, capacity }: SessionForm) => ({
  startsAt: `${day}T${from}:00+08:00`,
  endsAt: `${day}T${to}:00+08:00`,
  capacity: Number(capacity),
})

const WEEK = 7

/** One more session: a week after the last one, or, the first one, on a morning of the menu's month that is still to come. */
export function nextSession(sessions: SessionForm[], month: string): SessionForm {
  const last = sessions.at(-1)
  if (last) return { ...last, day: noonOf(last.day).add(WEEK, 'day').format('YYYY-MM-DD') }
  const tomorrow = local().add(1, 'day')
  const start = month > tomorrow.format('YYYY-MM') ? noonOf(`${month}-01`) : tomorrow
  return { day: start.format('YYYY-MM-DD'), from: '09:00', to: '11:00', capacity: '10' }
}
