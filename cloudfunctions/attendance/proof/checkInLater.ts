import { iso, local } from '../../kit/clock'
import { badRequest, conflict, found } from '../../kit/errors'
import { madeAt as madeAtOf } from '../../kit/ids'
import type { Person } from '../../kit/person'
import type { AttendanceRules } from '../../kit/street'
import type { Transaction } from '../../kit/transaction'
import {
  type Shift,
  type ShiftClaim,
  type ShiftClaimStatus,
  shiftClaims,
  shifts,
} from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { assertCheckInTime } from '../../post/window'
import { laterWords } from '../later'
import { assertNotLate, rulesOf } from '../rules'
import { codeTime, DOUBT_MS, PERIOD_S, WRONG_CODE } from './code'
import { MOST_BEFORE_LATER } from './guesses'
import { assertNotOwnCode } from './ownCode'
import { judgePlace, type Position } from './place'
import { assertMayProve, auditPresence, claimOf, PROVEN, refuseCode } from './proof'

export interface LaterInput {
  shiftId: string
  code: string
  position?: Position | undefined
  /** When the phone read the code, by its own clock. */
  madeAt: Date
}

/**
 * A check-in that was made without a network and arrives now. It counts from the time of its code, by the rules of that time;
 * who reads it knows that it came later, because in the meantime the code may have gone through many hands.
 */
export async function arriveLater(tx: Transaction, person: Person, input: LaterInput, at: Date) {
  const { shiftId, code, madeAt } = input
  const claim = await claimOf(tx, shiftId, person._id)
  assertNotOwnCode(person, claim.communityId)
  // The first sending may have arrived, and only its answer been lost.
  if (isPresent(claim)) return answerOf(claim)
  const status = claimMachine.step(claim.status, 'checkIn', ['member'])
  const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  assertInTime(madeAt, rulesOf(shift), at)
  assertNotToldBefore(claim, input)
  assertMayProve(claim, shift, at)
  assertBelievable(claim)
  const read = codeTime(shift.codeSecret, code, madeAt, at)
  if (!read) return refuseCode(tx, 'wrong', { claim, shift, personId: person._id }, at)
  assertHeld(claim, shift, read, at)
  const place = judgePlace(shift.placeCheck, input.position)
  const presence = {
    status,
    checkedInAt: read,
    sentAt: at,
    method: 'codeLater' as const,
    ...(place && { place }),
  }
  await tx.update(shiftClaims, claim._id, { ...presence, ...PROVEN })
  await auditPresence(tx, person, claim, { action: 'checkIn', to: status, at, reason: laterWords(presence) })
  return answerOf({ ...claim, ...presence })
}

const PRESENT: readonly ShiftClaimStatus[] = ['checkedIn', 'completed', 'forgotten']
const isPresent = (claim: ShiftClaim): claim is ShiftClaim & { checkedInAt: Date } =>
  PRESENT.includes(claim.status) && claim.checkedInAt !== undefined

const answerOf = ({ status, checkedInAt, title, place }: ShiftClaim & { checkedInAt: Date }) => ({
  status,
  checkedInAt: iso(checkedInAt),
  title,
  place,
})

/** Neither from the future nor too long ago; also for the moment that a phone only claims, which costs no guess. */
function assertInTime(read: Date, { laterWithinMin }: AttendanceRules, at: Date) {
  if (laterWithinMin === 0) throw conflict('这里不收补交的签到，请社区书记扫您的服务卡')
  if (read.getTime() > at.getTime() + DOUBT_MS)
    throw badRequest('手机的时间不对，请打开自动设置时间，再签到一次')
  if (at.getTime() - read.getTime() > laterWithinMin * 60_000)
    throw conflict(
      `${local(read).format('HH:mm')} 的签到过了 ${laterWithinMin} 分钟才送到，不能补交了，请向社区书记说明`,
    )
}

/**
 * The first sending may have been judged, and only its answer been lost: one wrong code is not counted twice. Whoever would
 * guess learns nothing by it, since a code that was wrong then was on no screen about that time.
 */
function assertNotToldBefore({ lastWrong }: ShiftClaim, { code, madeAt }: LaterInput) {
  const isSame = lastWrong?.code === code && Math.abs(lastWrong.at.getTime() - madeAt.getTime()) <= DOUBT_MS
  if (isSame) throw badRequest(WRONG_CODE)
}

/** Over two hours there are many codes to hit: whoever has guessed is not let at them. */
function assertBelievable({ wrongCodes = [] }: ShiftClaim) {
  if (wrongCodes.length >= MOST_BEFORE_LATER)
    throw conflict('码输错过多次，不能补交签到了，请社区书记扫您的服务卡')
}

/** What a check-in at the time of the code would have been held to. */
function assertHeld(claim: ShiftClaim, shift: Shift, read: Date, at: Date) {
  const rules = rulesOf(shift)
  assertInTime(read, rules, at)
  assertCheckInTime(claim, read)
  assertNotLate(shift, rules, read)
  const since = claim.standsSince ?? madeAtOf(claim.seq)
  if (read.getTime() + PERIOD_S * 1000 < since.getTime())
    throw conflict('这个签到码是您认领之前的，不能用来签到，请社区书记扫您的服务卡')
}
