import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { forbidden, found } from '../../kit/errors'
import { tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { communities } from '../../kit/street'
import { type Transaction, transact } from '../../kit/transaction'
import { type ShiftClaim, type ShiftClaimStatus, shiftClaims } from '../../post/collections'
import { claimMachine, HOLDING } from '../../post/machine'
import { auditClaim } from '../history'
import { rulesOf } from '../rules'
import { type BeforeEntry, beforeEntry, freeSlot, takeSlot } from '../slots'
import { assertNotOwn, toMember } from './absence'
import {
  assertIsService,
  assertNotPending,
  assertStatable,
  countStated,
  entryOf,
  type Statement,
  settle,
} from './entry'

export interface EnterInput extends Statement {
  shiftId: string
  personId: string
}
export type EntryAction = 'enter' | 'correct'

/** The secretary enters attendance that no code proves (design invariant 4). */
export const enter = (by: Person, input: EnterInput) => byStaff(by, input, 'enter')

/** The secretary corrects recorded attendance: what was recorded is taken back and what should have been is recorded. */
export const correct = (by: Person, input: EnterInput) => byStaff(by, input, 'correct')

async function byStaff(by: Person, input: EnterInput, action: EntryAction) {
  await checkText(by._id, 2, input.reason)
  const at = now()
  return transact(async tx => {
    const before = await beforeEntry(by._id, input, at)
    const { claim, ...done } = await enterIn(tx, by, before, { statement: input, action, at })
    const words = `社区为您登记了 ${done.minutes} 分钟`
    if (done.entryStatus === 'entered') await tell(tx, by, [toMember(claim, '已登记', words)])
    return { shiftId: input.shiftId, personId: input.personId, ...done }
  })
}

interface Entering {
  statement: Statement
  action: EntryAction
  at: Date
  /** Written to the claim when it counts at once. */
  more?: Partial<ShiftClaim>
}

/**
 * Counts at once while the secretary's monthly cap lasts; after that it waits for the street administrator. Taking minutes
 * away is under no cap. The claim was read outside of the transaction; what keeps two from settling it at once is the id
 * of the service's record, or of the line that voids it.
 */
export async function enterIn(
  tx: Transaction,
  by: Person,
  before: BeforeEntry,
  { statement, action, at, more = {} }: Entering,
) {
  const claim = found(before.claim, '这条认领')
  assertMayState(by, claim, before.own)
  claimMachine.step(claim.status, action, ['secretary'])
  assertStatable(claim, statement, at)
  const counted = await countStated(tx, claim, statement)
  if (action === 'enter') assertIsService(claim, counted.minutes)
  const raises = counted.minutes > (claim.minutes ?? 0)
  const slot = raises ? freeSlot(by._id, at, rulesOf(claim).entriesAMonth, before.used) : undefined
  if (raises && slot === undefined) return askStreet(tx, by, claim, { statement, action, at })
  const entry = entryOf(by, statement, at)
  const paid = await settle(tx, claim, statement, counted, at, { ...more, entry, entryStatus: 'entered' })
  const line = { action, to: 'completed', at, reason: statement.reason }
  if (slot === undefined) await auditClaim(tx, by, claim, line)
  else await takeSlot(tx, slot, by, claim, line)
  const status: ShiftClaimStatus = 'completed'
  return { claim, status, entryStatus: 'entered' as const, ...paid }
}

/** Nobody enters attendance for herself, nor on a shift that she served on. */
function assertMayState(by: Person, claim: ShiftClaim, own: ShiftClaim | null) {
  assertSecretaryOf(by, claim.communityId)
  assertNotOwn(by, claim)
  if (own && HOLDING.includes(own.status))
    throw forbidden('您自己也参加了这个时段，不能登记别人的时间，请街道管理员办理')
  assertNotPending(claim)
}

/** Beyond the cap: kept on the claim until the street administrator answers. */
async function askStreet(tx: Transaction, by: Person, { _id }: ShiftClaim, entering: Entering) {
  const { statement, action, at } = entering
  // Read again inside: no record is written here whose id would tell that somebody else settled it meanwhile.
  const claim = found(await tx.get(shiftClaims, _id), '这条认领')
  claimMachine.step(claim.status, action, ['secretary'])
  assertNotPending(claim)
  const streetId = await streetIdOf(claim)
  const entry = entryOf(by, statement, at)
  await tx.update(shiftClaims, _id, { entry, entryStatus: 'pending', streetId })
  const line = { action: action === 'enter' ? 'requestEnter' : 'requestCorrect', to: claim.status, at }
  await auditClaim(tx, by, claim, { ...line, reason: statement.reason })
  const { minutes = 0, points = 0, status } = claim
  return { claim, status, entryStatus: 'pending' as const, minutes, points }
}

/** Claims know their street; those from before this was written down ask. */
export const streetIdOf = async ({ rules, communityId }: ShiftClaim) =>
  rules?.streetId ?? found(await communities.get(communityId), '这个社区').streetId
