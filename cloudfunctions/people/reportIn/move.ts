import { audit } from '../../kit/audit'
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
  await transact(async tx => {
    await tx.update(people, person._id, { communityId, ...endedAt(person, leaves, at) })
    if (old)
      await take(tx, person, { old, communityId, communityName: facts.communityName, at }, !facts.there)
    const line = { ref: `person:${person._id}`, at, action: 'move', from: leaves, to: communityId }
    await audit(tx, person, { communityId, ...line })
  })
  return { communityId, reportInId: old && !facts.there ? old._id : undefined }
}

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
