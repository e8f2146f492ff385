import { monthOf } from '../kit/clock'
import { command } from '../kit/cloud'
import type { Shift } from '../post/collections'
import type { Count } from './counting'
import { shiftsByEnd } from './journal'
import { streetsOf, writeOnce } from './once'
import { cursorOf } from './progress'
import { summed } from './sums'

const BATCH = 300
const NAME = 'shifts'
const MINUTE_MS = 60_000

/**
 * Counts the shifts that have ended, with their places as they were then: that a shift is over no line of the journal says.
 * Shifts that end at the same moment are counted together, so that the cursor is that moment.
 */
export async function countHeld(at: Date): Promise<number> {
  const from = await cursorOf(NAME)
  const after = from === '' ? command.lte(at) : command.gt(new Date(from)).and(command.lte(at))
  const found = await shiftsByEnd.find({
    where: { endsAt: after },
    orderBy: [['endsAt', 'asc']],
    limit: BATCH,
  })
  const ended = found.length === BATCH ? wholeMoments(found) : found
  const last = ended.at(-1)
  if (!last) return 0
  const counts = ended.flatMap(countsOf)
  const streetOf = await streetsOf(counts.map(({ communityId }) => communityId))
  const step = { name: NAME, from, to: last.endsAt.toISOString() }
  await writeOnce(step, summed(counts, streetOf))
  return ended.length
}

/** Without the last moment, of which some may be missing; unless there is no other. */
function wholeMoments(found: Shift[]): Shift[] {
  const cut = found.at(-1)?.endsAt.getTime()
  const whole = found.filter(({ endsAt }) => endsAt.getTime() !== cut)
  return whole.length > 0 ? whole : found
}

function countsOf({ communityId, status, startsAt, endsAt, capacity, taken }: Shift): Count[] {
  if (status !== 'open') return []
  const month = monthOf(endsAt)
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS)
  const figures = { shiftHeld: 1, places: capacity, placesTaken: taken, shiftMinutes: minutes }
  return Object.entries(figures).map(([key, by]) => ({ communityId, month, key, by }))
}
