import type { Message } from '../../kit/message'
import type { Person } from '../../kit/person'
import { holds, isSecretaryOf } from '../../kit/scope'
import type { Exemption } from './collections'
import { exemptionMachine } from './machine'

/**
 * Who decides on an exemption: the secretary of the community, or the liaison of the unit while the member is in it;
 * nobody on their own.
 */
export function isStaffFor(
  person: Person,
  { communityId, unitId, personId }: Pick<Exemption, 'communityId' | 'unitId' | 'personId'>,
  member: Person,
) {
  if (personId === person._id) return false
  const isMemberStill = member.memberships.some(one => one.unitId === unitId)
  const isLiaison = unitId !== undefined && isMemberStill && holds(person, 'unitLiaison', unitId)
  return isLiaison || isSecretaryOf(person, communityId)
}

export const toMember = ({ _id, personId, from, to, status, decidedReason }: Exemption): Message => ({
  ...{ to: personId, what: `免服务 ${from} 至 ${to}`, state: exemptionMachine.labels[status] },
  ...{ hint: decidedReason ?? '点开查看服务达标情况', ref: `exemption:${_id}` },
  page: 'features/attendance/pages/exemptions/index',
})
