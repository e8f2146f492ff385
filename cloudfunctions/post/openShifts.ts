import { daySpan, local, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Shift, type ShiftClaim, shiftClaims, shifts, timeKey } from './collections'
import { movesOf, shiftView } from './views'

const DAYS_AHEAD = 14

interface OpenInput {
  communityId: string
  /** `YYYY-MM-DD`: only what starts on that day. */
  day?: string | undefined
  venueId?: string | undefined
  cursor?: string | undefined
}

/**
 * A plain list of the shifts that the caller can take, or wait for, in the next two weeks: the next first, without those
 * that ask for what the caller has not and those the caller is on already. A page may be shorter than others for that.
 */
export async function openShifts(person: Person, { communityId, day, venueId, cursor }: OpenInput) {
  assertBelongsTo(person, communityId)
  const at = now()
  const { from, to } = spanOf(day, at)
  const after = command.gt(cursor ?? timeKey(from)).and(command.lt(timeKey(to)))
  const rows = await shifts.find({
    where: { communityId, status: 'open', ...(venueId && { venueId }), sortKey: after },
    orderBy: [['sortKey', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  const own = await ownClaims(person, rows)
  const { items, ...rest } = page(
    rows,
    row => row.sortKey,
    row => row,
  )
  const shown = items.flatMap(shift => {
    const mine = own.find(claim => claim.shiftId === shift._id)
    const [move] = movesOf(person, shift, mine, at)
    return move === 'claim' || move === 'joinWaitlist' ? [openView(shift, move)] : []
  })
  return { items: shown, ...rest }
}

function spanOf(day: string | undefined, at: Date) {
  const last = local(at).add(DAYS_AHEAD, 'day').format('YYYY-MM-DD')
  const first = local(at).format('YYYY-MM-DD')
  const { start, end } = daySpan(day ?? first, day ?? last)
  return { from: start > at ? start : at, to: end }
}

async function ownClaims(person: Person, rows: Shift[]): Promise<ShiftClaim[]> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  return shiftClaims.find({
    where: { personId: person._id, sortKey: command.gte(first.sortKey).and(command.lte(last.sortKey)) },
    orderBy: [['sortKey', 'desc']],
    limit: PAGE_SIZE + 1,
  })
}

const openView = (shift: Shift, move: 'claim' | 'joinWaitlist') => ({
  ...shiftView(shift),
  postId: shift.postId,
  title: shift.title,
  venueId: shift.venueId,
  pointsPerHour: shift.pointsPerHour,
  /** The age is asked at the claim. */
  minAge: shift.requires?.minAge,
  move,
})
