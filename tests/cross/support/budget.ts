import { command } from '@cloud/kit/cloud'
import { budgets } from '@cloud/ledger/collections'
import { menuItems } from '@cloud/menu/collections'
import { shifts } from '@cloud/post/collections'
import { wishes } from '@cloud/wish/collections'

interface Promising {
  promised?: number | undefined
}
const sumOf = (rows: Promising[]) => rows.reduce((sum, { promised = 0 }) => sum + promised, 0)

/** What a community may still promise. */
export const unpromised = async (_id = 'wutong') => (await budgets.get(_id))?.left ?? Number.NaN

/** What wutong has for wishes: what is left, and what shifts have of it, which timers give back as time passes. */
export async function forWishes() {
  const where = { communityId: 'wutong' }
  const rows = await shifts.find({ where, orderBy: [['endsAt', 'asc']], limit: 1000 })
  return (await unpromised()) + sumOf(rows)
}

/** All that wutong may still pay or has paid: what is left, and what shifts, wishes and services have of it. */
export async function whole() {
  const where = { communityId: 'wutong' }
  const rows = await wishes.find({ where, orderBy: [['_id', 'desc']], limit: 1000 })
  // The index that serves them all: by provider, whichever.
  const any = { providerKey: command.gt('') }
  const items = await menuItems.find({ where: any, orderBy: [['providerKey', 'asc']], limit: 1000 })
  const own = items.filter(({ communityId }) => communityId === 'wutong')
  return (await forWishes()) + sumOf(rows) + sumOf(own)
}
