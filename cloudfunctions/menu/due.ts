import dayjs from 'dayjs'
import type { Order } from './collections'

type Waiting = Pick<Order, 'status' | 'since' | 'nudged' | 'overdueIn' | 'chase' | 'session' | 'kindOf'>

/** What the clock has to do about an order: chase who is to act, mark it overdue, or accept it in silence. */
export type Due = { at: Date; what: 'remind' | 'overdue' | 'settle' }

const later = (at: Date, hours: number) => dayjs(at).add(hours, 'hour').toDate()

/** When the clock has something to do about an order that waits, and what; undefined when it has not. */
export function dueOf(order: Waiting): Due | undefined {
  const { status, since, chase } = order
  if (status === 'done') return { at: later(since, 24 * chase.reviewDays), what: 'settle' }
  const limits = limitsOf(order)
  if (!limits || order.overdueIn !== undefined) return undefined
  const { from, remind, overdue } = limits
  return order.nudged
    ? { at: later(from, Math.max(remind, overdue)), what: 'overdue' }
    : { at: later(from, remind), what: 'remind' }
}

function limitsOf({ status, since, chase, session, kindOf }: Waiting) {
  if (status === 'placed' && kindOf === 'orgLife')
    return session && { from: session.endsAt, remind: chase.serveHours, overdue: chase.serveOverdueHours }
  if (status === 'placed')
    return { from: since, remind: chase.dispatchHours, overdue: chase.dispatchOverdueHours }
  if (status === 'dispatched')
    return { from: since, remind: chase.acceptHours, overdue: chase.acceptOverdueHours }
  if (status === 'accepted') {
    const meant = session?.endsAt ?? later(since, chase.appointmentHours - chase.serveHours)
    const from = meant > since ? meant : since
    return { from, remind: chase.serveHours, overdue: chase.serveOverdueHours }
  }
  return undefined
}

/** What an order is like when it enters a state at a moment: nobody was reminded of it yet. */
export function entering(order: Order, status: Order['status'], at: Date) {
  const fresh = { status, since: at, nudged: undefined, overdueIn: undefined }
  return { ...fresh, dueAt: dueOf({ ...order, ...fresh })?.at }
}
