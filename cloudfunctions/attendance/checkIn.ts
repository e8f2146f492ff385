import { audit } from '../kit/audit'
import { iso, now } from '../kit/clock'
import { AppError, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { type Transaction, transact } from '../kit/transaction'
import { award } from '../ledger/award'
import { pointsFor, servedMinutes } from '../ledger/rules'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts } from '../post/collections'
import { claimMachine } from '../post/machine'
import { assertCheckInTime, assertCheckOutTime } from '../post/window'
import { assertCode } from './code'

export interface PresenceInput {
  shiftId: string
  code: string
}

/** Proves presence at the start: the caller's claim and the shift's current code. */
export async function checkIn(person: Person, input: PresenceInput) {
  const at = now()
  return transact(async tx => {
    const { shift, claim } = await readBoth(tx, person, input.shiftId)
    const status = claimMachine.step(claim.status, 'checkIn', ['member'])
    assertCheckInTime(shift, at)
    assertCode(shift.codeSecret, input.code, at)
    await tx.update(shiftClaims, claim._id, { status, checkedInAt: at })
    await auditPresence(tx, person, claim, 'checkIn', status, at)
    return { status, checkedInAt: iso(at), title: shift.title }
  })
}

/** Proves presence at the end; minutes and points follow from both moments, clipped to the shift. */
export async function checkOut(person: Person, input: PresenceInput) {
  const at = now()
  return transact(async tx => {
    const { shift, claim } = await readBoth(tx, person, input.shiftId)
    const status = claimMachine.step(claim.status, 'checkOut', ['member'])
    assertCheckOutTime(shift, at)
    assertCode(shift.codeSecret, input.code, at)
    const minutes = servedMinutes(shift, claim.checkedInAt ?? at, at)
    const points = pointsFor(minutes, shift.pointsPerHour)
    await tx.update(shiftClaims, claim._id, { status, checkedOutAt: at, minutes, points })
    await payFor(tx, claim, minutes, points, at)
    await auditPresence(tx, person, claim, 'checkOut', status, at)
    return { status, checkedOutAt: iso(at), minutes, points, title: shift.title }
  })
}

async function readBoth(tx: Transaction, person: Person, shiftId: string) {
  const shift: Shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  const claim = await tx.get(shiftClaims, claimIdOf(shiftId, person._id))
  if (!claim) throw new AppError('FORBIDDEN', '您没有认领这个时段，请先认领')
  return { shift, claim }
}

function payFor(tx: Transaction, claim: ShiftClaim, minutes: number, points: number, at: Date) {
  const { personId, communityId, shiftId, title } = claim
  const why = `岗位服务：${title}（${minutes} 分钟）`
  return award(tx, { personId, communityId, ref: `shift:${shiftId}`, title, minutes, points, at, why })
}

function auditPresence(
  tx: Transaction,
  person: Person,
  claim: ShiftClaim,
  action: string,
  to: string,
  at: Date,
) {
  const change = { action, from: claim.status, to }
  return audit(tx, person, { communityId: claim.communityId, ref: `shift:${claim.shiftId}`, at, ...change })
}
