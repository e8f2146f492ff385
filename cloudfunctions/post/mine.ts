import { iso, local, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { type Shift, type ShiftClaim, shiftClaims, shifts, timeKey } from './collections'
import { notOver } from './related'
import { waitView } from './views'
import { CLOSES_AFTER_MIN, checkOutCloses } from './window'

export type When = 'now' | 'coming' | 'past'

interface MineInput {
  cursor?: string | undefined
  when?: When | undefined
}

/**
 * The shifts the caller has claimed. Without `when` all of them, the latest to start first; `now` are those of today and
 * those one can still check out of, `coming` those from now on, the next first; `past` the others, the latest first.
 */
export async function myShifts(person: Person, { cursor, when }: MineInput = {}) {
  const at = now()
  const ascending = when === 'now' || when === 'coming'
  const rows = await shiftClaims.find({
    where: { personId: person._id, ...keysOf(when, cursor, at) },
    orderBy: [['sortKey', ascending ? 'asc' : 'desc']],
    limit: PAGE_SIZE + 1,
  })
  const { items, ...rest } = page(
    rows,
    row => row.sortKey,
    row => row,
  )
  const shown = items.filter(claim => matters(claim, when, at))
  const waited = shown.filter(claim => claim.status === 'waitlisted').map(claim => claim.shiftId)
  const queues = await shifts.getMany(waited)
  return { items: shown.map(claim => claimView(claim, queues)), ...rest }
}

const GRACE_MS = CLOSES_AFTER_MIN * 60_000

/** The key after which every claim lies that still matters. */
export const comingKey = (at: Date) => notOver(at, GRACE_MS)

function keysOf(when: When | undefined, cursor: string | undefined, at: Date) {
  const open = comingKey(at)
  const tomorrow = local(at).add(1, 'day').startOf('day').toDate()
  if (when === 'now') return { sortKey: command.gt(cursor ?? open).and(command.lt(timeKey(tomorrow))) }
  if (when === 'coming') return { sortKey: command.gt(cursor ?? open) }
  if (when === 'past') return { sortKey: command.lt(cursor ?? timeKey(at)) }
  return cursor === undefined ? {} : { sortKey: command.lt(cursor) }
}

/** The keys find a few too many: a shift of an hour ago may be over or not. */
function matters(claim: ShiftClaim, when: When | undefined, at: Date) {
  if (when === undefined) return true
  const open = claim.endsAt > at || (claim.status === 'checkedIn' && at < checkOutCloses(claim))
  return when === 'past' ? !open : open
}

const claimView = (claim: ShiftClaim, queues: Shift[]) => ({
  shiftId: claim.shiftId,
  postId: claim.postId,
  title: claim.title,
  venueId: claim.venueId,
  venueName: claim.venueName ?? '',
  startsAt: iso(claim.startsAt),
  endsAt: iso(claim.endsAt),
  status: claim.status,
  cancelReason: claim.cancelReason,
  ...waitView(queues.find(shift => shift._id === claim.shiftId)?.queue ?? [], claim),
  /** Whether one can still check out by oneself. */
  checkOutOpen: now() < checkOutCloses(claim),
  checkedInAt: claim.checkedInAt && iso(claim.checkedInAt),
  checkedOutAt: claim.checkedOutAt && iso(claim.checkedOutAt),
  minutes: claim.minutes,
  points: claim.points,
})
