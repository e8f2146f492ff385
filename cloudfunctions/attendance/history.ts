import { audit } from '../kit/audit'
import type { Person } from '../kit/person'
import type { Transaction } from '../kit/transaction'
import type { ShiftClaim } from '../post/collections'

/** The page where a person reads what is recorded of the own attendance. */
export const PAGE_OF = 'features/attendance/pages/record/index'

/** What staff decided about one person's attendance has a history of its own, which that person reads. */
export const auditClaim = (
  tx: Transaction,
  actor: Pick<Person, '_id' | 'displayName'>,
  claim: ShiftClaim,
  change: { action: string; at: Date; to?: string; reason?: string },
) =>
  audit(tx, actor, {
    communityId: claim.communityId,
    ref: `claim:${claim._id}`,
    from: claim.status,
    ...change,
  })
