import { local } from '../kit/clock'
import type { DraftItem, MenuItem } from './collections'

type Copied = Pick<MenuItem, keyof DraftItem>

interface Months {
  /** `YYYY-MM` */
  from: string
  to: string
  /** Sessions that would have begun by now are left out. */
  at: Date
}

const WEEK = 7
const first = (month: string) => local(`${month}-01T12:00:00+08:00`)

/**
 * The first weekday of a month falls on another date in the next: whole weeks from the first such weekday of the one to that of
 * the other, so that the second Saturday stays the second Saturday.
 */
export function daysOn(from: string, to: string, weekday: number): number {
  const firstOf = (month: string) => {
    const start = first(month)
    return start.add((weekday - start.day() + WEEK) % WEEK, 'day')
  }
  return firstOf(to).diff(firstOf(from), 'day')
}

/** The items of a menu as those of another month's draft. */
export const copiedItems = (items: Copied[], months: Months): DraftItem[] =>
  items.map(item => {
    const { title, detail, provider, providerRef, venueId, venueName, audience, openToOthers } = item
    const words = { title, detail, provider, providerRef, venueId, venueName, audience, openToOthers }
    const sessions = item.sessions?.flatMap(one => movedOn(one, months)) ?? []
    return {
      ...{ ...words, priceMinutes: item.priceMinutes, capacity: item.capacity },
      ...(sessions.length > 0 && { sessions }),
    }
  })

function movedOn(session: { startsAt: Date; endsAt: Date; capacity: number }, { from, to, at }: Months) {
  const by = daysOn(from, to, local(session.startsAt).day())
  const startsAt = local(session.startsAt).add(by, 'day')
  const endsAt = local(session.endsAt).add(by, 'day')
  if (startsAt.format('YYYY-MM') !== to || startsAt.toDate() <= at) return []
  return [{ startsAt: startsAt.toDate(), endsAt: endsAt.toDate(), capacity: session.capacity }]
}
