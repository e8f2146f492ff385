import { now } from '../../kit/clock'
import { badRequest, conflict, forbidden, found } from '../../kit/errors'
import { tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { holds } from '../../kit/scope'
import { transact } from '../../kit/transaction'
import { claimIdOf, type ShiftClaim, shiftClaims } from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { auditClaim } from '../history'
import { appealMachine, entryMachine } from '../machine'
import { assertNotOwn, assertNotOwnWord, toMember } from './absence'
import { streetIdOf } from './enter'
import { countStated, settle } from './entry'

export interface ApproveInput {
  shiftId: string
  personId: string
  approve: boolean
  reason?: string | undefined
}

/** The street administrator answers an entry beyond the secretary's monthly cap: it counts, or it is sent back. */
export async function approveEntry(by: Person, { shiftId, personId, approve, reason }: ApproveInput) {
  if (!approve && !reason) throw badRequest('请写明退回的原因')
  const at = now()
  const answer = { by: by._id, byName: by.displayName, at, ...(reason && { reason }) }
  return transact(async tx => {
    const claim = found(await tx.get(shiftClaims, claimIdOf(shiftId, personId)), '这条登记')
    await assertAdminOf(by, claim)
    assertNotOwn(by, claim)
    const { entry, entryStatus: was } = claim
    if (!entry || !was) throw conflict('这条出勤没有要审批的登记')
    assertNotOwnWord(by, [entry])
    const status = entryMachine.step(was, approve ? 'approve' : 'reject', ['streetAdmin'])
    const more = { entry: { ...entry, answer }, entryStatus: status, ...answered(claim, approve, answer) }
    if (approve) {
      claimMachine.step(claim.status, claim.status === 'completed' ? 'correct' : 'enter', ['streetAdmin'])
      await settle(tx, claim, entry, await countStated(tx, claim, entry), at, more)
    } else await tx.update(shiftClaims, claim._id, more)
    const line = { at, ...(reason && { reason }), to: approve ? 'completed' : claim.status }
    await auditClaim(tx, by, claim, { action: approve ? 'approveEntry' : 'rejectEntry', ...line })
    if (approve) await tell(tx, by, [toMember(claim, '已登记', '街道批准了您的服务时间')])
    return { shiftId, personId, entryStatus: status }
  })
}

/** An objection that the entry was to settle is settled with it. */
function answered(claim: ShiftClaim, approve: boolean, answer: NonNullable<ShiftClaim['marked']>) {
  if (claim.appealStatus !== 'open' || !claim.appeal) return {}
  const appeal = { ...claim.appeal, answers: [...claim.appeal.answers, answer] }
  const action = approve ? 'overrule' : 'uphold'
  return { appeal, appealStatus: appealMachine.step(claim.appealStatus, action, ['streetAdmin']) }
}

/** Throws FORBIDDEN unless the person administers the street of this claim. */
export async function assertAdminOf(person: Person, claim: ShiftClaim) {
  if (!holds(person, 'streetAdmin', claim.streetId ?? (await streetIdOf(claim))))
    throw forbidden('只有本街道的管理员可以办理')
}
