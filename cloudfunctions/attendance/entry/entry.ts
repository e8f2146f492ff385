import { badRequest, conflict } from '../../kit/errors'
import type { Person } from '../../kit/person'
import type { Transaction } from '../../kit/transaction'
import { amend } from '../../ledger/amend'
import { award } from '../../ledger/award'
import { withinCap } from '../../ledger/cap'
import { settlesAt } from '../../post/budget'
import { type ShiftClaim, shiftClaims } from '../../post/collections'
import { ofShift, serviceOf } from '../proof/checkOut'
import { countedOf, rulesOf, shortestOf } from '../rules'

export interface Span {
  from: Date
  to: Date
}

/** What staff state of a presence. */
export interface Statement extends Span {
  reason: string
}

const LATEST_DAYS = 31
const DAY = 86_400_000
const MINUTE = 60_000

const latestOf = ({ endsAt }: ShiftClaim) => new Date(endsAt.getTime() + LATEST_DAYS * DAY)

/** Whether what was recorded and paid may still be taken back: not long after the shift. */
export const isRevocableAt = (claim: ShiftClaim, at: Date) => at <= latestOf(claim)

/** Whether a time may be stated now: after the shift, but not long after. */
export const isStatableAt = (claim: ShiftClaim, at: Date) => at >= claim.endsAt && isRevocableAt(claim, at)

export function assertNotPending(claim: ShiftClaim) {
  if (claim.entryStatus === 'pending') throw conflict('这条登记正在等街道审批，请稍候')
}

/** Throws BAD_REQUEST or CONFLICT unless the stated time lies in the shift and the shift is over, but not long ago. */
export function assertStatable(claim: ShiftClaim, { from, to }: Span, at: Date) {
  if (at < claim.endsAt) throw conflict('这个时段还没有结束，结束后才能登记时间')
  if (!isRevocableAt(claim, at)) throw conflict(`这个时段结束已超过 ${LATEST_DAYS} 天，不能再登记或更正`)
  if (to < from) throw badRequest('离岗时间不能早于到岗时间')
  if (from < claim.startsAt || to > claim.endsAt) throw badRequest('时间要在这个时段之内')
}

/** Throws BAD_REQUEST when the stated time is too short to be a service. */
export function assertIsService(claim: ShiftClaim, minutes: number) {
  if (minutes === 0) throw badRequest(`不足 ${shortestOf(claim, rulesOf(claim))} 分钟，不算一次服务`)
}

export async function countStated(tx: Transaction, claim: ShiftClaim, { from, to }: Span) {
  const { pointsPerHour } = await ofShift(tx, claim)
  return countedOf(claim, pointsPerHour, from, to)
}

type Counted = Awaited<ReturnType<typeof countStated>>

/** The entry as it is kept on the claim, with who made it. */
export const entryOf = (by: Person, { from, to, reason }: Statement, at: Date) => ({
  by: by._id,
  byName: by.displayName,
  at,
  reason,
  from,
  to,
})

/**
 * Makes a stated presence count: writes it to the claim and records and pays it; what was recorded before is taken back and
 * stays in the books. `more` is written to the claim, too. Answers what counts, after the daily cap.
 */
export async function settle(
  tx: Transaction,
  claim: ShiftClaim,
  { from, to, reason }: Statement,
  counted: Counted,
  at: Date,
  more: Partial<ShiftClaim>,
) {
  const isFirst = claim.status !== 'completed'
  const revision = isFirst ? claim.revision : (claim.revision ?? 0) + 1
  const next = await withinCap({ ...serviceOf(claim, counted.minutes, counted.points, to), revision })
  const { minutes, points } = next
  // What the community set aside for the shift has gone back by then.
  if (points > (claim.points ?? 0) && at >= settlesAt(claim))
    throw conflict('这个时段结束太久，积分已经结清，不能再增加了')
  const sameArrival = claim.checkedInAt && Math.abs(claim.checkedInAt.getTime() - from.getTime()) < MINUTE
  await tx.update(shiftClaims, claim._id, {
    status: 'completed',
    checkedInAt: from,
    checkedOutAt: to,
    method: sameArrival && claim.method ? claim.method : 'staff',
    methodOut: 'staff',
    minutes,
    points,
    ...(revision && { revision }),
    ...(!isFirst && { correctedAt: at }),
    ...more,
  })
  const why = `更正：${claim.title}（${reason}）`
  if (isFirst) await award(tx, next)
  else await amend(tx, { old: recorded(claim), next: minutes > 0 ? next : null, at, why })
  return { minutes, points }
}

/**
 * Takes a presence that was recorded, and paid for, out of the books. Answers what is written to the claim with it: the next
 * record is another one, should the person be believed later, and certificates over this one are revoked by the clock.
 */
export async function takeBack(tx: Transaction, claim: ShiftClaim, at: Date, reason: string) {
  await amend(tx, { old: recorded(claim), next: null, at, why: `更正：${claim.title}（${reason}）` })
  const nothing = { checkedOutAt: undefined, methodOut: undefined, minutes: undefined, points: undefined }
  return { ...nothing, revision: (claim.revision ?? 0) + 1, correctedAt: at }
}

/** The service as the ledger knows it from the claim; null when it was too short to be one. */
function recorded(claim: ShiftClaim) {
  const { minutes = 0, points = 0, checkedOutAt, revision } = claim
  if (minutes === 0 || !checkedOutAt) return null
  return { ...serviceOf(claim, minutes, points, checkedOutAt), revision }
}
