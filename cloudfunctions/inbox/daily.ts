import { localDay } from '../kit/clock'
import { command } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { type Person, people } from '../kit/person'
import { BATCH, forEachDue } from '../kit/timer'
import { nightlyRound, progressTo } from '../kit/timerProgress'
import { DAILY_HOUR, MOST_COUNTED } from './labels'
import { unreadOf } from './mine'
import { push } from './push'

const NAME = 'daily'
const DAY_MS = 24 * 3_600_000

/**
 * Once a day, for those who want one message a day: how many new ones there are. A batch of people a run; each is marked
 * with the day as the permission is taken, so nobody hears twice of one day.
 */
export async function daily(at: Date) {
  const round = await nightlyRound(NAME, at, DAILY_HOUR)
  if (!round) return { told: 0 }
  const where = { 'hears.how': 'daily', _id: command.gt(round.cursor) }
  const some = await people.find({ where, orderBy: [['_id', 'asc']], limit: BATCH })
  let told = 0
  await forEachDue(some, async person => {
    told += Number(await tellOf(person, at))
  })
  const last = some.length === BATCH ? some.at(-1)?._id : undefined
  // Once everybody was looked at nobody's id need be kept.
  await progressTo(NAME, { round: round.round, cursor: last ?? '', done: last === undefined })
  return { told }
}

async function tellOf(person: Person, at: Date) {
  if (person.erasing || (person.hears?.left?.progress ?? 0) === 0) return false
  const count = await unreadOf(person, firstIdAt(new Date(at.getTime() - DAY_MS)))
  if (count === 0) return false
  const day = localDay(at.toISOString())
  const some = count > MOST_COUNTED ? `${MOST_COUNTED} 条以上` : `${count} 条`
  const words = { what: '今天的消息', state: '有新消息', hint: `${some}新消息，点开看看`, page: PAGE }
  return push(person._id, words, { 'hears.dailyOn': command.neq(day) }, { 'hears.dailyOn': command.set(day) })
}

const PAGE = 'features/inbox/pages/list/index'
