import { iso, now } from '../kit/clock'
import type { Person } from '../kit/person'
import type { Post, Shift, ShiftClaim } from './collections'
import { freePlaces, unmet } from './eligible'
import { capWords } from './keeping'
import { claimMachine } from './machine'
import { MOST_WAITING } from './waitlist'
import { checkOutCloses } from './window'

export type ShiftMove = 'claim' | 'joinWaitlist' | 'acceptOffer' | 'leaveWaitlist' | 'cancel'

/** What this person may do with a shift at this moment: what a page offers is what stands here. */
export function movesOf(person: Person, shift: Shift, mine: ShiftClaim | undefined, at: Date): ShiftMove[] {
  if (shift.status === 'cancelled' || shift.endsAt <= at) return []
  const own = mine ? claimMachine.open(mine.status, ['member']) : []
  const held = own.flatMap(action =>
    action === 'cancel' || action === 'leaveWaitlist' || action === 'acceptOffer' ? [action] : [],
  )
  if (held.length > 0) return held.includes('acceptOffer') ? ['acceptOffer', 'leaveWaitlist'] : held
  const fresh = !mine || own.includes('claimAgain')
  if (!fresh || unmet(person, shift) !== null || (shift.opensAt && at < shift.opensAt)) return []
  if (freePlaces(shift) > 0 && shift.queue.length === 0) return ['claim']
  return shift.startsAt > at && shift.queue.length < MOST_WAITING ? ['joinWaitlist'] : []
}

/** The parts of a shift that anybody in the community may read. */
export const shiftView = (shift: Shift) => ({
  shiftId: shift._id,
  startsAt: iso(shift.startsAt),
  endsAt: iso(shift.endsAt),
  status: shift.status,
  cancelReason: shift.cancelReason,
  capacity: shift.capacity,
  taken: shift.taken,
  /** Places that nobody has, and that are kept for nobody. */
  free: Math.max(0, freePlaces(shift)),
  waiting: shift.queue.length,
  venueName: shift.venueName,
  opensAt: shift.opensAt && iso(shift.opensAt),
  /** Whether one may check in without a claim. */
  walkInsOpen: shift.walkInsOpen ?? false,
  /** Whether the code screen has a use: until check-out closes. */
  codeOpen: now() < checkOutCloses(shift),
})

/** The same with what it is to this person. */
export function ownShiftView(person: Person, shift: Shift, mine: ShiftClaim | undefined) {
  const at = now()
  return {
    ...shiftView(shift),
    /** The caller's own claim on it, if any. */
    myStatus: mine?.status,
    ...waitView(shift.queue, mine),
    moves: movesOf(person, shift, mine, at),
    /** Why the caller cannot take it, when it is not for want of a place. */
    unmet: unmet(person, shift) ?? undefined,
  }
}

/** Where one stands in the queue, counted from 1, and until when an offer waits for an answer. */
export const waitView = (queue: string[], mine: ShiftClaim | undefined) => ({
  position: mine?.status === 'waitlisted' ? queue.indexOf(mine.personId) + 1 : undefined,
  offerUntil: mine?.status === 'offered' && mine.dueAt ? iso(mine.dueAt) : undefined,
})

export const postView = (post: Post) => ({
  postId: post._id,
  communityId: post.communityId,
  title: post.title,
  detail: post.detail,
  venueId: post.venueId,
  venueName: post.venueName,
  pointsPerHour: post.pointsPerHour,
  scarce: post.rules?.scarce ?? false,
  status: post.status,
  lastEndsAt: iso(post.lastEndsAt),
})

/** What is asked of whoever claims, in words and as data. */
export const termsView = ({ requires, access }: Pick<Post, 'requires' | 'access'>) => ({
  membersOnly: requires?.membersOnly ?? false,
  skills: requires?.skills ?? [],
  minAge: requires?.minAge,
  cap: capWords(access?.perPerson),
})
