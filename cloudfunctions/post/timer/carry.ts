import { audit } from '../../kit/audit'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { tellOnce } from '../../kit/message'
import { BATCH, forEachDue } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { giveBack, OverBudget, promising } from '../../ledger/budget'
import { promiseFor } from '../budget'
import { type Post, posts, type SeriesChange, type Shift, shifts, sortKeyOf, timeKey } from '../collections'
import { concernsClaims, lookAgain } from '../editShift'
import { atTime } from '../series'
import { messageTo } from '../tell'

/** Carries a change of «this and the following» to a batch of the shifts; the next run goes on with the rest. */
export async function carry({ _id: postId, title, dueAt }: Post, change: SeriesChange, at: Date) {
  const concerned = await shifts.find({
    where: { postId, sortKey: command.gte(timeKey(change.from)) },
    orderBy: [['sortKey', 'asc']],
    limit: BATCH,
  })
  const tooDear: Shift[] = []
  const done = await forEachDue(concerned, shift =>
    applyTo(shift._id, change, at).catch(error => {
      if (!(error instanceof OverBudget)) throw error
      tooDear.push(shift)
    }),
  )
  const last = concerned.length === BATCH ? concerned.at(-1)?.startsAt : undefined
  // What did not get through is tried again: whoever has the change already has no news of it.
  const rest = done < concerned.length ? change : last && { ...change, from: last }
  const words = `${tooDear.length}个时段积分额度不够，没有改动`
  if (tooDear[0])
    await tellOnce(
      `tooDear:${tooDear[0]._id}:${Number(dueAt)}`,
      messageTo(change.by._id, { title, postId }, '额度不够', words),
    )
  // No sooner than the next run: a series that was called off is looked at no more.
  await posts.updateIf({ _id: postId, ...(dueAt && { dueAt }) }, { change: rest, dueAt: at })
}

async function applyTo(shiftId: string, change: SeriesChange, at: Date) {
  const { communityId, surplus } = await promising(setAside =>
    transact(async tx => {
      const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
      const { communityId } = shift
      const patch = patchOf(shift, change, at)
      if (Object.keys(patch).length === 0) return { communityId, surplus: 0 }
      const off = patch.status === 'cancelled'
      const { more, surplus, written } = promiseFor({ ...shift, ...patch })
      if (!off) await setAside(communityId, more)
      const sweep = off || concernsClaims(patch)
      await tx.update(shifts, shiftId, { ...patch, ...(!off && written), ...lookAgain(at, sweep) })
      const line = { communityId, ref: `shift:${shiftId}`, at, action: off ? 'cancelShift' : 'edit' }
      await audit(tx, change.by, { ...line, reason: change.cancelReason })
      return { communityId, surplus: off ? 0 : surplus }
    }),
  )
  await giveBack(communityId, surplus)
}

/** What of the change is news to this shift; nothing when it is over, off, or done already. */
export function patchOf(shift: Shift, change: SeriesChange, at: Date): Partial<Shift> {
  if (shift.status === 'cancelled' || shift.startsAt <= at) return {}
  const { cancelReason, capacity, venueId, venueName = '' } = change
  if (cancelReason !== undefined) return { status: 'cancelled', cancelReason, settlesAt: at }
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
