import type { Transaction } from '../kit/transaction'
import { serviceRecords } from './collections'
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
}

/**
 * Records one completed service and pays for it from the community's issuing accounts, in the caller's transaction.
 * Errors: CONFLICT when this service was recorded before, or when the community's budget is used up.
 */
export async function award(tx: Transaction, service: Service): Promise<void> {
  const { personId, communityId, ref, title, minutes, points, at, why } = service
  const _id = `${ref}:${personId}`
  await tx.insert(serviceRecords, [{ _id, personId, communityId, ref, title, minutes, points, at }])
  const sides = { from: `community:${communityId}`, to: `person:${personId}` } as const
  await post(tx, { key: `${_id}:points`, asset: 'points', ...sides, amount: points, at, why, ref })
  await post(tx, { key: `${_id}:minutes`, asset: 'minutes', ...sides, amount: minutes, at, why, ref })
}
