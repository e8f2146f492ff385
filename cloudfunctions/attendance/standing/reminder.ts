import { aggregated } from '../../kit/aggregated'
import { daySpan, local, monthOf } from '../../kit/clock'
import { command, database } from '../../kit/cloud'
import { tellOnce } from '../../kit/message'
import { people } from '../../kit/person'
import { forEachDue } from '../../kit/timer'
import { progressOf, progressTo } from '../../kit/timerProgress'
import { recordsByPerson } from '../liaison/records'
import { isExempt } from './rule'
import { type Measured, measured, measureFrom, withMeasure } from './standing'

const BATCH = 200
/** Messages under way at once. */
const AT_ONCE = 10

/**
 * On the 25th tells in-service members who still lack this month's service, a batch of members a run. Progress moves
 * only when a batch is done, and there is one message of it for each: nobody hears of it twice.
 */
export async function remindStanding(at: Date) {
  const month = monthOf(at)
  const name = `standing:${month}`
  const { cursor, done } = await progressOf(name)
  if (done) return { looked: 0, reminded: 0 }
  const members = await membersAfter(cursor)
  const lacking = await lackingOf(members, month)
  let reminded = 0
  for (let start = 0; start < lacking.length; start += AT_ONCE) {
    const some = lacking
      .slice(start, start + AT_ONCE)
      .map(member => forEachDue([member], one => remind(one, month)))
    reminded += (await Promise.all(some)).reduce((sum, count) => sum + count, 0)
  }
  const last = members.at(-1)?._id ?? cursor
  const over = members.length < BATCH
  // Once everybody was looked at nobody's id need be kept.
  await progressTo(name, { cursor: over ? '' : last, done: over })
  return { looked: members.length, reminded }
}

const membersAfter = (cursor: string) =>
  aggregated(
    measured,
    withMeasure(
      database
        .collection(people.name)
        .aggregate()
        .match({ 'memberships.kind': 'inService', _id: command.gt(cursor) })
        .sort({ _id: 1 })
        .limit(BATCH),
    ),
  )

async function lackingOf(members: Measured[], month: string) {
  const first = local(`${month}-01T00:00:00+08:00`)
  const { start, end } = daySpan(`${month}-01`, first.endOf('month').format('YYYY-MM-DD'))
  const ids = members.map(({ _id }) => _id)
  const records = await recordsByPerson(ids, start, end)
  return members.filter(member => {
    const { targets, circumstances } = measureFrom(member)
    const served = records.get(member._id)?.length ?? 0
    return targets.remind && served < targets.perMonth && !isExempt(month, circumstances)
  })
}

const remind = ({ _id: to }: Measured, month: string) =>
  tellOnce(`standing:${to}:${month}`, {
    ...{ to, what: '本月志愿服务', state: '还没达标', hint: '月底前去领个岗位或心愿吧' },
    ...{ ref: `standing:${month}`, page: 'features/attendance/pages/standing/index' },
  })
