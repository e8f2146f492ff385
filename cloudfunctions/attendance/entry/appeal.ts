import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { badRequest, conflict, forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { isSecretaryOf } from '../../kit/scope'
import { transact } from '../../kit/transaction'
import { claimIdOf, type ShiftClaim, type ShiftClaimStatus, shiftClaims } from '../../post/collections'
import { auditClaim } from '../history'
import { type AppealStatus, appealMachine } from '../machine'
import { appealsUntil, rulesOf } from '../rules'
import { streetIdOf } from './enter'
import { assertNotPending } from './entry'

export interface AppealInput {
  shiftId: string
  words: string
  /** When one left, for a check-out that was forgotten. */
  to?: Date | undefined
}

/** States that one may object to. */
const DISPUTABLE: readonly ShiftClaimStatus[] = ['noShow', 'forgotten', 'completed']

/** Of a claim whose shift is over nothing may have been recorded: that can be objected to, as well. */
const isDisputable = ({ status, endsAt }: ShiftClaim, at: Date) =>
  DISPUTABLE.includes(status) || (status === 'claimed' && at >= endsAt)

/**
 * «我有异议»: the person says how it was, within the days that the street grants. After a «no» of the secretary the same goes
 * to the street administrator; a secretary's own goes there at once.
 */
export async function appeal(person: Person, { shiftId, words, to }: AppealInput) {
  await checkText(person._id, 2, words)
  const at = now()
  return transact(async tx => {
    const claim = await tx.get(shiftClaims, claimIdOf(shiftId, person._id))
    if (!claim) throw forbidden('您没有认领这个时段')
    assertDisputable(claim, at)
    assertLeft(claim, to)
    const next = nextStatus(person, claim)
    const { answers = [] } = claim.appeal ?? {}
    await tx.update(shiftClaims, claim._id, {
      appeal: { words, at, ...(to && { to }), answers },
      appealStatus: next,
      streetId: await streetIdOf(claim),
    })
    const action = claim.appealStatus === undefined ? 'appeal' : 'escalate'
    await auditClaim(tx, person, claim, { action, to: claim.status, at, reason: words })
    return { shiftId, appealStatus: next }
  })
}

/** Whether the person may object now: for the first time, or to a «no» of the secretary. */
export const mayAppealAt = (claim: ShiftClaim, at: Date) =>
  isDisputable(claim, at) &&
  claim.entryStatus !== 'pending' &&
  (claim.appealStatus === undefined || claim.appealStatus === 'rejected') &&
  at <= appealsUntil(claim)

function assertDisputable(claim: ShiftClaim, at: Date) {
  if (!isDisputable(claim, at)) throw conflict('这次出勤没有可以提异议的记录')
  assertNotPending(claim)
  if (at > appealsUntil(claim))
    throw conflict(`已经超过 ${rulesOf(claim).appealDays} 天，不能再提异议了，请直接联系社区`)
}

function assertLeft({ checkedInAt, endsAt, status }: ShiftClaim, to: Date | undefined) {
  if (status === 'forgotten' && !to) throw badRequest('请填写您离开的时间')
  if (to && checkedInAt && (to < checkedInAt || to > endsAt))
    throw badRequest('离开的时间要在签到之后、时段结束之前')
}

function nextStatus(person: Person, { appealStatus, communityId }: ShiftClaim): AppealStatus {
  if (appealStatus !== undefined) return appealMachine.step(appealStatus, 'escalate', ['member'])
  return isSecretaryOf(person, communityId) ? 'escalated' : 'open'
}
