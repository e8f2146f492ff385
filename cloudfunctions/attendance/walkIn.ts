import { audit } from '../kit/audit'
import { iso } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import type { Transaction } from '../kit/transaction'
import { newClaim } from '../post/claim'
import { type Shift, shiftClaims, shifts } from '../post/collections'
import { assertCheckInTime } from '../post/window'
import type { CheckInInput } from './checkIn'
import { judgeCode } from './code'
import { assertMayTry, MOST_OF_A_PERSON } from './guesses'
import { judgePlace } from './place'
import { assertShiftOpen, refuseCode, timesOf } from './proof'
import { assertNotLate, rulesOf } from './rules'

const ALREADY = '您认领过这个时段，不用现场加入：在「我的岗位」里签到；取消过的，请先重新认领'

/** Somebody without a claim checks in with the code, where the secretary lets people in: claim and check-in in one. */
export async function walkIn(tx: Transaction, person: Person, input: CheckInInput, at: Date) {
  const shift = found(await tx.get(shifts, input.shiftId), '这个岗位时段')
  assertMayWalkIn(person, shift, at)
  const verdict = judgeCode(shift.codeSecret, input.code, at)
  if (verdict !== 'good') return refuseCode(tx, verdict, { shift, personId: person._id }, at)
  const place = judgePlace(shift.placeCheck, input.position)
  if (shift.taken >= shift.capacity) throw conflict('这个时段已经满员了，请看看其他时段')
  const status = 'checkedIn' as const
  const presence = { status, walkIn: true, checkedInAt: at, method: 'code' as const, place }
  await tx.update(shifts, shift._id, { taken: shift.taken + 1, walkInCount: (shift.walkInCount ?? 0) + 1 })
  await tx.insert(shiftClaims, [{ ...newClaim(person, shift), ...presence }], ALREADY)
  const line = { communityId: shift.communityId, ref: `shift:${shift._id}`, at }
  await audit(tx, person, { ...line, action: 'walkIn', to: status })
  return { status, checkedInAt: iso(at), title: shift.title, place }
}

function assertMayWalkIn(person: Person, shift: Shift, at: Date) {
  assertBelongsTo(person, shift.communityId)
  if (!shift.walkInsOpen) throw conflict('这个时段没有开放现场加入。请先认领，或请社区书记打开现场加入')
  assertCheckInTime(shift, at)
  assertNotLate(shift, rulesOf(shift), at)
  assertMayTry(timesOf(shift, person._id), MOST_OF_A_PERSON, at)
  assertShiftOpen(shift, at)
}
