import { command, database } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { readRemoved } from '../kit/replies'
import { requests } from '../kit/request'
import { streets } from '../kit/street'
import { BATCH } from '../kit/timer'
import { letters } from './collections'

const MOST_BATCHES = 10
const DAY_MS = 24 * 3_600_000

/** Every night removes what is older than messages are kept, read or not, a batch at a time. */
export async function sweep(at: Date) {
  const all = await streets.find({ where: {}, orderBy: [['_id', 'asc']], limit: 100 })
  if (all.length === 0) return { swept: 0 }
  const days = Math.max(...all.map(({ inbox }) => inbox.keepDays))
  const line = command.lt(firstIdAt(new Date(at.getTime() - days * DAY_MS)))
  let swept = 0
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const old = await letters.find({ where: { line }, orderBy: [['line', 'asc']], limit: BATCH })
    if (old.length > 0) await remove(old.map(({ _id }) => _id))
    swept += old.length
    if (old.length < BATCH) break
  }
  return { swept, requests: await sweepRequests(at) }
}

/** A phone asks again within a day (src/platform/unanswered): what came of older requests nobody will ask for. */
const REQUESTS_KEPT_MS = 2 * DAY_MS

async function sweepRequests(at: Date) {
  const old = command.lt(new Date(at.getTime() - REQUESTS_KEPT_MS))
  const { name, kind = '' } = requests
  const answer: unknown = await database.collection(name).where({ kind, at: old }).remove()
  return readRemoved(answer)
}

const remove = (ids: string[]) =>
  database
    .collection(letters.name)
    .where({ _id: command.in(ids), kind: letters.kind })
    .remove()
