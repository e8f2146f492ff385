import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { TIMER } from '../kit/timer'
import { transact } from '../kit/transaction'
import { menuItems, menus } from './collections'
import { menuMachine } from './machine'

/** Nothing more is ordered from a menu; orders that stand go on. */
export async function closeMenu(person: Person, menuId: string) {
  const at = now()
  const answer = await mark(menuId, at, person, communityId => assertSecretaryOf(person, communityId))
  await closeItems(menuId, at)
  return answer
}

/** The same by the clock, when the menu's month is over. */
export async function closeByTimer(menuId: string, at: Date) {
  await mark(menuId, at, TIMER)
  await closeItems(menuId, at)
}

type Actor = Pick<Person, '_id' | 'displayName'>

const mark = (menuId: string, at: Date, actor: Actor, assertMay?: (communityId: string) => void) =>
  transact(async tx => {
    const menu = found(await tx.get(menus, menuId), '这份菜单')
    assertMay?.(menu.communityId)
    const status = menuMachine.step(menu.status, 'close', [assertMay ? 'secretary' : 'timer'])
    if (status !== 'closed') throw new Error(`closing leads to ${status}`)
    // The timer closes the items should this process die before it has.
    await tx.update(menus, menuId, { status, dueAt: at })
    const line = { communityId: menu.communityId, ref: `menu:${menuId}`, at, action: 'close' }
    await audit(tx, actor, { ...line, from: menu.status, to: status })
    return { menuId, status }
  })

/** Closes what is still open of a closed menu, with one request; what was promised is settled from then on. */
export const closeItems = (menuId: string, at: Date): Promise<unknown> =>
  Promise.resolve(
    database
      .collection(menuItems.name)
      .where({ kind: 'item', menuId, status: 'open' })
      .update({ data: { status: 'closed', settlesAt: at } }),
  )
