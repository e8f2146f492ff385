import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, forbidden } from '../kit/errors'
import { idsInOrder, newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { venues } from '../kit/street'
import { transact } from '../kit/transaction'
import { type Menu, type MenuItem, menuItems, menus } from './collections'

interface ItemInput {
  title: string
  capacity: number
  provider: string
  venueId?: string | undefined
}

export interface PublishInput {
  title: string
  month: string
  kind: string
  items: ItemInput[]
}

/** The secretary publishes the menu of a month for the own community. */
export async function publishMenu(person: Person, input: PublishInput) {
  const communityId = communityServed(person)
  await assertVenues(communityId, input.items)
  await checkText(person._id, 3, input.title, ...input.items.flatMap(item => [item.title, item.provider]))
  const at = now()
  const { title, month, kind } = input
  const own = { _id: newId(), communityId, title, month, kind, createdAt: at, publishedBy: person._id }
  const menu: Menu = { ...own, status: 'published' }
  const itemId = idsInOrder()
  const items = input.items.map(item => newItem(itemId(), menu, item))
  await transact(async tx => {
    await tx.insert(menus, [menu])
    await tx.insert(menuItems, items)
    await audit(tx, person, { communityId, ref: `menu:${menu._id}`, at, action: 'publish', to: 'published' })
  })
  return { menuId: menu._id, itemIds: items.map(item => item._id) }
}

function communityServed(person: Person) {
  const role = person.roles.find(({ role }) => role === 'secretary')
  if (!role) throw forbidden('只有社区书记可以发布菜单')
  return role.scopeId
}

async function assertVenues(communityId: string, items: ItemInput[]) {
  const wanted = [...new Set(items.flatMap(item => item.venueId ?? []))]
  const found = await venues.getMany(wanted)
  if (found.length < wanted.length || found.some(venue => venue.communityId !== communityId))
    throw badRequest('服务地点不在本社区，请重新选择')
}

const newItem = (_id: string, menu: Menu, { title, capacity, provider, venueId }: ItemInput): MenuItem => ({
  _id,
  menuId: menu._id,
  communityId: menu.communityId,
  title,
  provider,
  venueId,
  capacity,
  ordered: 0,
  ratings: { count: 0, sum: 0 },
})
