import { conflict } from '../kit/errors'
import { type AttendanceRules, DEFAULT_ATTENDANCE_RULES } from '../kit/street'
import { pointsFor, servedMinutes } from '../ledger/rules'
import type { ShiftClaim } from '../post/collections'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Span {
  startsAt: Date
  endsAt: Date
}

/** The rules that hold for a shift or a claim: those of its street when it was published. */
export const rulesOf = ({ rules }: { rules?: AttendanceRules | undefined }): AttendanceRules =>
  rules ?? DEFAULT_ATTENDANCE_RULES

/** The least that counts as a service: the street's setting, or the whole of a shift that is shorter. */
export const shortestOf = (span: Span, { shortestMin }: AttendanceRules) =>
  Math.min(shortestMin, Math.floor((span.endsAt.getTime() - span.startsAt.getTime()) / MINUTE))

/**
 * What a presence counts: minutes from check-in (not before the start) to check-out (not after the end), and points for
 * them; nothing when it was too short to be a service.
 */
export function countedOf(claim: Span & Pick<ShiftClaim, 'rules'>, rate: number, from: Date, to: Date) {
  const minutes = servedMinutes(claim, from, to)
  if (minutes < shortestOf(claim, rulesOf(claim))) return { minutes: 0, points: 0 }
  return { minutes, points: pointsFor(minutes, rate) }
}

/** Throws CONFLICT when one comes too late to check in by oneself; the secretary can scan the member's card. */
export function assertNotLate({ startsAt }: Span, { lateAfterMin }: AttendanceRules, at: Date) {
  if (at.getTime() > startsAt.getTime() + lateAfterMin * MINUTE)
    throw conflict(`开始超过 ${lateAfterMin} 分钟了，不能自己签到，请社区书记扫您的服务卡`)
}

type Decided = Pick<ShiftClaim, 'endsAt' | 'rules' | 'marked' | 'entry' | 'appeal'>

/** Until when one may object to what is recorded: some days after the shift, or after the latest decision about it. */
export function appealsUntil(claim: Decided): Date {
  const decisions = [claim.marked?.at, claim.entry?.at, claim.appeal?.answers.at(-1)?.at]
  const latest = Math.max(claim.endsAt.getTime(), ...decisions.map(at => at?.getTime() ?? 0))
  return new Date(latest + rulesOf(claim).appealDays * DAY)
}
