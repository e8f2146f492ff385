import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import { badRequest, conflict, forbidden, found } from '../../kit/errors'
import { tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { holds, isSecretaryOf } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import {
  claimIdOf,
  type ShiftClaim,
  type ShiftClaimStatus,
  shiftClaims,
  shifts,
} from '../../post/collections'
import { claimMachine } from '../../post/machine'
import { auditClaim } from '../history'
import { type AppealAction, type AppealStatus, appealMachine } from '../machine'
import { beforeEntry } from '../slots'
import { assertNotOwn, assertNotOwnWord, givenUp, toMember } from './absence'
import { enterIn, streetIdOf } from './enter'
import {
  assertIsService,
  assertNotPending,
  assertStatable,
  countStated,
  entryOf,
  type Span,
  settle,
} from './entry'

export interface DecideInput {
  shiftId: string
  personId: string
  accept: boolean
  reason: string
  /** How it was, when the person was there: without it a no-show becomes an excuse. */
  attended?: Span | undefined
}
interface Answer {
  claim: ShiftClaim
  status: ShiftClaimStatus
  appealStatus: AppealStatus
}
type Judge = 'secretary' | 'streetAdmin'

/**
 * Answers an objection: the secretary first, the street administrator when the person asks again. Time that a secretary
 * grants is entered by staff, so it is under the same cap and the same rules.
 */
export async function decideAppeal(by: Person, input: DecideInput) {
  const { shiftId, personId, accept, reason } = input
  await checkText(by._id, 2, reason)
  const at = now()
  return transact(async tx => {
    const { claim, status, appealStatus } = await answer(tx, by, input, at)
    await tell(tx, by, [toMember(claim, accept ? '已采纳' : '有答复了', reason)])
    return { shiftId, personId, status, appealStatus }
  })
}

async function answer(tx: Transaction, by: Person, input: DecideInput, at: Date): Promise<Answer> {
  const { shiftId, personId, accept, attended } = input
  const before = accept && attended ? await beforeEntry(by._id, input, at) : null
  const read = before ? before.claim : await tx.get(shiftClaims, claimIdOf(shiftId, personId))
  const claim = found(read, '这条异议')
  const judge = await judgeOf(by, claim)
  assertNotOwn(by, claim)
  if (judge === 'streetAdmin') assertNotOwnWord(by, claim.appeal?.answers ?? [])
  assertNotPending(claim)
  const { reason } = input
  const patch = answered(by, judge, claim, input, at)
  const one = { by, judge, claim, patch, reason, at }
  if (!accept) return refuse(tx, one)
  if (!before || !attended) return pardon(tx, one)
  if (judge === 'streetAdmin') return grant(tx, one, attended)
  const statement = { ...attended, reason }
  const action = claim.status === 'completed' ? 'correct' : 'enter'
  const done = await enterIn(tx, by, before, { statement, action, at, more: patch })
  return { claim, status: done.status, appealStatus: done.entryStatus === 'entered' ? 'accepted' : 'open' }
}

/** Who answers: the street administrator once the secretary has said no, or must not judge the own claim. */
async function judgeOf(by: Person, claim: ShiftClaim): Promise<Judge> {
  const secretary = isSecretaryOf(by, claim.communityId)
  if (secretary && claim.appealStatus === 'open') return 'secretary'
  if (holds(by, 'streetAdmin', claim.streetId ?? (await streetIdOf(claim)))) return 'streetAdmin'
  if (!secretary) throw forbidden('只有本社区的书记或街道管理员可以办理')
  return 'secretary'
}

type Answered = ReturnType<typeof answered>

function answered(by: Person, judge: Judge, claim: ShiftClaim, { accept, reason }: DecideInput, at: Date) {
  const { appeal, appealStatus } = claim
  if (!appeal || !appealStatus) throw conflict('这次出勤没有异议要处理')
  const next = appealMachine.step(appealStatus, actionOf(judge, accept), [judge])
  const decision = { by: by._id, byName: by.displayName, at, reason }
  return { appeal: { ...appeal, answers: [...appeal.answers, decision] }, appealStatus: next }
}

const actionOf = (judge: Judge, accept: boolean): AppealAction =>
  judge === 'secretary' ? (accept ? 'accept' : 'reject') : accept ? 'overrule' : 'uphold'

/** An objection with its answer, about to be written. */
interface Case {
  by: Person
  judge: Judge
  claim: ShiftClaim
  patch: Answered
  reason: string
  at: Date
}

async function refuse(tx: Transaction, { by, claim, patch, reason, at }: Case): Promise<Answer> {
  const { status } = claim
  await tx.update(shiftClaims, claim._id, patch)
  const action = patch.appealStatus === 'rejected' ? 'rejectAppeal' : 'upholdAppeal'
  await auditClaim(tx, by, claim, { action, to: status, at, reason })
  return { claim, status, appealStatus: patch.appealStatus }
}

/** A no-show becomes an excuse, and its place is no longer held. */
async function pardon(tx: Transaction, { by, judge, claim, patch, reason, at }: Case): Promise<Answer> {
  if (claim.status !== 'noShow') throw badRequest('请填写核实后的到岗和离岗时间')
  const status = claimMachine.step(claim.status, 'pardon', [judge])
  const marked = { by: by._id, byName: by.displayName, at, reason }
  await tx.update(shiftClaims, claim._id, { ...patch, ...givenUp(claim), status, marked })
  await tx.update(shifts, claim.shiftId, { taken: command.inc(-1) })
  await auditClaim(tx, by, claim, { action: 'acceptAppeal', to: status, at, reason })
  return { claim, status, appealStatus: patch.appealStatus }
}

/** The street administrator grants time: her word is the approval that a secretary's would need beyond the cap. */
async function grant(
  tx: Transaction,
  { by, claim, patch, reason, at }: Case,
  attended: Span,
): Promise<Answer> {
  const statement = { ...attended, reason }
  claimMachine.step(claim.status, claim.status === 'completed' ? 'correct' : 'enter', ['streetAdmin'])
  assertStatable(claim, statement, at)
  const counted = await countStated(tx, claim, statement)
  if (claim.status !== 'completed') assertIsService(claim, counted.minutes)
  const entry = entryOf(by, statement, at)
  await settle(tx, claim, statement, counted, at, { ...patch, entry, entryStatus: 'approved' })
  await auditClaim(tx, by, claim, { action: 'acceptAppeal', to: 'completed', at, reason })
  return { claim, status: 'completed', appealStatus: patch.appealStatus }
}
