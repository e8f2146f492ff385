import { localDay, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { type Person, people } from '../kit/person'
import { BATCH } from '../kit/timer'
import { nightlyRound, progressTo } from '../kit/timerProgress'
import { settledBy } from './collections'
import { DAILY_HOUR, MOST_COUNTED } from './labels'
import { unreadOf } from './mine'
import { push } from './push'
import { inTurns } from './turns'

const NAME = 'daily'
const DAY_MS = 24 * 3_600_000
/** No batch begins later than this in a run: the slowest is done well before a function's 20 s are over. */
const RUN_MS = 8000

/**
 * Once a day, for those who want one message a day: how many new ones there are since the last. As many batches of people as
 * a run has time for; each person is marked with the day as the permission is taken, so nobody hears twice of one day, and
 * with how far they were told, so whoever an evening is too short for hears of everything on the next.
 */
export async function daily(at: Date) {
  const began = now().getTime()
  let told = 0
  while (now().getTime() - began < RUN_MS) {
    const round = await nightlyRound(NAME, at, DAILY_HOUR)
    if (!round) break
    const where = { 'hears.how': 'daily', _id: command.gt(round.cursor) }
    const some = await people.find({ where, orderBy: [['_id', 'asc']], limit: BATCH })
    told += await inTurns(some, person => tellOf(person, at))
    const last = some.length === BATCH ? some.at(-1)?._id : undefined
    // Once everybody was looked at nobody's id need be kept.
    await progressTo(NAME, { round: round.round, cursor: last ?? '', done: last === undefined })
  }
  return { told }
}

async function tellOf(person: Person, at: Date) {
  const day = localDay(at.toISOString())
  const { left, dailyOn, dailyTo: after = firstIdAt(new Date(at.getTime() - DAY_MS)) } = person.hears ?? {}
  if (person.erasing || dailyOn === day || (left?.progress ?? 0) === 0) return false
  const until = settledBy(at)
  const count = await unreadOf(person, { after, until })
  if (count === 0) return false
  const some = count > MOST_COUNTED ? `${MOST_COUNTED} 条以上` : `${count} 条`
  const words = { what: '您的消息', state: '有新消息', hint: `${some}新消息，点开看看`, page: PAGE }
  return push(person._id, words, {
    when: { 'hears.dailyOn': command.neq(day) },
    set: { 'hears.dailyOn': command.set(day), 'hears.dailyTo': command.set(until) },
    undo: { 'hears.dailyTo': command.set(after) },
  })
}

const PAGE = 'features/inbox/pages/list/index'
