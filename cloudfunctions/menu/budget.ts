import dayjs from 'dayjs'
import type { MenuItem, OrderStatus } from './collections'

type Terms = Pick<MenuItem, 'capacity' | 'reward'>

/** What an item can cost at the most: it is promised of the community's budget while it may still be paid for. */
export const costOf = ({ capacity, reward }: Terms) => capacity * reward.points

export const costOfAll = (items: Terms[]) => items.reduce((sum, item) => sum + costOf(item), 0)

/** Orders that may still be paid for, and those that were. */
const PAYABLE: OrderStatus[] = ['placed', 'dispatched', 'accepted', 'done']

/**
 * What a closed item must keep of its promise, and whether to look again: what was paid, and what orders under way may
 * still cost.
 */
export function settled({ reward, promised }: Pick<MenuItem, 'reward' | 'promised'>, states: OrderStatus[]) {
  const open = states.filter(status => PAYABLE.includes(status)).length
  const paid = states.filter(status => status === 'reviewed').length
  return { promised: Math.min(promised, (open + paid) * reward.points), isLast: open === 0 }
}

/** A closed item is looked at once a day until its last order is done with. */
export const nextLook = (at: Date) => dayjs(at).add(1, 'day').toDate()
