import { iso } from '../kit/clock'
import type { Caller } from '../kit/procedure'
import { communities } from '../kit/street'
import { teamIdsOf } from '../team/keys'

/** The caller as the cloud knows them. Someone who has not joined has no community, roles or memberships. */
export async function me({ openId, person }: Caller) {
  if (!person)
    return {
      personId: openId,
      displayName: '',
      communityId: null,
      communityName: '',
      roles: [],
      memberships: [],
      teamIds: [],
    }
  const community = await communities.get(person.communityId)
  return {
    personId: person._id,
    displayName: person.displayName,
    communityId: person.communityId,
    communityName: community?.name ?? '',
    roles: person.roles,
    memberships: person.memberships.map(m => ({ ...m, since: iso(m.since) })),
    teamIds: teamIdsOf(person, 'member'),
  }
}
