import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { conflict, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { type Person, people } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { type ReportIn, reportInKey, reportIns } from '../collections'
import { applicationFacts } from '../facts'
import { rosterIdOf } from '../roster/collections'
import { reportInMachine } from './machine'

export interface ReportInInput {
  communityId: string
  unitId: string
  kind: 'inService' | 'floating'
}

/**
 * A member registers with a community; the secretary verifies it. Who is on the community's roster by the phone that
 * WeChat vouched for is a member at once. Answers `{ reportInId, status }`.
 */
export async function reportIn(person: Person, input: ReportInInput) {
  const { communityId } = input
  const rosterId = person.phone ? rosterIdOf(communityId, person.phone) : ''
  const facts = await applicationFacts({ personId: person._id, rosterId, ...input })
  const { communityName, unitName, earlier, row } = facts
  const applied = {
    ...input,
    ...{ communityName, unitName, key: reportInKey(person._id, communityId) },
    ...{ displayName: person.displayName, appliedAt: now() },
  }
  if (earlier) return reapply(person, earlier, row ? { ...applied, rosterId: row._id } : applied)
  return row
    ? applyMatched(
        person,
        { ...applied, unitId: row.unitId, unitName: row.unitName, kind: row.kind },
        row._id,
      )
    : apply(person, applied)
}

export type Application = Omit<
  ReportIn,
  '_id' | 'personId' | 'status' | 'declinedReason' | 'vouch' | 'rosterId'
>

const line = (reportInId: string, { communityId, appliedAt }: Application) => ({
  communityId,
  ref: `reportIn:${reportInId}`,
  at: appliedAt,
  to: 'pending',
})

const ALREADY = '您已经提交过报到申请，请等社区审核'

async function apply(person: Person, applied: Application) {
  const reportInId = newId()
  const status = 'pending' as const
  return transact(async tx => {
    const document = { _id: reportInId, personId: person._id, status, ...applied }
    await tx.insert(reportIns, [document], ALREADY)
    await audit(tx, person, { ...line(reportInId, applied), action: 'apply' })
    return { reportInId, status }
  })
}

async function applyMatched(person: Person, applied: Application, rosterId: string) {
  const reportInId = newId()
  return transact(async tx => {
    await joinFromRoster(tx, person, { reportInId, applied, rosterId })
    await tx.update(people, person._id, {
      memberships: command.push(membershipOf(applied, applied.appliedAt)),
    })
    return { reportInId, status: 'active' as const }
  })
}

export const membershipOf = ({ kind, communityId, unitId }: Application, since: Date) => ({
  ...{ kind, communityId, unitId, since },
})

interface Match {
  reportInId: string
  applied: Application
  rosterId: string
}

/** Writes a report-in that the roster verifies, with its audit lines; the membership is the caller's to write. */
export async function joinFromRoster(tx: Transaction, person: Person, match: Match) {
  const { reportInId, applied, rosterId } = match
  const status = reportInMachine.step('pending', 'match', ['roster'])
  const document = { _id: reportInId, personId: person._id, status, rosterId, ...applied }
  await tx.insert(reportIns, [document], ALREADY)
  const applying = line(reportInId, applied)
  await audit(tx, person, { ...applying, action: 'apply' })
  await audit(tx, person, { ...applying, action: 'match', from: 'pending', to: status, reason: '名册' })
}

async function reapply(person: Person, earlier: ReportIn, applied: Application & { rosterId?: string }) {
  if (earlier.status === 'pending' || earlier.status === 'vouched') throw conflict(ALREADY)
  if (earlier.status === 'active') throw conflict('您已经向这个社区报到了')
  return transact(async tx => {
    const current = found(await tx.get(reportIns, earlier._id), '这份报到申请')
    const next = reportInMachine.step(current.status, 'reapply', ['member'])
    const cleared = { declinedReason: undefined, vouch: undefined }
    await tx.update(reportIns, earlier._id, { ...applied, ...cleared, status: next })
    await audit(tx, person, { ...line(earlier._id, applied), action: 'reapply', from: current.status })
    return { reportInId: earlier._id, status: next }
  })
}
