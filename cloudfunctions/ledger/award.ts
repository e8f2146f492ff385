import type { Transaction } from '../kit/transaction'
import { type ServiceRecord, serviceRecords } from './collections'
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
