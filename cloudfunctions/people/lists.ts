import { newestFirst } from '../kit/paging'
import { type Person, people } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf } from '../kit/scope'
import { communities, units, venues } from '../kit/street'

const ALL_OF_A_STREET = 1000

const named = ({ _id, name }: { _id: string; name: string }) => ({ id: _id, name })

/** Communities and units of the street, for the forms of joining and reporting in. */
export async function directory() {
  const [allCommunities, allUnits] = await Promise.all([
    communities.find({ where: {}, orderBy: [['_id', 'asc']], limit: ALL_OF_A_STREET }),
    units.find({ where: {}, orderBy: [['_id', 'asc']], limit: ALL_OF_A_STREET }),
  ])
  return { communities: allCommunities.map(named), units: allUnits.map(named) }
}

/** The venues of one community. */
export async function listVenues(person: Person, communityId: string) {
  assertBelongsTo(person, communityId)
  const found = await venues.find({ where: { communityId }, orderBy: [['_id', 'asc']], limit: 200 })
  return { items: found.map(v => ({ ...named(v), address: v.address })) }
}

interface Page {
  communityId: string
  cursor?: string | undefined
}

/** The people of a community, for the secretary who dispatches an order. */
export async function listPeople(person: Person, { communityId, cursor }: Page) {
  assertSecretaryOf(person, communityId)
  return newestFirst(people, {
    where: { communityId },
    key: '_id',
    cursor,
    view: row => ({
      personId: row._id,
      displayName: row.displayName,
      isMember: row.memberships.some(m => m.communityId === communityId),
    }),
  })
}
