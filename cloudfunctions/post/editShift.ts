import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { venues } from '../kit/street'
import { transact } from '../kit/transaction'
import { giveBack, promising } from '../ledger/budget'
import { promiseFor } from './budget'
import { type Shift, shifts, sortKeyOf } from './collections'
import { assertSpan } from './newShift'

export interface EditInput {
  shiftId: string
  startsAt?: Date | undefined
  endsAt?: Date | undefined
  capacity?: number | undefined
  venueId?: string | undefined
}

/** What the claims on a shift must follow, and their holders be told. */
export const concernsClaims = (patch: Partial<Shift>) =>
  'startsAt' in patch || 'endsAt' in patch || 'venueId' in patch

/** Has the timer look at a shift: its claims follow from the first on, places are offered. */
export const lookAgain = (at: Date, sweep: boolean) => ({ dueAt: at, ...(sweep && { sweptTo: '' }) })

/** Changes one shift; who has claimed it is told by the timer within a minute. */
export async function editShift(person: Person, { shiftId, venueId, ...wanted }: EditInput) {
  const at = now()
  const venue = venueId === undefined ? undefined : found(await venues.get(venueId), '这个地点')
  const { surplus, communityId } = await promising(setAside =>
    transact(
      async tx => {
        const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
        assertSecretaryOf(person, shift.communityId)
        if (venue && venue.communityId !== shift.communityId) throw badRequest('请选择本社区的地点')
        assertChangeable(shift, at)
        const patch: Partial<Shift> = {
          ...spanPatch(shift, wanted, at),
          ...(venue && { venueId: venue._id, venueName: venue.name }),
          ...capacityPatch(shift, wanted.capacity),
        }
        const { more, surplus, written } = promiseFor({ ...shift, ...patch })
        await setAside(shift.communityId, more)
        await tx.update(shifts, shiftId, { ...patch, ...written, ...lookAgain(at, concernsClaims(patch)) })
        const line = { communityId: shift.communityId, ref: `shift:${shiftId}`, at, action: 'edit' }
        await audit(tx, person, line)
        return { surplus, communityId: shift.communityId }
      },
      () => ({ shiftId }),
    ),
  )
  await giveBack(communityId, surplus)
  return { shiftId }
}

export function assertChangeable(shift: Shift, at: Date) {
  if (shift.status === 'cancelled') throw conflict('这个时段已经取消了')
  if (shift.endsAt <= at) throw conflict('这个时段已经结束了，不能再改')
}

function spanPatch(
  shift: Shift,
  { startsAt = shift.startsAt, endsAt = shift.endsAt }: Partial<EditInput>,
  at: Date,
) {
  if (+startsAt === +shift.startsAt && +endsAt === +shift.endsAt) return {}
  if (shift.startsAt <= at) throw conflict('这个时段已经开始了，不能再改时间')
  assertSpan({ startsAt, endsAt }, at)
  return { startsAt, endsAt, sortKey: sortKeyOf({ _id: shift._id, startsAt }) }
}

function capacityPatch({ taken, offered }: Shift, capacity: number | undefined) {
  if (capacity === undefined) return {}
  if (capacity < taken + offered)
    throw conflict(`已经有 ${taken + offered} 人认领或待确认，人数不能少于 ${taken + offered}`)
  return { capacity }
}

/** Calls one shift off: everyone on it or waiting for it is told by the timer within a minute. */
export async function cancelShift(person: Person, { shiftId, reason }: { shiftId: string; reason: string }) {
  const at = now()
  await checkText(person._id, 3, reason)
  return transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    assertSecretaryOf(person, shift.communityId)
    assertChangeable(shift, at)
    // What was promised goes back once the timer has told everyone.
    const patch = { status: 'cancelled' as const, cancelReason: reason, settlesAt: at }
    await tx.update(shifts, shiftId, { ...patch, ...lookAgain(at, true) })
    const change = { action: 'cancelShift', from: 'open', to: 'cancelled', reason }
    await audit(tx, person, { communityId: shift.communityId, ref: `shift:${shiftId}`, at, ...change })
    return { shiftId, status: patch.status }
  })
}
