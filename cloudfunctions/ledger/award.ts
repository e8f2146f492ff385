import { found } from '../kit/errors'
import type { Transaction } from '../kit/transaction'
import { accounts, type Owner, type ServiceRecord, serviceRecords } from './collections'
import { post } from './post'

export interface Service {
  personId: string
  communityId: string
  /** `wish:<id>`, `shift:<id>` or `order:<id>`: together with the person it names the service once and for all. */
  ref: string
  title: string
  /** Whole minutes and points earned; may be 0, the service is recorded all the same. */
  minutes: number
  points: number
  at: Date
  /** What the statement says, e.g. «完成微心愿：修灯». */
  why: string
  /** So many points one may earn by service in a day (see withinCap). */
  dailyCap?: number | undefined
  scarce?: true | undefined
  difficulty?: number | undefined
  /** 1 for the first correction of this service, 2 for the next; none for the service as it was recorded at first. */
  revision?: number | undefined
}

/** The id of a service's record. */
export const recordIdOf = ({ ref, personId, revision }: Pick<Service, 'ref' | 'personId' | 'revision'>) =>
  revision ? `${ref}:${personId}:r${revision}` : `${ref}:${personId}`

/** The line that a service is recorded by. */
export function recordOf(service: Service): ServiceRecord {
  const { personId, communityId, ref, title, minutes, points, at, scarce, difficulty } = service
  const graded = { ...(scarce && { scarce }), ...(difficulty && { difficulty }) }
  return { _id: recordIdOf(service), personId, communityId, ref, title, minutes, points, at, ...graded }
}

/**
 * Records one completed service and pays for it from its community, in the caller's transaction: one request for the
 * account; the record and the transfers are lines of the journal. What a community may pay was promised when the post was
 * published or the wish approved (see budget), so nobody who served is turned away for want of budget.
 * Errors: CONFLICT when this service was recorded before.
 */
export async function award(tx: Transaction, service: Service): Promise<void> {
  const { personId, communityId, ref, minutes, points, at, why } = service
  await tx.insert(serviceRecords, [recordOf(service)])
  const sides = { from: `community:${communityId}`, to: `person:${personId}` } as const
  await post(tx, { key: recordIdOf(service), ...sides, points, minutes, at, why, ref })
}

interface Reversal {
  /** The record to take back, see recordIdOf. */
  recordId: string
  at: Date
  /** What the statement says, e.g. «更正：岗位服务（登记有误）». */
  why: string
}

/**
 * Takes one recorded service back: a voiding record and a transfer the other way, in the caller's transaction; three
 * requests. Nothing is edited. A person's account never goes below 0: of what was spent meanwhile nothing is taken.
 * Answers what was taken. Errors: NOT_FOUND when there is no such record, CONFLICT when it was taken back before.
 */
export async function reverse(tx: Transaction, { recordId, at, why }: Reversal) {
  const record = found(await tx.get(serviceRecords, recordId), '这条服务记录')
  const { personId, communityId, ref } = record
  const owner: Owner = `person:${personId}`
  const account = await tx.get(accounts, owner)
  const points = Math.min(record.points, account?.points ?? 0)
  const minutes = Math.min(record.minutes, account?.minutes ?? 0)
  const _id = `${recordId}:void`
  await tx.insert(serviceRecords, [{ ...record, _id, voids: recordId }], '这条服务记录已经更正过了')
  await post(tx, { key: _id, from: owner, to: `community:${communityId}`, points, minutes, at, why, ref })
  return { points, minutes }
}
