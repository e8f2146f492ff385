import { command } from '../../kit/cloud'
import { BATCH, forEachDue } from '../../kit/timer'
import { closeByTimer, closeItems } from '../close'
import { type Menu, menuDrafts, menuItems, menus, orders } from '../collections'
import { monthEnd } from '../month'
import { chase } from './chase'
import { countReview } from './count'
import { settleItem } from './settle'
import { tellOrders } from './tellOrders'

/**
 * What the clock does for menus, every ten minutes: nothing of it is urgent, and what is read counts what it has yet to do.
 * Every document says itself when it must be looked at, whoever writes it sets that in the same transaction, so nothing is
 * forgotten and a run that died is made up for by the next.
 */
export async function tend(at: Date) {
  const dueAt = command.lte(at)
  const ofMenus = await menus.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const closed = await forEachDue(ofMenus, menu => tendMenu(menu, at))
  const ofItems = await menuItems.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const told = await forEachDue(ofItems, item => tellOrders(item, at))
  const late = await orders.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const chased = await forEachDue(late, order => chase(order._id, at))
  const where = { toCount: command.gt('') }
  const fresh = await orders.find({ where, orderBy: [['toCount', 'asc']], limit: BATCH })
  const counted = await forEachDue(fresh, order => countReview(order._id))
  const settlesAt = command.lte(at)
  const closing = await menuItems.find({
    where: { settlesAt },
    orderBy: [['settlesAt', 'asc']],
    limit: BATCH,
  })
  const settled = await forEachDue(closing, item => settleItem(item, at))
  return { menus: closed, items: told, orders: chased, counted, settled }
}

/** The draft of a new menu is put away, a menu whose month is over is closed, and a closed one has no open item. */
async function tendMenu(menu: Menu, at: Date) {
  if (menu.draftId !== undefined)
    await menuDrafts.updateIf({ _id: menu.draftId, status: 'draft' }, { status: 'published' })
  if (menu.status === 'closed') await closeItems(menu._id, at)
  const over = monthEnd(menu.month)
  if (menu.status === 'published' && over <= at) return closeByTimer(menu._id, at)
  const next = menu.status === 'published' ? over : undefined
  const same = { _id: menu._id, status: menu.status, ...(menu.dueAt && { dueAt: menu.dueAt }) }
  await menus.updateIf(same, { dueAt: next, draftId: undefined })
}
