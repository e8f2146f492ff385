import { audit } from '../../kit/audit'
import { iso } from '../../kit/clock'
import { conflict, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertBelongsTo } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from '../../post/collections'
import { assertEligible, assertOpen, freePlaces } from '../../post/eligible'
import { GUARDED } from '../../post/guards'
import { type Chance, keeping } from '../../post/keeping'
import { claimMachine } from '../../post/machine'
import { newClaim, standing } from '../../post/newClaim'
import { assertCheckInTime } from '../../post/window'
import { assertNotLate, rulesOf } from '../rules'
import type { CheckInInput } from './checkIn'
import { judgeCode } from './code'
import { assertMayTry, MOST_OF_A_PERSON } from './guesses'
import { assertNotOwnCode } from './ownCode'
import { judgePlace } from './place'
import { assertShiftOpen, orThrow, refuseCode, timesOf } from './proof'

/**
 * Somebody without a claim checks in with the code, where the secretary lets people in: claim and check-in in one. What else
 * keeps a person from a claim (another one at that time, a cap) does so here, too.
 */
export async function walkIn(person: Person, input: CheckInInput, at: Date) {
  const outcome = await keeping(person, input.shiftId, chance =>
    transact(tx => comeIn(tx, person, chance, input, at)),
  )
  return orThrow(outcome)
}

async function comeIn(tx: Transaction, person: Person, chance: Chance, input: CheckInInput, at: Date) {
  const shift = found(await tx.get(shifts, input.shiftId), '这个岗位时段')
  assertMayWalkIn(person, shift, input, at)
  const verdict = judgeCode(shift.codeSecret, input.code, at)
  if (verdict !== 'good') return refuseCode(tx, verdict, { shift, personId: person._id }, at)
  const place = judgePlace(shift.placeCheck, input.position)
  if (freePlaces(shift) <= 0) throw conflict('这个时段已经满员了，请看看其他时段')
  const status = 'checkedIn' as const
  const presence = { status, walkIn: true, checkedInAt: at, method: 'code' as const, ...(place && { place }) }
  const from = await writeClaim(tx, person, shift, chance, { at, presence })
  await tx.update(shifts, shift._id, { taken: shift.taken + 1, walkInCount: (shift.walkInCount ?? 0) + 1 })
  const line = { communityId: shift.communityId, ref: `shift:${shift._id}`, at }
  await audit(tx, person, { ...line, action: 'walkIn', ...(from && { from }), to: status })
  return { status, checkedInAt: iso(at), title: shift.title, place }
}

/** A first claim, or one that was given up and is taken up again on the spot; answers the status it had. */
async function writeClaim(
  tx: Transaction,
  person: Person,
  shift: Shift,
  { turn, again }: Chance,
  { at, presence }: { at: Date; presence: Partial<ShiftClaim> },
) {
  const state = { ...standing(person._id, shift, turn, at), ...presence }
  if (!again) {
    await tx.insert(shiftClaims, [{ ...newClaim(person, shift, state), ...presence }], GUARDED)
    return undefined
  }
  const _id = claimIdOf(shift._id, person._id)
  const earlier = found(await tx.get(shiftClaims, _id), '您的认领')
  claimMachine.step(earlier.status, 'claimAgain', ['member'])
  await tx.update(shiftClaims, _id, { ...state, cancelReason: undefined })
  return earlier.status
}

function assertMayWalkIn(person: Person, shift: Shift, { birthYear }: CheckInInput, at: Date) {
  assertBelongsTo(person, shift.communityId)
  assertNotOwnCode(person, shift.communityId)
  if (!shift.walkInsOpen) throw conflict('这个时段没有开放现场加入。请先认领，或请社区书记打开现场加入')
  assertOpen(shift, at)
  assertEligible(person, shift, { birthYear })
  assertCheckInTime(shift, at)
  assertNotLate(shift, rulesOf(shift), at)
  assertMayTry(timesOf(shift, person._id), MOST_OF_A_PERSON, at)
  assertShiftOpen(shift, at)
}
