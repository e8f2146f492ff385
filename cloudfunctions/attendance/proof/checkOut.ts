import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { award } from '../../ledger/award'
import { withinCap } from '../../ledger/cap'
import { type ShiftClaim, shiftClaims, shifts } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { assertCheckOutTime } from '../../post/window'
import { countedOf } from '../rules'
import { judgeCode } from './code'
import { assertNotOwnCode } from './ownCode'
import { assertMayProve, auditPresence, claimOf, orThrow, PROVEN, refuseCode } from './proof'

interface CheckOutInput {
  shiftId: string
  code: string
}

/** Proves presence at the end; minutes and points follow from both moments, clipped to the shift. */
export async function checkOut(person: Person, input: CheckOutInput) {
  const at = now()
  return orThrow(await transact(tx => leave(tx, person, input, at)))
}

async function leave(tx: Transaction, person: Person, { shiftId, code }: CheckOutInput, at: Date) {
  const claim = await claimOf(tx, shiftId, person._id)
  assertNotOwnCode(person, claim.communityId)
  claimMachine.step(claim.status, 'checkOut', ['member'])
  assertCheckOutTime(claim, at)
  assertMayProve(claim, null, at)
  const { codeSecret, pointsPerHour } = await ofShift(tx, claim)
  const verdict = judgeCode(codeSecret, code, at)
  if (verdict !== 'good') return refuseCode(tx, verdict, { claim, personId: person._id }, at)
  return complete(tx, person, claim, { rate: pointsPerHour, method: 'code', at })
}

/** What the claim was given of the shift when it was made; claims of before that are helped out by the shift itself. */
export async function ofShift(tx: Transaction, claim: ShiftClaim) {
  const { codeSecret, pointsPerHour } = claim
  if (codeSecret !== undefined && pointsPerHour !== undefined) return { codeSecret, pointsPerHour }
  return found(await tx.get(shifts, claim.shiftId), '这个岗位时段')
}

/** Ends a presence that is proven, and pays for it when it was long enough to be a service. */
export async function complete(
  tx: Transaction,
  actor: Person,
  claim: ShiftClaim,
  { rate, method, at }: { rate: number; method: 'code' | 'card'; at: Date },
) {
  const status = claimMachine.step(claim.status, 'checkOut', ['member'])
  const counted = countedOf(claim, rate, claim.checkedInAt ?? at, at)
  const service = await withinCap(serviceOf(claim, counted.minutes, counted.points, at))
  const { minutes, points } = service
  const patch = { status, checkedOutAt: at, methodOut: method, minutes, points, ...PROVEN }
  await tx.update(shiftClaims, claim._id, patch)
  if (minutes > 0) await award(tx, service)
  const reason = actor._id === claim.personId ? {} : { reason: `${claim.displayName}，凭服务卡` }
  await auditPresence(tx, actor, claim, { action: 'checkOut', to: status, at, ...reason })
  return { status, checkedOutAt: iso(at), minutes, points, title: claim.title }
}

/** One presence as the ledger records it. */
export function serviceOf(claim: ShiftClaim, minutes: number, points: number, at: Date) {
  const { personId, communityId, shiftId, title } = claim
  const { dailyCap, scarce } = claim.rules ?? {}
  const why = `岗位服务：${title}（${minutes} 分钟）`
  const of = { personId, communityId, ref: `shift:${shiftId}`, title, dailyCap, scarce }
  return { ...of, minutes, points, at, why }
}
