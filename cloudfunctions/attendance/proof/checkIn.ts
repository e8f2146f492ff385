import { iso, now } from '../../kit/clock'
import { forbidden, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { claimIdOf, type ShiftClaim, shiftClaims, shifts } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { assertCheckInTime } from '../../post/window'
import { assertNotLate, rulesOf } from '../rules'
import { judgeCode } from './code'
import { assertNotOwnCode } from './ownCode'
import { judgePlace, type Position } from './place'
import { assertMayProve, auditPresence, orThrow, refuseCode } from './proof'
import { walkIn } from './walkIn'

export interface CheckInInput {
  shiftId: string
  code: string
  /** Where the phone says that it is, when the shift asks for it; only the verdict is kept. */
  position?: Position | undefined
  /** Comes without a claim, where the secretary lets people in. */
  walkIn?: boolean | undefined
  /** For a walk-in where the post has a minimum age; never stored. */
  birthYear?: number | undefined
}

/** Proves presence at the start: the caller's claim and the shift's current code. */
export async function checkIn(person: Person, input: CheckInInput) {
  const at = now()
  if (input.walkIn) return walkIn(person, input, at)
  return orThrow(await transact(tx => arrive(tx, person, input, at)))
}

async function arrive(tx: Transaction, person: Person, { shiftId, code, position }: CheckInInput, at: Date) {
  const claim = await claimOf(tx, shiftId, person._id)
  assertNotOwnCode(person, claim.communityId)
  const status = claimMachine.step(claim.status, 'checkIn', ['member'])
  assertCheckInTime(claim, at)
  const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  assertNotLate(shift, rulesOf(shift), at)
  assertMayProve(claim, shift, at)
  const verdict = judgeCode(shift.codeSecret, code, at)
  if (verdict !== 'good') return refuseCode(tx, verdict, { claim, shift, personId: person._id }, at)
  const place = judgePlace(shift.placeCheck, position)
  const patch = { status, checkedInAt: at, method: 'code' as const, wrongCodes: undefined }
  await tx.update(shiftClaims, claim._id, { ...patch, ...(place && { place }) })
  await auditPresence(tx, person, claim, { action: 'checkIn', to: status, at })
  return { status, checkedInAt: iso(at), title: shift.title, place }
}

/** The claim of a person on a shift, or FORBIDDEN: without a claim no code is of any use. */
export async function claimOf(tx: Transaction, shiftId: string, personId: string): Promise<ShiftClaim> {
  const claim = await tx.get(shiftClaims, claimIdOf(shiftId, personId))
  if (!claim) throw forbidden('您没有认领这个时段，请先认领')
  return claim
}
