import * as z from 'zod'
import { aggregated, some } from '../../kit/aggregated'
import { found } from '../../kit/errors'
import { PAGE_SIZE } from '../../kit/paging'
import type { Person } from '../../kit/person'
import type { Caller } from '../../kit/procedure'
import { type Menu, menus, orders } from '../../menu/collections'
import { itemView, menuRow, orderRow } from '../../menu/views'
import { freshOn, menusInShort } from '../../menu/whole'
import { avatarOf } from '../../people/avatar'
import { joined, stranger } from '../../people/me'
import { ground, groundOf, meOn } from './ground'

/** So many orders, menus of each kind, and services of each menu are shown before one asks for more. */
const ORDERS = 3
const MENUS = 4
const ITEMS = 8

const rows = ground.extend({ orders: z.array(orders.schema), menus: z.array(menus.schema) })

/** All that the second tab shows first, by one call: who one is, one's newest orders, what can be ordered. */
export async function serviceTab(caller: Caller) {
  const person = joined(caller)
  if (!person) return { me: stranger(caller), orders: [], moreOrders: false, menus: [] }
  const [row, avatar] = await Promise.all([rowOf(person), avatarOf(person)])
  return {
    me: meOn(row, person, avatar),
    orders: row.orders.slice(0, ORDERS).map(orderRow),
    moreOrders: row.orders.length > ORDERS,
    menus: await withItems(shownOf(row.menus)),
  }
}

/** The latest few that can be ordered from, of each kind. */
function shownOf(all: Menu[]): Menu[] {
  const open = all.filter(({ status }) => status === 'published')
  return open.filter(menu => open.filter(one => one.kindOf === menu.kindOf).indexOf(menu) < MENUS)
}

async function withItems(shown: Menu[]) {
  const parts = await menusInShort(
    shown.map(({ _id }) => _id),
    ITEMS,
  )
  return shown.map(menu => {
    const { items, fresh, more } = found(parts.get(menu._id) ?? null, '这份菜单')
    return { ...menuRow(menu), items: items.map(item => itemView(item, freshOn(item._id, fresh))), more }
  })
}

const NEWEST = { _id: -1 } as const

async function rowOf(person: Person) {
  const { _id: residentId, communityId } = person
  const [row] = await aggregated(
    rows,
    groundOf(person)
      .lookup(
        some({
          ...{ from: orders.name, as: 'orders', where: { residentId } },
          ...{ sort: NEWEST, limit: ORDERS + 1 },
        }),
      )
      .lookup(
        some({
          ...{ from: menus.name, as: 'menus', where: { kind: menus.kind, communityId } },
          ...{ sort: NEWEST, limit: PAGE_SIZE },
        }),
      ),
  )
  return found(row ?? null, '您的登记')
}
