import { createHash } from 'node:crypto'
import { Secret } from 'otpauth'
import type { Person } from '../../../cloudfunctions/kit/person'
import { costOf, settlesAt } from '../../../cloudfunctions/post/budget'
import { type Post, type Shift, sortKeyOf } from '../../../cloudfunctions/post/collections'
import { lastEnd, opensAt } from '../../../cloudfunctions/post/newShift'
import { horizonFrom, spanOf, startsOf } from '../../../cloudfunctions/post/recurrence'
import type { Access, Recurrence, Requires } from '../../../cloudfunctions/post/terms'
import { ATTENDANCE, STREET } from '../demo/places'
import { history, type Seed } from '../seed'
import { plus } from '../time'

interface NewPost {
  by: Person
  at: Date
  title: string
  detail: string
  venueId: string
  pointsPerHour: number
  requires?: Requires
  access?: Access
  shifts: Pick<Shift, 'startsAt' | 'endsAt' | 'capacity'>[]
}

/** A volunteer post with its shifts, nobody on them yet. */
export const post = (seed: Seed, wanted: NewPost) => published(seed, wanted).shifts

/** A series without an end, as it stands now: the timer has made its shifts up to the horizon. */
export function series(seed: Seed, wanted: Omit<NewPost, 'shifts'>, recurrence: Recurrence) {
  const madeUpTo = horizonFrom(seed.now)
  const starts = startsOf(recurrence, recurrence.startsAt, madeUpTo)
  const made = published(seed, { ...wanted, shifts: starts.map(start => spanOf(recurrence, start)) })
  Object.assign(made.doc, { recurrence: { ...recurrence, madeUpTo }, dueAt: plus(seed.now, 24 * 60) })
  return made
}

function published(seed: Seed, { by, at, shifts, ...text }: NewPost) {
  const { communityId } = by
  const venue = seed.docs.venues.find(one => one._id === text.venueId)
  const doc: Post = {
    _id: seed.id(at),
    communityId,
    ...text,
    venueName: venue?.name ?? '',
    venueAddress: venue?.address ?? '',
    status: 'published',
    createdAt: at,
    publishedBy: by._id,
    lastEndsAt: lastEnd(shifts),
  }
  seed.docs.posts.push(doc)
  history(seed, communityId, `post:${doc._id}`)(by, at, { action: 'publish', to: 'published' })
  return { doc, shifts: shifts.map(span => shift(seed, doc, span)) }
}

function shift(seed: Seed, post: Post, span: NewPost['shifts'][number]): Shift {
  const _id = seed.id(post.createdAt)
  const { _id: postId, communityId, title, venueId, venueName, pointsPerHour, requires, access } = post
  const of = { postId, communityId, title, venueId, venueName, pointsPerHour }
  const doc: Shift = {
    _id,
    ...of,
    ...span,
    sortKey: sortKeyOf({ _id, startsAt: span.startsAt }),
    status: 'open',
    taken: 0,
    offered: 0,
    queue: [],
    codeSecret: secretOf(_id),
    rules: { streetId: STREET, ...ATTENDANCE },
    promised: costOf({ ...span, pointsPerHour }),
    settlesAt: settlesAt(span),
    ...(requires && { requires }),
    ...(access?.perPerson && { perPerson: access.perPerson }),
    ...(access && { opensAt: opensAt(post, span.startsAt) }),
  }
  seed.docs.shifts.push(doc)
  return doc
}

/** The secretary calls a shift off; what becomes of its claims their own stories tell. */
export function callOff(seed: Seed, shift: Shift, by: Person, at: Date, reason: string) {
  Object.assign(shift, { status: 'cancelled', cancelReason: reason, promised: 0, settlesAt: undefined })
  const change = { action: 'cancelShift', from: 'open', to: 'cancelled', reason }
  history(seed, shift.communityId, `shift:${shift._id}`)(by, at, change)
}

/** What the timer has done long after a shift: all that nobody earned has gone back to the budget. */
export function settled({ docs, now }: Seed) {
  for (const shift of docs.shifts)
    if (shift.settlesAt && shift.settlesAt <= now) {
      const claims = docs.shiftClaims.filter(({ shiftId }) => shiftId === shift._id)
      shift.promised = claims.reduce((sum, { points = 0 }) => sum + points, 0)
      delete shift.settlesAt
    }
}

/** A secret for the rotating code: 20 bytes as kit demands, but the same in every seed of the same moment. */
const secretOf = (shiftId: string) => {
  const digest = createHash('sha256').update(shiftId).digest()
  return new Secret({ buffer: Uint8Array.from(digest.subarray(0, 20)).buffer }).base32
}
