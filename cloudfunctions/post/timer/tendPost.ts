import { audit } from '../../kit/audit'
import { command } from '../../kit/cloud'
import type { Patch } from '../../kit/document'
import { found } from '../../kit/errors'
import { BATCH, forEachDue, TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { type Post, posts, type SeriesChange, type Shift, shifts, sortKeyOf, timeKey } from '../collections'
import { concernsClaims, lookAgain } from '../editShift'
import { lastEnd, newShift } from '../newShift'
import { horizonFrom, spanOf, startsOf } from '../recurrence'
import { atTime } from '../series'

const DAY_MS = 86_400_000

/** A post that asks to be looked at: a change is carried to its shifts, a series without an end goes on. */
export async function tendPost(post: Post, at: Date) {
  if (post.change) await carry(post, post.change, at)
  else await extend(post._id, at)
}

async function carry({ _id: postId, dueAt }: Post, change: SeriesChange, at: Date) {
  const concerned = await shifts.find({
    where: { postId, sortKey: command.gte(timeKey(change.from)) },
    orderBy: [['sortKey', 'asc']],
    limit: BATCH,
  })
  const done = await forEachDue(concerned, shift => applyTo(shift._id, change, at))
  const last = concerned.length === BATCH ? concerned.at(-1)?.startsAt : undefined
  // What did not get through is tried again: whoever has the change already has no news of it.
  const rest = done < concerned.length ? change : last && { ...change, from: last }
  // No sooner than the next run: a series that was called off is looked at no more.
  await posts.updateIf({ _id: postId, ...(dueAt && { dueAt }) }, { change: rest, dueAt: at })
}

function applyTo(shiftId: string, change: SeriesChange, at: Date) {
  return transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    const patch = patchOf(shift, change, at)
    if (Object.keys(patch).length === 0) return
    const sweep = concernsClaims(patch) || 'status' in patch
    await tx.update(shifts, shiftId, { ...patch, ...lookAgain(at, sweep) })
    const action = change.cancelReason === undefined ? 'edit' : 'cancelShift'
    const line = { communityId: shift.communityId, ref: `shift:${shiftId}`, at, action }
    await audit(tx, change.by, { ...line, reason: change.cancelReason })
  })
}

/** What of the change is news to this shift; nothing when it is over, off, or done already. */
export function patchOf(shift: Shift, change: SeriesChange, at: Date): Patch<Shift> {
  if (shift.status === 'cancelled' || shift.startsAt <= at) return {}
  const { cancelReason, capacity, venueId, venueName = '' } = change
  if (cancelReason !== undefined) return { status: 'cancelled', cancelReason }
  const places = Math.max(capacity ?? shift.capacity, shift.taken + shift.offered)
  return {
    ...movedTo(shift, change, at),
    ...(capacity !== undefined && places !== shift.capacity && { capacity: places }),
    ...(venueId !== undefined && venueId !== shift.venueId && { venueId, venueName }),
  }
}

function movedTo(shift: Shift, { time, minutes }: SeriesChange, at: Date) {
  const startsAt = time === undefined ? shift.startsAt : atTime(shift.startsAt, time)
  const lasts = minutes === undefined ? +shift.endsAt - +shift.startsAt : minutes * 60_000
  const endsAt = new Date(startsAt.getTime() + lasts)
  const isSame = +startsAt === +shift.startsAt && +endsAt === +shift.endsAt
  return isSame || startsAt <= at
    ? {}
    : { startsAt, endsAt, sortKey: sortKeyOf({ _id: shift._id, startsAt }) }
}

/** Makes the shifts of a series without an end up to the horizon, and looks again tomorrow. */
function extend(postId: string, at: Date) {
  return transact(async tx => {
    const post = found(await tx.get(posts, postId), '这个岗位')
    const { recurrence } = post
    if (!recurrence) return tx.update(posts, postId, { dueAt: undefined })
    const madeUpTo = horizonFrom(at)
    const starts = madeUpTo > recurrence.madeUpTo ? startsOf(recurrence, recurrence.madeUpTo, madeUpTo) : []
    const more = starts.map(start => newShift(post, spanOf(recurrence, start)))
    const dueAt = new Date(at.getTime() + DAY_MS)
    if (more.length === 0) return tx.update(posts, postId, { dueAt })
    await tx.insert(shifts, more)
    await tx.update(posts, postId, {
      dueAt,
      recurrence: { ...recurrence, madeUpTo },
      lastEndsAt: lastEnd([...more, { endsAt: post.lastEndsAt }]),
    })
    const line = { communityId: post.communityId, ref: `post:${postId}`, at, action: 'extend' }
    await audit(tx, TIMER, { ...line, from: post.status, to: post.status })
  })
}
