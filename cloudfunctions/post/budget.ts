import { pointsFor } from '../ledger/rules'
import type { Shift } from './collections'

const DAY_MS = 86_400_000
/** Twice what staff have for entering attendance (attendance/entry): an entry may wait for the street, an objection for its answer. */
const SETTLED_AFTER_DAYS = 62

type Terms = Pick<Shift, 'startsAt' | 'endsAt' | 'capacity' | 'pointsPerHour'>

/** What one person can earn on a shift at the most: the whole of it. */
export const pointsEach = ({ startsAt, endsAt, pointsPerHour }: Omit<Terms, 'capacity'>) =>
  pointsFor(Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000), pointsPerHour)

/** What a shift can cost at the most: it is promised of the community's budget while the shift may still be paid for. */
export const costOf = (shift: Terms) => shift.capacity * pointsEach(shift)

export const costOfAll = (shifts: Terms[]) => shifts.reduce((sum, shift) => sum + costOf(shift), 0)

/** From when on nothing more is paid for a shift, and what was promised in vain goes back. */
export const settlesAt = ({ endsAt }: Pick<Shift, 'endsAt'>) =>
  new Date(endsAt.getTime() + SETTLED_AFTER_DAYS * DAY_MS)

/**
 * What a shift that was changed must have set aside beyond what it has (`more`), or has too much of (`surplus`), and how
 * that is written on it.
 */
export function promiseFor(shift: Terms & Pick<Shift, 'promised'>) {
  const promised = costOf(shift)
  const gap = promised - shift.promised
  const written = { promised, settlesAt: settlesAt(shift) }
  return { more: Math.max(0, gap), surplus: Math.max(0, -gap), written }
}
