import { local } from '../kit/clock'

interface Settings {
  offerMinutes: number
  soonHours: number
  soonOfferMinutes: number
}

const NIGHT_FROM = 22
const MORNING = 9

/** Whether a shift starts so soon that people must be quick. */
export const isSoon = (startsAt: Date, at: Date, { soonHours }: Pick<Settings, 'soonHours'>) =>
  startsAt.getTime() - at.getTime() < soonHours * 3_600_000

/**
 * Until when an offered place is kept: so many minutes, fewer when the shift starts soon, never beyond its start. What
 * would run out while people sleep is kept until the morning.
 */
export function offerUntil(at: Date, startsAt: Date, settings: Settings): Date {
  const minutes = isSoon(startsAt, at, settings) ? settings.soonOfferMinutes : settings.offerMinutes
  const until = new Date(at.getTime() + minutes * 60_000)
  const kept = awake(until)
  return kept < startsAt ? kept : startsAt
}

function awake(until: Date): Date {
  const there = local(until)
  if (there.hour() < NIGHT_FROM && there.hour() >= MORNING) return until
  const day = there.hour() >= NIGHT_FROM ? there.add(1, 'day') : there
  return day.startOf('day').hour(MORNING).toDate()
}
