import { iso, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { found } from '../kit/errors'
import { newestFirst, PAGE_SIZE } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf, isSecretaryOf } from '../kit/scope'
import { venues } from '../kit/street'
import { claimIdOf, type Post, posts, type Shift, type ShiftClaim, shiftClaims, shifts } from './collections'
import { CLOSES_AFTER_MIN, checkOutCloses } from './window'

const MOST_SHIFTS = 200
/** A shift takes 500 people at the most; those who cancelled are listed, too. */
const ALL_OF_A_SHIFT = 1000

const shiftView = (shift: Shift, mine: ShiftClaim | undefined) => ({
  shiftId: shift._id,
  startsAt: iso(shift.startsAt),
  endsAt: iso(shift.endsAt),
  capacity: shift.capacity,
  taken: shift.taken,
  /** Whether the code screen has a use: until check-out closes. */
  codeOpen: now() < checkOutCloses(shift),
  /** The caller's own claim on it, if any. */
  myStatus: mine?.status,
  /** Whether one may check in without a claim. */
  walkInsOpen: shift.walkInsOpen ?? false,
})

const postRow = (post: Post) => ({
  postId: post._id,
  communityId: post.communityId,
  title: post.title,
  detail: post.detail,
  venueId: post.venueId,
  pointsPerHour: post.pointsPerHour,
  status: post.status,
  lastEndsAt: iso(post.lastEndsAt),
})

/** Posts of a community, newest first, each with the shifts that have not ended. */
export async function listPosts(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertBelongsTo(person, communityId)
  const coming = await comingShifts(communityId)
  return newestFirst(posts, {
    where: { communityId },
    key: '_id',
    cursor,
    view: row => ({
      ...postRow(row),
      shifts: coming.filter(shift => shift.postId === row._id).map(shift => shiftView(shift, undefined)),
    }),
  })
}

const comingShifts = (communityId: string) =>
  shifts.find({
    where: { communityId, endsAt: command.gt(now()) },
    orderBy: [['endsAt', 'asc']],
    limit: MOST_SHIFTS,
  })

/** Shifts under way or to come, the next to end first, for the secretary's desk; until check-out of each closes. */
export async function comingUp(person: Person, communityId: string) {
  assertSecretaryOf(person, communityId)
  const endsAt = command.gt(new Date(now().getTime() - CLOSES_AFTER_MIN * 60_000))
  const rows = await shifts.find({
    where: { communityId, endsAt },
    orderBy: [['endsAt', 'asc']],
    limit: PAGE_SIZE,
  })
  return { items: rows.map(row => ({ ...shiftView(row, undefined), postId: row.postId, title: row.title })) }
}

/** One post with its venue, its shifts and the caller's own claims. */
export async function getPost(person: Person, postId: string) {
  const post = found(await posts.get(postId), '这个岗位')
  assertBelongsTo(person, post.communityId)
  const [ofPost, venue] = await Promise.all([
    shifts.find({ where: { postId }, orderBy: [['startsAt', 'asc']], limit: MOST_SHIFTS }),
    venues.get(post.venueId),
  ])
  const own = await shiftClaims.getMany(ofPost.map(shift => claimIdOf(shift._id, person._id)))
  return {
    ...postRow(post),
    venueName: venue?.name ?? '',
    venueAddress: venue?.address ?? '',
    canManage: isSecretaryOf(person, post.communityId),
    shifts: ofPost.map(shift =>
      shiftView(
        shift,
        own.find(claim => claim.shiftId === shift._id),
      ),
    ),
  }
}

/** The shifts the caller has claimed, the latest to start first. */
export const myShifts = (person: Person, cursor?: string) =>
  newestFirst(shiftClaims, { where: { personId: person._id }, key: 'sortKey', cursor, view: claimView })

const claimView = (claim: ShiftClaim) => ({
  shiftId: claim.shiftId,
  postId: claim.postId,
  title: claim.title,
  venueId: claim.venueId,
  startsAt: iso(claim.startsAt),
  endsAt: iso(claim.endsAt),
  status: claim.status,
  /** Whether one can still check out by oneself. */
  checkOutOpen: now() < checkOutCloses(claim),
  checkedInAt: claim.checkedInAt && iso(claim.checkedInAt),
  checkedOutAt: claim.checkedOutAt && iso(claim.checkedOutAt),
  minutes: claim.minutes,
  points: claim.points,
})

/** Who is on a shift, for the secretary of its community. */
export async function roster(person: Person, shiftId: string) {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  assertSecretaryOf(person, shift.communityId)
  const claims = await shiftClaims.find({
    where: { shiftId },
    orderBy: [['seq', 'asc']],
    limit: ALL_OF_A_SHIFT,
  })
  return {
    title: shift.title,
    startsAt: iso(shift.startsAt),
    endsAt: iso(shift.endsAt),
    capacity: shift.capacity,
    items: claims.map(claim => ({
      personId: claim.personId,
      displayName: claim.displayName,
      status: claim.status,
      cancelReason: claim.cancelReason,
      checkedInAt: claim.checkedInAt && iso(claim.checkedInAt),
      checkedOutAt: claim.checkedOutAt && iso(claim.checkedOutAt),
      minutes: claim.minutes,
    })),
  }
}
