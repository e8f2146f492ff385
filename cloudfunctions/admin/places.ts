import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, forbidden, found } from '../kit/errors'
import { isDuplicateKey } from '../kit/faults'
import { newId } from '../kit/ids'
import { PAGE_SIZE } from '../kit/paging'
import type { Person } from '../kit/person'
import { communities, units, venues } from '../kit/street'
import { transact } from '../kit/transaction'
import { startsWith } from './prefix'
import { ownCommunity, streetIdOf } from './rights'

const MOST_COMMUNITIES = 500
const MOST_VENUES = 200

const named = ({ _id, name }: { _id: string; name: string }) => ({ id: _id, name })

/** What there is one of per name in a street. */
const NAMED = {
  community: { of: communities, noun: '社区' },
  unit: { of: units, noun: '单位' },
} as const
export type NamedKind = keyof typeof NAMED

/** A new community or unit of the caller's street; its name is its own there. */
export async function createNamed(person: Person, kind: NamedKind, name: string) {
  const { of, noun } = NAMED[kind]
  const streetId = streetIdOf(person)
  const _id = newId()
  return transact(async tx => {
    await tx.insert(of, [{ _id, streetId, name }], `已经有叫「${name}」的${noun}了`)
    await audit(tx, person, { ...lineOf(person, kind, _id), action: 'create', to: name })
    return { id: _id, name }
  })
}

/** Another name for a community or unit of the caller's street. */
export async function renameNamed(person: Person, kind: NamedKind, id: string, name: string) {
  const { of, noun } = NAMED[kind]
  const streetId = streetIdOf(person)
  try {
    return await transact(async tx => {
      const place = found(await tx.get(of, id), `这个${noun}`)
      if (place.streetId !== streetId) throw forbidden(`这不是本街道的${noun}`)
      await tx.update(of, id, { name })
      await audit(tx, person, { ...lineOf(person, kind, id), action: 'rename', from: place.name, to: name })
      return { id, name }
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw conflict(`已经有叫「${name}」的${noun}了`)
    throw error
  }
}

const lineOf = (person: Person, kind: string, id: string) => ({
  communityId: person.communityId,
  ref: `${kind}:${id}`,
  at: now(),
})

/** The communities of the street; a street has some tens. */
export async function listCommunities(person: Person) {
  const where = { streetId: streetIdOf(person) }
  const rows = await communities.find({ where, orderBy: [['name', 'asc']], limit: MOST_COMMUNITIES })
  return { items: rows.map(named) }
}

/** The units of the street by name, a page at a time; with `q`, those whose name begins so. */
export async function listUnits(
  person: Person,
  { q, cursor }: { q?: string | undefined; cursor?: string | undefined },
) {
  const rows = await units.find({
    where: { streetId: streetIdOf(person), name: startsWith(q ?? '', cursor) },
    orderBy: [['name', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return { items: shown.map(named), ...(rows.length > PAGE_SIZE && last ? { nextCursor: last.name } : {}) }
}

/** The venues of a community of the street. */
export async function listVenues(person: Person, communityId: string) {
  await ownCommunity(person, communityId)
  const rows = await venues.find({ where: { communityId }, orderBy: [['_id', 'asc']], limit: MOST_VENUES })
  return { items: rows.map(({ address, position, ...row }) => ({ ...named(row), address, position })) }
}

export interface VenueInput {
  /** Without one, a new venue. */
  venueId?: string | undefined
  communityId: string
  name: string
  address: string
  position?: { lat: number; lng: number } | undefined
}

/** A new venue of a community, or other words for one of it. */
export async function saveVenue(person: Person, { venueId, communityId, ...fields }: VenueInput) {
  await ownCommunity(person, communityId)
  const _id = venueId ?? newId()
  const answer = { id: _id, name: fields.name }
  return transact(async tx => {
    const line = { ...lineOf(person, 'venue', _id), communityId, to: fields.name }
    if (venueId === undefined) {
      await tx.insert(venues, [{ _id, communityId, ...fields }])
      await audit(tx, person, { ...line, action: 'create' })
      return answer
    }
    const venue = found(await tx.get(venues, venueId), '这个地点')
    if (venue.communityId !== communityId) throw forbidden('这个地点不在这个社区')
    await tx.update(venues, venueId, { ...fields, position: fields.position })
    await audit(tx, person, { ...line, action: 'edit', from: venue.name })
    return answer
  })
}
