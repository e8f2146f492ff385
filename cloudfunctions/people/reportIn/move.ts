import { createHash } from 'node:crypto'
import { audit, audits } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import type { Patch } from '../../kit/document'
import { conflict } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { type ReportIn, reportInKey, reportIns } from '../collections'
import { moveFacts } from '../facts'
import { reportInMachine } from './machine'

/**
 * Moving house: the residence changes at once. The membership at the old community ends today and stays in the person's
 * history; its report-in follows to the new community, whose secretary verifies it. Services done are not touched.
 * Answers `{ communityId, reportInId? }`, the latter when a report-in followed.
 */
export async function move(person: Person, { communityId }: { communityId: string }) {
  const leaves = person.communityId
  if (communityId === leaves) throw conflict('您现在就住在这个社区，不用搬')
  const facts = await moveFacts(person._id, leaves, communityId)
  const at = now()
  const old = facts.old && ONGOING.includes(facts.old.status) ? facts.old : undefined
  return transact(async tx => {
    await tx.update(people, person._id, { communityId, movedAt: at, ...endedAt(person, leaves, at) })
    if (old)
      await take(tx, person, { old, communityId, communityName: facts.communityName, at }, !facts.there)
    await tx.insert(audits, [moveLine(person, communityId, at)], MOVED)
    return { communityId, reportInId: old && !facts.there ? old._id : undefined }
  })
}

const MOVED = '您刚刚已经搬过一次家了，请刷新看看现在住在哪里'

/**
 * The line of the log is named after the move before: from one home one moves once. Of two moves at the same moment the
 * second finds the line taken, whatever it read before.
 */
function moveLine(
  { _id, displayName, communityId: from, joinedAt, movedAt = joinedAt }: Person,
  to: string,
  at: Date,
) {
  const digest = createHash('sha256').update(`move ${_id} ${from} ${movedAt.toISOString()}`).digest('hex')
  const line = { communityId: to, ref: `person:${_id}`, at, action: 'move', from, to }
  return { _id: digest.slice(0, HEX_OF_ID), actorId: _id, actorName: displayName, ...line }
}
const HEX_OF_ID = 32

const ONGOING: readonly ReportIn['status'][] = reportInMachine.edges.leave.from

/** By commands, so that a membership verified in this very moment ends, too. */
function endedAt(person: Person, leaves: string, until: Date): Patch<Person> {
  const ended = person.memberships.filter(one => one.communityId === leaves).map(one => ({ ...one, until }))
  return {
    memberships: command.pull({ communityId: leaves }),
    standInFor: undefined,
    ...(ended.length > 0 && { pastMemberships: command.push(ended) }),
  }
}

interface Removal {
  old: ReportIn
  communityId: string
  communityName: string
  at: Date
}

/** The report-in goes along, to be verified anew, unless there is one at the new community. */
async function take(tx: Transaction, person: Person, removal: Removal, follows: boolean) {
  const { old, communityId, communityName, at } = removal
  const action = follows ? 'follow' : 'leave'
  const status = reportInMachine.step(old.status, action, ['member'])
  const moved = { communityId, communityName, key: reportInKey(person._id, communityId), appliedAt: at }
  const forgotten = { vouch: undefined, rosterId: undefined, declinedReason: undefined }
  await tx.update(reportIns, old._id, { status, ...(follows && { ...moved, ...forgotten }) })
  const line = { ref: `reportIn:${old._id}`, at, action, from: old.status, to: status }
  await audit(tx, person, { communityId: old.communityId, ...line })
}
