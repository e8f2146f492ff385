import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { found } from '../kit/errors'
import { newestFirst, PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf, isSecretaryOf } from '../kit/scope'
import { posts, type Shift, shifts, timeKey } from './collections'
import { nextShifts, notOver, postWithComing } from './related'
import { sentenceOf } from './sentence'
import { ownShiftView, postView, shiftView, termsView } from './views'
import { CLOSES_AFTER_MIN } from './window'

const GRACE_MS = CLOSES_AFTER_MIN * 60_000
const SHOWN_PER_POST = 3

interface ListInput {
  communityId: string
  cursor?: string | undefined
}

/** Posts of a community, newest first, each with its next shifts. */
export async function listPosts(person: Person, { communityId, cursor }: ListInput) {
  assertBelongsTo(person, communityId)
  const { items, ...rest } = await newestFirst(posts, {
    where: { communityId },
    key: '_id',
    cursor,
    view: row => row,
  })
  const at = now()
  const next = await nextShifts(
    items.map(post => post._id),
    notOver(at),
  )
  const coming = next.filter(shift => shift.endsAt > at && shift.status === 'open')
  return {
    items: items.map(post => ({
      ...postView(post),
      shifts: coming
        .filter(shift => shift.postId === post._id)
        .slice(0, SHOWN_PER_POST)
        .map(shiftView),
    })),
    ...rest,
  }
}

/** Shifts under way or to come, the next to end first, for the secretary's desk; until check-out of each closes. */
export async function comingUp(person: Person, communityId: string) {
  assertSecretaryOf(person, communityId)
  const at = now()
  const rows = await shifts.find({
    where: { communityId, endsAt: command.gt(new Date(at.getTime() - GRACE_MS)) },
    orderBy: [['endsAt', 'asc']],
    limit: PAGE_SIZE,
  })
  const open = rows.filter(row => row.status === 'open')
  return { items: open.map(row => comingRow(row, at)) }
}

/** A shift as the desk shows it. */
export const comingRow = (row: Shift, at: Date) => ({
  ...shiftView(row),
  postId: row.postId,
  title: row.title,
  /** How many heard the last call for stand-ins; absent when there was none. */
  called: row.call?.told,
  mayCall: row.call === undefined && row.endsAt > at && row.queue.length === 0,
})

/** One post with its venue, the shifts that are not over and what each is to the caller. */
export async function getPost(person: Person, postId: string) {
  const post = found(await postWithComing(postId, person._id, notOver(now(), GRACE_MS)), '这个岗位')
  assertBelongsTo(person, post.communityId)
  const after = now().getTime() - GRACE_MS
  return {
    ...postView(post),
    venueAddress: post.venueAddress,
    canManage: isSecretaryOf(person, post.communityId),
    cancelReason: post.cancelReason,
    ...termsView(post),
    /** When more will come, in words; absent when all its shifts are there. */
    series: post.recurrence && sentenceOf(post.recurrence),
    /** A change of the series is on its way through its shifts. */
    changing: post.change !== undefined,
    shifts: post.coming
      .filter(shift => shift.endsAt.getTime() > after)
      .map(shift =>
        ownShiftView(
          person,
          shift,
          post.own.find(claim => claim.shiftId === shift._id),
        ),
      ),
  }
}

/** The shifts of a post that are over, the latest first. */
export async function pastShifts(
  person: Person,
  { postId, cursor }: { postId: string; cursor?: string | undefined },
) {
  const post = found(await posts.get(postId), '这个岗位')
  assertBelongsTo(person, post.communityId)
  const before = cursor ?? timeKey(now())
  const rows = await shifts.find({
    where: { postId, sortKey: command.lt(before) },
    orderBy: [['sortKey', 'desc']],
    limit: PAGE_SIZE + 1,
  })
  return page(rows, row => row.sortKey, shiftView)
}
