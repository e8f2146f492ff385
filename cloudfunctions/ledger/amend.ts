import type { Transaction } from '../kit/transaction'
import { recordIdOf, recordOf, type Service } from './award'
import { type Amounts, accounts, type Owner, serviceRecords, transfers } from './collections'
import { credit, linesOf } from './post'

export interface Amendment {
  /** The service as it was recorded, or null when it was too short to be one. */
  old: Service | null
  /** What it should have been, with a revision of its own; null when there was no service. */
  next: Service | null
  at: Date
  /** What the statement says of the taking back. */
  why: string
}

const NOTHING: Amounts = { points: 0, minutes: 0 }

/**
 * Corrects one recorded service in the caller's transaction: a voiding line and a transfer back, then the service as it
 * should have been. Nothing is edited, and the account moves once, by the difference. It never goes below 0: of what was
 * spent meanwhile nothing is taken. Two requests, one when nothing is taken away.
 * Errors: CONFLICT when the record was taken back before.
 */
export async function amend(tx: Transaction, { old, next, at, why }: Amendment): Promise<void> {
  const service = old ?? next
  if (!service) return
  const { personId, communityId, ref } = service
  const owner: Owner = `person:${personId}`
  const community: Owner = `community:${communityId}`
  const before = old ?? NOTHING
  const after = next ?? NOTHING
  const taken = await takeable(tx, owner, before, after)
  const change = { points: after.points - taken.points, minutes: after.minutes - taken.minutes }
  if (change.points !== 0 || change.minutes !== 0) await credit(tx, owner, change, community)
  if (old) {
    const _id = `${recordIdOf(old)}:void`
    const line = { ...recordOf(old), _id, voids: recordIdOf(old) }
    await tx.insert(serviceRecords, [line], '这条服务记录已经更正过了')
    await tx.insert(transfers, linesOf({ key: _id, from: owner, to: community, ...taken, at, why, ref }))
  }
  if (next) {
    await tx.insert(serviceRecords, [recordOf(next)])
    const paid = {
      key: recordIdOf(next),
      from: community,
      to: owner,
      points: next.points,
      minutes: next.minutes,
    }
    await tx.insert(transfers, linesOf({ ...paid, at, why: next.why, ref }))
  }
}

/** The old payment, less what the account would fall short of after the new one. */
async function takeable(tx: Transaction, owner: Owner, before: Amounts, after: Amounts): Promise<Amounts> {
  if (after.points >= before.points && after.minutes >= before.minutes) return before
  const has = (await tx.get(accounts, owner)) ?? NOTHING
  const of = (asset: keyof Amounts) => before[asset] - Math.max(0, before[asset] - after[asset] - has[asset])
  return { points: of('points'), minutes: of('minutes') }
}
