import { local } from '../kit/clock'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { claimIdOf, type Shift, type ShiftClaim, sortKeyOf } from './collections'
import { guardsOf, restingGuards } from './guards'

const REMIND_HOUR = 18

/** When to remind of a shift: at six in the evening of the day before, or not at all when that is past. */
export function remindAt(startsAt: Date, at: Date): Date | undefined {
  const evening = local(startsAt).subtract(1, 'day').startOf('day').hour(REMIND_HOUR).toDate()
  return evening > at ? evening : undefined
}

/** What a claim that stands has, over one that does not: the person's time is taken, and there is a reminder to come. */
export const standing = (personId: string, shift: Standing, turn: number, at: Date) => ({
  status: 'claimed' as const,
  guards: guardsOf(personId, shift, turn),
  dueAt: remindAt(shift.startsAt, at),
  standsSince: at,
})
type Standing = Pick<Shift, 'postId' | 'startsAt' | 'endsAt' | 'perPerson'>

/** Waits in the queue until the shift begins. */
export const waiting = (claimId: string, { startsAt }: Pick<Shift, 'startsAt'>) => ({
  status: 'waitlisted' as const,
  guards: restingGuards(claimId),
  dueAt: startsAt,
})

/** What a claim copies of its shift, so that «my shifts», check-in and check-out read nothing else. */
export const copiesOf = (shift: Shift) => ({
  sortKey: sortKeyOf(shift),
  title: shift.title,
  venueId: shift.venueId,
  venueName: shift.venueName,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  pointsPerHour: shift.pointsPerHour,
  codeSecret: shift.codeSecret,
  perPerson: shift.perPerson,
  rules: shift.rules,
})

type State = Pick<ShiftClaim, 'status' | 'guards' | 'dueAt'>

/** A person's first claim on a shift. */
export const newClaim = (
  { _id: personId, displayName }: Pick<Person, '_id' | 'displayName'>,
  shift: Shift,
  state: State,
): ShiftClaim => ({
  _id: claimIdOf(shift._id, personId),
  seq: newId(),
  shiftId: shift._id,
  postId: shift.postId,
  communityId: shift.communityId,
  personId,
  displayName,
  ...copiesOf(shift),
  ...state,
})
