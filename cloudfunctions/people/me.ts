import * as z from 'zod'
import { inboxOf } from '../inbox/hearing'
import { iso } from '../kit/clock'
import { database } from '../kit/cloud'
import type { Person } from '../kit/person'
import type { Caller } from '../kit/procedure'
import { readList } from '../kit/replies'
import { communities, streets } from '../kit/street'
import { teamIdsOf } from '../team/keys'
import { avatarOf } from './avatar'

/** The caller as the cloud knows them. */
export async function me(caller: Caller) {
  const person = joined(caller)
  if (!person) return stranger(caller)
  const [community, avatar, inbox] = await Promise.all([
    homeOf(person.communityId),
    avatarOf(person),
    inboxOf(person),
  ])
  return neighbour(person, { community, avatar, inbox })
}

/** The caller, unless they have joined no community or are about to be forgotten. */
export const joined = ({ person }: Caller): Person | null => (person?.erasing ? null : person)

/** Someone who has not joined has no community, roles or memberships. */
export const stranger = ({ openId, person }: Caller) => ({
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
  avatar: null,
  erasing: person?.erasing === true,
  vacantStreetId: null,
  inbox: null,
})

/** What `neighbour` tells of the community and of the street that it is in. */
export interface Home {
  name: string
  streetId: string
  street?: { adminIds: string[] } | undefined
}

interface Told {
  community: Home | undefined
  avatar: Awaited<ReturnType<typeof avatarOf>>
  /** Messages to read, and how the person hears of them (inbox/hearing). */
  inbox: Awaited<ReturnType<typeof inboxOf>>
}

/** Someone who lives in a community. */
export function neighbour(person: Person, { community, avatar, inbox }: Told) {
  return {
    personId: person._id,
    displayName: person.displayName,
    communityId: person.communityId,
    communityName: community?.name ?? '',
    roles: person.roles.map(({ role, scopeId }) => ({ role, scopeId })),
    teamIds: teamIdsOf(person, 'member'),
    ...memberships(person),
    consent: person.consent ? { version: person.consent.version, at: iso(person.consent.at) } : null,
    phone: person.phone ?? null,
    avatar,
    erasing: false,
    /** The street, while nobody administers it: somebody is to take that up (admin.claimFirst). */
    vacantStreetId: community?.street?.adminIds.length === 0 ? community.streetId : null,
    inbox,
  }
}

const home = communities.schema.extend({ street: z.array(streets.schema) })

/** The community one lives in and its street, in one request. */
async function homeOf(communityId: string) {
  const street = { from: streets.name, localField: 'streetId', foreignField: '_id', as: 'street' }
  const one = database.collection(communities.name).aggregate().match({ _id: communityId })
  const answer: unknown = await one.lookup(street).end()
  const [community] = readList(home, answer)
  return community && { ...community, street: community.street[0] }
}

const memberships = ({ memberships, pastMemberships = [] }: Person) => ({
  memberships: memberships.map(m => ({ ...m, since: iso(m.since) })),
  pastMemberships: pastMemberships.map(m => ({ ...m, since: iso(m.since), until: iso(m.until) })),
})
