import { iso, now } from '../../kit/clock'
import { badRequest, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { shiftClaims, shifts } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { assertCheckInTime } from '../../post/window'
import { assertNotLate, rulesOf } from '../rules'
import { arriveLater } from './checkInLater'
import { judgeCode } from './code'
import { assertNotOwnCode } from './ownCode'
import { judgePlace, type Position } from './place'
import { assertMayProve, auditPresence, claimOf, orThrow, PROVEN, refuseCode } from './proof'
import { walkIn } from './walkIn'

export interface CheckInInput {
  shiftId: string
  code: string
  /** Where the phone says that it is, when the shift asks for it; only the verdict is kept. */
  position?: Position | undefined
  /** When the phone read the code, of a check-in that waited for a network. */
  madeAt?: Date | undefined
  /** Comes without a claim, where the secretary lets people in. */
  walkIn?: boolean | undefined
  /** For a walk-in where the post has a minimum age; never stored. */
  birthYear?: number | undefined
}

/** Proves presence at the start: the caller's claim and the shift's current code. */
export async function checkIn(person: Person, input: CheckInInput) {
  const at = now()
  const { walkIn: isWalkIn, madeAt, ...sent } = input
  if (isWalkIn && madeAt) throw badRequest(NO_WALK_IN_LATER)
  if (isWalkIn) return walkIn(person, input, at)
  if (madeAt) return orThrow(await transact(tx => arriveLater(tx, person, { ...sent, madeAt }, at)))
  return orThrow(await transact(tx => arrive(tx, person, input, at)))
}

/** Places, ages and turns are judged when somebody comes in; nobody who waited elsewhere can be told «full» afterwards. */
const NO_WALK_IN_LATER = '现场加入要有网络才能办，请社区书记扫您的服务卡'

async function arrive(tx: Transaction, person: Person, { shiftId, code, position }: CheckInInput, at: Date) {
  const claim = await claimOf(tx, shiftId, person._id)
  assertNotOwnCode(person, claim.communityId)
  const status = claimMachine.step(claim.status, 'checkIn', ['member'])
  assertCheckInTime(claim, at)
  const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  assertNotLate(shift, rulesOf(shift), at)
  assertMayProve(claim, shift, at)
  const verdict = judgeCode(shift.codeSecret, code, at)
  if (verdict !== 'good') {
    const wrong = { claim, shift, personId: person._id, lastWrong: { code, at } }
    return refuseCode(tx, verdict, wrong, at)
  }
  const place = judgePlace(shift.placeCheck, position)
  const patch = { status, checkedInAt: at, method: 'code' as const, ...PROVEN }
  await tx.update(shiftClaims, claim._id, { ...patch, ...(place && { place }) })
  await auditPresence(tx, person, claim, { action: 'checkIn', to: status, at })
  return { status, checkedInAt: iso(at), title: shift.title, place }
}
