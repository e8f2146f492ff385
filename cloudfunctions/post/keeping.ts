import { command } from '../kit/cloud'
import { AppError, conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { claimIdOf, type Shift, type ShiftClaim, shiftClaims, shifts, timeKey } from './collections'
import { clashes, freeTurn, isTaken, windowOf, windowSpan } from './guards'
import { whenLabel } from './tell'

/** What an attempt at a claim goes by; the first attempt takes the likely case and reads nothing. */
export interface Chance {
  /** The person's turn at a capped post. */
  turn: number
  /** There is a claim of the person on this shift already, which does not stand. */
  again: boolean
}

/** What else of the person's claims is looked at when a key is taken. */
interface Look {
  /** Whether a claim on this very shift is in the way. */
  own: boolean
  /** Whether other claims at that time, or of the same window, are. */
  others: boolean
}

const ATTEMPTS = 5
const LONGEST_SHIFT_MS = 16 * 3_600_000
/** A claim every quarter of an hour for four weeks would not be more. */
const MOST_NEAR = 1000

/**
 * Runs `attempt`, which writes a claim with guards. When a key is taken, and only then, finds out which: throws CONFLICT
 * that says what is in the way, or tries the next turn.
 */
export async function keeping<R>(
  person: Pick<Person, '_id'>,
  shiftId: string,
  attempt: (chance: Chance) => Promise<R>,
  look: Look = { own: true, others: true },
  likely: Chance = { turn: 0, again: false },
): Promise<R> {
  let chance = likely
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    try {
      return await attempt(chance)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    chance = await nextChance(person, shiftId, look)
  }
  throw new AppError('TOO_MANY_REQUESTS', '现在办理的人较多，请稍后再试一次')
}

async function nextChance(person: Pick<Person, '_id'>, shiftId: string, look: Look): Promise<Chance> {
  const shift = found(await shifts.get(shiftId), '这个岗位时段')
  const near = await claimsNear(person._id, shift)
  const own = near.find(claim => claim._id === claimIdOf(shiftId, person._id))
  if (own && look.own) assertMayRepeat(own)
  if (!look.others) return { turn: 0, again: own !== undefined }
  const others = near.filter(claim => claim !== own)
  const other = others.find(claim => clashes(person._id, shift, claim.guards))
  if (other) throw conflict(`这段时间您已经认领了「${other.title}」（${whenLabel(other)}），请换一个时段`)
  return { turn: turnFor(person._id, shift, others), again: own !== undefined }
}

function assertMayRepeat({ status }: ShiftClaim) {
  if (status === 'waitlisted' || status === 'offered') throw conflict('您已经在候补这个时段了')
  if (status !== 'cancelled' && status !== 'lapsed') throw conflict('您已经认领了这个时段')
}

function turnFor(personId: string, shift: Shift, others: ShiftClaim[]) {
  const turn = freeTurn(
    personId,
    shift,
    others.flatMap(claim => claim.guards),
  )
  if (turn !== null) return turn
  throw conflict(`${capWords(shift.perPerson)}，您已经认领满了，把机会留给其他邻居吧`)
}

const WINDOWS: Record<number, string> = { 1: '每人每天', 7: '每人每周', 14: '每人每两周', 28: '每人每四周' }

/** The cap in words. */
export const capWords = (perPerson: Shift['perPerson']) =>
  perPerson
    ? `这个岗位${WINDOWS[perPerson.days] ?? `每人每 ${perPerson.days} 天`}最多 ${perPerson.count} 次`
    : ''

/** The person's claims that may share time or a window with the shift. */
function claimsNear(personId: string, shift: Shift): Promise<ShiftClaim[]> {
  const { perPerson, startsAt, endsAt } = shift
  const window = perPerson && windowSpan(windowOf(startsAt, perPerson.days), perPerson.days)
  const from = Math.min(startsAt.getTime() - LONGEST_SHIFT_MS, window?.start.getTime() ?? Number.MAX_VALUE)
  const to = Math.max(endsAt.getTime(), window?.end.getTime() ?? 0)
  const within = command.gte(timeKey(new Date(from))).and(command.lt(timeKey(new Date(to))))
  return shiftClaims.find({
    where: { personId, sortKey: within },
    orderBy: [['sortKey', 'desc']],
    limit: MOST_NEAR,
  })
}
