import * as z from 'zod'
import { database } from '../kit/cloud'
import { badRequest, forbidden, found } from '../kit/errors'
import { orderSettings } from '../kit/orderSettings'
import type { Person } from '../kit/person'
import { ruled } from '../kit/pointRules'
import { readList } from '../kit/replies'
import { communities, streets, venues } from '../kit/street'
import { type DraftItem, menuDrafts } from './collections'
import type { ItemInput } from './itemInput'
import { organisations } from './organisations/collections'
import type { ProviderKind } from './terms'

const named = z.object({ _id: z.string(), communityId: z.string().optional() })
const ground = z.object({
  street: z.array(z.object({ ...ruled, order: orderSettings.prefault({}) })),
  venues: z.array(venues.schema),
  draft: z.array(menuDrafts.schema),
  team: z.array(named),
  unit: z.array(named),
  organisation: z.array(named),
  person: z.array(named),
})

export function communityServed(person: Person) {
  const role = person.roles.find(({ role }) => role === 'secretary')
  if (!role) throw forbidden('只有社区书记可以发布菜单')
  return role.scopeId
}

const PEOPLE = 'people'
const COLLECTIONS: Record<ProviderKind, string> = {
  team: 'teams',
  unit: 'units',
  organisation: organisations.name,
  person: PEOPLE,
}

/**
 * All that the items of a menu stand on, by one request: the street's terms, the venues and providers they name, and the draft
 * they were written in. Errors: BAD_REQUEST when a venue or a provider is none of this community.
 */
export async function groundOf(communityId: string, items: ItemInput[], draftId?: string) {
  const lookUp = (from: string, as: string, where: object) => ({ from, as, pipeline: [{ $match: where }] })
  const idsOf = (kind: ProviderKind) => [
    ...new Set(items.flatMap(({ providerRef: ref }) => (ref?.kind === kind ? [ref.id] : []))),
  ]
  const venueIds = [...new Set(items.flatMap(item => item.venueId ?? []))]
  let query = database
    .collection(communities.name)
    .aggregate()
    .match({ _id: communityId })
    .lookup({ from: streets.name, localField: 'streetId', foreignField: '_id', as: 'street' })
    .lookup(lookUp(venues.name, 'venues', { _id: { $in: venueIds } }))
    .lookup(lookUp(menuDrafts.name, 'draft', { _id: draftId ?? '', kind: 'draft' }))
  for (const kind of ['team', 'unit', 'organisation', 'person'] as const) {
    query = query.lookup(lookUp(COLLECTIONS[kind], kind, { _id: { $in: idsOf(kind) } }))
  }
  const [row] = readList(ground, await query.end())
  const { street, ...rest } = found(row ?? null, '这个社区')
  const isOwn = (one: { communityId: string }) => one.communityId === communityId
  if (rest.venues.filter(isOwn).length < venueIds.length) throw badRequest('服务地点不在本社区，请重新选择')
  for (const kind of ['team', 'unit', 'organisation', 'person'] as const)
    if (rest[kind].filter(one => isServing(kind, one, communityId)).length < idsOf(kind).length)
      throw badRequest('没有找到这个提供方，请重新选择')
  return { ...found(street[0] ?? null, '这个街道'), venues: rest.venues, draft: rest.draft.find(isOwn) }
}

/** Teams and organisations serve their own community; units and people may serve any. */
const isServing = (kind: ProviderKind, one: z.infer<typeof named>, communityId: string) =>
  (kind !== 'team' && kind !== 'organisation') || one.communityId === communityId

/** An item as it is stored in a draft: with its venue's name, and its places counted from its sessions. */
export function draftItemOf(item: ItemInput, known: { _id: string; name: string }[]): DraftItem {
  const { capacity = 1, sessions, venueId } = item
  return {
    ...item,
    capacity: sessions ? sessions.reduce((sum, one) => sum + one.capacity, 0) : capacity,
    venueName: known.find(venue => venue._id === venueId)?.name,
  }
}

/** The words of items that others will read. */
export const textsOf = (items: ItemInput[]) =>
  items.flatMap(item => [item.title, item.detail, item.provider, ...(item.audience?.groups ?? [])])
