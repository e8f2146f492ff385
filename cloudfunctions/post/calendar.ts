import { createEvent, type DateArray } from 'ics'
import { iso } from '../kit/clock'
import { forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { claimIdOf, shiftClaims } from './collections'

const REMIND_HOURS = 2

/** A claimed shift as an iCalendar file (RFC 5545), and its parts for a phone's own calendar. */
export async function calendar(person: Person, shiftId: string) {
  const claim = await shiftClaims.get(claimIdOf(shiftId, person._id))
  if (!claim) throw forbidden('您没有认领这个时段，请先认领')
  const { title, startsAt, endsAt, venueName = '' } = claim
  const { error, value } = createEvent({
    uid: `${shiftId}@linli`,
    productId: '-//linli//shift//ZH',
    title,
    location: venueName,
    start: utc(startsAt),
    end: utc(endsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    // The same event again is the same entry: an application replaces it.
    method: 'PUBLISH',
    status: claim.status === 'claimed' ? 'CONFIRMED' : 'TENTATIVE',
    alarms: [{ action: 'display', description: title, trigger: { hours: REMIND_HOURS, before: true } }],
  })
  if (!value) throw error ?? new Error('no calendar entry came of it')
  return {
    fileName: 'shift.ics',
    ics: value,
    title,
    location: venueName,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
  }
}

const utc = (at: Date): DateArray => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
]
