import { audit, timeline } from '../kit/audit'
import { forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { holds, isSecretaryOf } from '../kit/scope'
import type { Transaction } from '../kit/transaction'
import { claimIdOf, type ShiftClaim, shiftClaims } from '../post/collections'
import { attendanceRow } from './views'

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

/** One attendance with its history: for the person it is about, the secretary, and the administrator of the street. */
export async function record(
  person: Person,
  { shiftId, personId = person._id }: { shiftId: string; personId?: string | undefined },
) {
  const claim = found(await shiftClaims.get(claimIdOf(shiftId, personId)), '这条出勤记录')
  if (!mayRead(person, claim)) throw forbidden('只有本人和社区书记可以看')
  return { ...attendanceRow(claim), timeline: await timeline(`claim:${claim._id}`, () => true) }
}

const mayRead = (person: Person, claim: ShiftClaim) =>
  claim.personId === person._id ||
  isSecretaryOf(person, claim.communityId) ||
  (claim.streetId !== undefined && holds(person, 'streetAdmin', claim.streetId))
