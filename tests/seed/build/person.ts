import type { Person } from '../../../cloudfunctions/kit/person'
import { CONSENT } from '../../../cloudfunctions/people/labels'
import type { Seed } from '../seed'

interface NewPerson {
  /** The OPENID. */
  id: string
  name: string
  communityId: string
  joinedAt: Date
  role?: Person['roles'][number]
}

/** Someone who has joined a community; memberships come of a report-in. */
export function person(seed: Seed, { id, name, communityId, joinedAt, role }: NewPerson): Person {
  const roles = role ? [role] : []
  const consent = { version: CONSENT.version, at: joinedAt }
  const doc: Person = { _id: id, displayName: name, communityId, roles, memberships: [], joinedAt, consent }
  seed.docs.people.push(doc)
  return doc
}
