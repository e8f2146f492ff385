import { iso } from '../kit/clock'
import type { Person } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { communities } from '../kit/street'
import { teamIdsOf } from '../team/keys'

/** The caller as the cloud knows them. Someone who has not joined has no community, roles or memberships. */
export async function me({ openId, person }: Caller) {
  if (!person || person.erasing)
    return {
      personId: openId,
      displayName: '',
      communityId: null,
      communityName: '',
      roles: [],
      memberships: [],
      teamIds: [],
      pastMemberships: [],
      consent: null,
      phone: null,
      erasing: person?.erasing === true,
    }
  const community = await communities.get(person.communityId)
  return {
    personId: person._id,
    displayName: person.displayName,
    communityId: person.communityId,
    communityName: community?.name ?? '',
    roles: person.roles,
    teamIds: teamIdsOf(person, 'member'),
    ...memberships(person),
    consent: person.consent ? { version: person.consent.version, at: iso(person.consent.at) } : null,
    phone: person.phone ?? null,
    erasing: false,
  }
}

const memberships = ({ memberships, pastMemberships = [] }: Person) => ({
  memberships: memberships.map(m => ({ ...m, since: iso(m.since) })),
  pastMemberships: pastMemberships.map(m => ({ ...m, since: iso(m.since), until: iso(m.until) })),
})
