import { daySpan, iso } from '../kit/clock'
import type { Service } from './award'
import type { ServiceRecord } from './collections'
import { servicesOf } from './services'

/** What is left of a day's cap after the other services of the day. */
export function roomUnder(cap: number, others: Pick<ServiceRecord, 'points'>[]): number {
  return Math.max(0, cap - others.reduce((sum, { points }) => sum + points, 0))
}

/**
 * A service with no more points than the daily cap leaves that it was promised under; its minutes count in full. Costs a
 * request where there is a cap. It reads outside of the caller's transaction, and is right all the same when that has read
 * before: whoever else pays this person meanwhile writes the same account, so one of the two starts over.
 */
export async function withinCap<S extends Service>(service: S): Promise<S> {
  const { personId, ref, at, points, dailyCap, why } = service
  if (!dailyCap || points === 0) return service
  const { start, end } = daySpan(iso(at), iso(at))
  const others = (await servicesOf(personId, start, end)).filter(one => one.ref !== ref)
  const room = roomUnder(dailyCap, others)
  if (points <= room) return service
  return { ...service, points: room, why: `${why}（每天最多 ${dailyCap} 积分，已到上限）` }
}
