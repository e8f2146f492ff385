import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { communities, units } from '../kit/street'
import { transact } from '../kit/transaction'
import { type ReportIn, reportIns } from './collections'
import { reportInMachine } from './machine'

export interface ReportInInput {
  communityId: string
  unitId: string
  kind: 'inService' | 'floating'
}

/** A member registers with the community where they live; the secretary verifies it. Answers `{ reportInId }`. */
export async function reportIn(person: Person, input: ReportInInput) {
  found(await communities.get(input.communityId), '这个社区')
  found(await units.get(input.unitId), '这个单位')
  const key = `${person._id}:${input.communityId}`
  const [earlier] = await reportIns.find({ where: { key }, orderBy: [['_id', 'desc']], limit: 1 })
  const applied = { ...input, key, displayName: person.displayName, appliedAt: now() }
  return earlier ? reapply(person, earlier, applied) : apply(person, applied)
}

type Application = Omit<ReportIn, '_id' | 'personId' | 'status' | 'declinedReason'>

const line = (reportInId: string, { communityId, appliedAt }: Application) => ({
  communityId,
  ref: `reportIn:${reportInId}`,
  at: appliedAt,
  to: 'pending',
})

async function apply(person: Person, applied: Application) {
  const reportInId = newId()
  await transact(async tx => {
    const document = { _id: reportInId, personId: person._id, status: 'pending' as const, ...applied }
    await tx.insert(reportIns, [document], '您已经提交过报到申请，请等社区审核')
    await audit(tx, person, { ...line(reportInId, applied), action: 'apply' })
  })
  return { reportInId }
}

async function reapply(person: Person, earlier: ReportIn, applied: Application) {
  if (earlier.status === 'pending') throw conflict('您已经提交过报到申请，请等社区审核')
  if (earlier.status === 'active') throw conflict('您已经向这个社区报到了')
  await transact(async tx => {
    const current = found(await tx.get(reportIns, earlier._id), '这份报到申请')
    const status = reportInMachine.step(current.status, 'reapply', ['member'])
    await tx.update(reportIns, earlier._id, { ...applied, status, declinedReason: undefined })
    await audit(tx, person, { ...line(earlier._id, applied), action: 'reapply', from: current.status })
  })
  return { reportInId: earlier._id }
}
