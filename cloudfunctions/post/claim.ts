import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts, sortKeyOf } from './collections'
import { claimMachine } from './machine'

/**
 * Takes a place of a shift. The place is counted and the claim written in one transaction on the shift's document, so
 * of many who want the last place exactly one gets it and the others read CONFLICT.
 */
export async function claimShift(person: Person, shiftId: string) {
  const at = now()
  await transact(async tx => {
    const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
    assertBelongsTo(person, shift.communityId)
    if (shift.endsAt <= at) throw conflict('这个时段已经结束了')
    const earlier = await tx.get(shiftClaims, claimIdOf(shiftId, person._id))
    if (earlier && earlier.status !== 'cancelled') throw conflict('您已经认领了这个时段')
    if (shift.taken >= shift.capacity) throw conflict('这个时段刚刚满员了，请看看其他时段')
    await tx.update(shifts, shiftId, { taken: shift.taken + 1 })
    await writeClaim(tx, person, shift, earlier)
    const change = { action: 'claim', from: earlier?.status, to: 'claimed' }
    await audit(tx, person, { communityId: shift.communityId, ref: `shift:${shiftId}`, at, ...change })
  })
  return { status: 'claimed' as 'claimed' | 'waitlisted' }
}

async function writeClaim(tx: Transaction, person: Person, shift: Shift, earlier: ShiftClaim | null) {
  if (earlier) {
    const status = claimMachine.step(earlier.status, 'claimAgain', ['member'])
    return tx.update(shiftClaims, earlier._id, { status, cancelReason: undefined })
  }
  return tx.insert(shiftClaims, [newClaim(person, shift)], '您已经认领了这个时段')
}

/** A person's claim on a shift, with what check-in and check-out need to know of the shift. */
export function newClaim(person: Person, shift: Shift): ShiftClaim {
  const { _id: shiftId, postId, communityId, title, venueId, startsAt, endsAt } = shift
  const { pointsPerHour, codeSecret, rules } = shift
  const { _id: personId, displayName } = person
  return {
    _id: claimIdOf(shiftId, personId),
    seq: newId(),
    sortKey: sortKeyOf(shift),
    ...{ shiftId, postId, communityId, personId, displayName, title, venueId, startsAt, endsAt },
    ...{ pointsPerHour, codeSecret, rules },
    status: 'claimed',
  }
}
