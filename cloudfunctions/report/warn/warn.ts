import { monthOf } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { firstIdAt } from '../../kit/ids'
import { communities, streets } from '../../kit/street'
import { shifts, timeKey } from '../../post/collections'
import { type Wish, wishes } from '../../wish/collections'
import { type Warning, warnings } from '../collections'
import { cursorOf, leaveAt } from '../progress'
import { close, raise, warningId } from './raise'

const BATCH = 200
const MOST_COMMUNITIES = 200
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Street = typeof streets.schema._output

/** Points out what threatens to go wrong, by the settings of each street, and takes back what no longer does. */
export async function warn(at: Date) {
  const closed = await closeSettled(at)
  let raised = 0
  for (const street of await streets.find({ where: {}, orderBy: [['_id', 'asc']], limit: 100 })) {
    const of = { streetId: street._id }
    const own = await communities.find({ where: of, orderBy: [['_id', 'asc']], limit: MOST_COMMUNITIES })
    const ids = own.map(({ _id }) => _id)
    if (ids.length === 0) continue
    raised += await raise(await emptyShifts(street, ids, at), at)
    raised += await raise(await oldWishes(street, ids, at), at)
  }
  return { raised, closed }
}

async function emptyShifts({ warning }: Street, communityIds: string[], at: Date) {
  const until = new Date(at.getTime() + warning.shiftHours * HOUR_MS)
  const soon = await shifts.find({
    where: {
      communityId: command.in(communityIds),
      status: 'open',
      sortKey: command.gte(timeKey(at)).and(command.lt(timeKey(until))),
    },
    orderBy: [['sortKey', 'asc']],
    limit: BATCH,
  })
  return soon
    .filter(({ taken }) => taken === 0)
    .map(({ _id, communityId, title, startsAt }) => ({
      ...{ _id: warningId('shiftEmpty', _id), kind: 'shiftEmpty' as const },
      ...{ communityId, subjectId: _id, title, at: startsAt },
    }))
}

/** Since when the wish has been open. */
const since = (wish: Wish) => wish.since ?? wish.createdAt

/** A batch a run, round and round. */
async function oldWishes({ _id: streetId, warning }: Street, communityIds: string[], at: Date) {
  const before = new Date(at.getTime() - warning.wishDays * DAY_MS)
  const name = `oldWishes:${streetId}`
  const found = await wishes.find({
    where: {
      communityId: command.in(communityIds),
      status: 'open',
      _id: command.gt(await cursorOf(name)).and(command.lt(firstIdAt(before))),
    },
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  })
  await leaveAt(name, found.length === BATCH ? (found.at(-1)?._id ?? '') : '')
  return found
    .filter(wish => since(wish) <= before)
    .map(wish => ({
      ...{ _id: warningId('wishOld', wish._id), kind: 'wishOld' as const },
      ...{ communityId: wish.communityId, subjectId: wish._id, title: wish.title, at: since(wish) },
    }))
}

const CLOSING = 'closing'

/** Looks at a batch of what is open, round and round, and closes what has no cause any more. */
async function closeSettled(at: Date): Promise<number> {
  const open = await warnings.find({
    where: { open: true, _id: command.gt(await cursorOf(CLOSING)) },
    orderBy: [['_id', 'asc']],
    limit: BATCH,
  })
  await leaveAt(CLOSING, open.length === BATCH ? (open.at(-1)?._id ?? '') : '')
  const of = (kind: Warning['kind']) => open.filter(one => one.kind === kind)
  const settled = [
    ...(await settledShifts(of('shiftEmpty'), at)),
    ...(await settledWishes(of('wishOld'))),
    ...of('unitBehind').filter(one => monthOf(one.raisedAt) !== monthOf(at)),
  ]
  await close(
    settled.map(({ _id }) => _id),
    at,
  )
  return settled.length
}

/** Somebody took a place, or it is off, begins now, or was moved. */
async function settledShifts(open: Warning[], at: Date) {
  const found = new Map((await shifts.getMany(open.map(one => one.subjectId))).map(one => [one._id, one]))
  return open.filter(({ subjectId, at: start }) => {
    const shift = found.get(subjectId)
    if (shift?.status !== 'open' || shift.taken > 0 || shift.startsAt <= at) return true
    return shift.startsAt.getTime() !== start.getTime()
  })
}

/** Somebody took it on, or it ended, or it was opened anew. */
async function settledWishes(open: Warning[]) {
  const found = new Map((await wishes.getMany(open.map(one => one.subjectId))).map(one => [one._id, one]))
  return open.filter(({ subjectId, at }) => {
    const wish = found.get(subjectId)
    return wish?.status !== 'open' || since(wish).getTime() !== at.getTime()
  })
}
