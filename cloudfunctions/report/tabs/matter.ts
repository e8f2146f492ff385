import { iso, localDay } from '../../kit/clock'
import type { Order } from '../../menu/collections'
import type { ShiftClaim } from '../../post/collections'
import { checkOutCloses } from '../../post/window'
import type { Wish } from '../../wish/collections'

/** The one thing that matters now: what it is about, and what to do, for the app to put into words. */
export type Matter =
  | { kind: 'checkOut' | 'checkIn'; shiftId: string; title: string; startsAt: string }
  | { kind: 'offer'; postId: string; title: string; until: string }
  | { kind: 'wishDone' | 'wishTaken' | 'promised'; wishId: string; title: string }
  | { kind: 'job'; orderId: string; title: string }

/** What somebody has under way, as lists have it: shifts the next first, the others the newest first. */
export interface UnderWay {
  shifts: Pick<ShiftClaim, 'shiftId' | 'postId' | 'title' | 'status' | 'startsAt' | 'endsAt' | 'dueAt'>[]
  wishes: Pick<Wish, '_id' | 'title' | 'status'>[]
  jobs: Pick<Order, '_id' | 'title' | 'status'>[]
  taken: Pick<Wish, '_id' | 'title' | 'status'>[]
}

/** What cannot wait comes first. Null when nothing matters. */
export function whatMatters({ shifts, wishes, jobs, taken }: UnderWay, at: Date): Matter | null {
  return presence(shifts, at) ?? offer(shifts, at) ?? ownWish(wishes) ?? job(jobs) ?? promised(taken)
}

function presence(shifts: UnderWay['shifts'], at: Date): Matter | null {
  const tell = (kind: 'checkOut' | 'checkIn', { shiftId, title, startsAt }: UnderWay['shifts'][number]) => ({
    ...{ kind, shiftId, title },
    startsAt: iso(startsAt),
  })
  const here = shifts.find(shift => shift.status === 'checkedIn' && at < checkOutCloses(shift))
  if (here) return tell('checkOut', here)
  const isToday = (day: Date) => localDay(iso(day)) === localDay(iso(at))
  const today = shifts.find(one => one.status === 'claimed' && isToday(one.startsAt) && one.endsAt > at)
  return today ? tell('checkIn', today) : null
}

/** A place is kept for a while only. */
function offer(shifts: UnderWay['shifts'], at: Date): Matter | null {
  const waiting = shifts.find(({ status, endsAt }) => status === 'offered' && endsAt > at)
  if (!waiting) return null
  const { postId, title, dueAt, startsAt } = waiting
  return { kind: 'offer', postId, title, until: iso(dueAt ?? startsAt) }
}

function ownWish(wishes: UnderWay['wishes']): Matter | null {
  const done = wishes.find(({ status }) => status === 'fulfilled')
  if (done) return { kind: 'wishDone', wishId: done._id, title: done.title }
  const claimed = wishes.find(({ status }) => status === 'claimed')
  return claimed ? { kind: 'wishTaken', wishId: claimed._id, title: claimed.title } : null
}

function job(jobs: UnderWay['jobs']): Matter | null {
  const waiting = jobs.find(({ status }) => status === 'dispatched')
  return waiting ? { kind: 'job', orderId: waiting._id, title: waiting.title } : null
}

function promised(taken: UnderWay['taken']): Matter | null {
  const mine = taken.find(({ status }) => status === 'claimed')
  return mine ? { kind: 'promised', wishId: mine._id, title: mine.title } : null
}
