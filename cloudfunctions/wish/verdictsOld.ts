import dayjs from 'dayjs'
import { command, database } from '../kit/cloud'
import { mediaVerdicts } from '../kit/photos'

/** A verdict is written on its photo at once, or within the hour; kept this long in case somebody asks what was said. */
const KEPT_DAYS = 30
const AT_ONCE = 500
/** So many rounds a night: the next night goes on. */
const ROUNDS = 20

/** Timer: verdicts on photos that are of no more use are deleted; doing it twice is doing it once. */
export async function dropOldVerdicts(at: Date) {
  const before = dayjs(at).subtract(KEPT_DAYS, 'day').toDate()
  let dropped = 0
  for (let round = 0; round < ROUNDS; round++) {
    const where = { at: command.lt(before) }
    const old = await mediaVerdicts.find({ where, orderBy: [['at', 'asc']], limit: AT_ONCE })
    if (old.length > 0) await remove(old.map(({ _id }) => _id))
    dropped += old.length
    if (old.length < AT_ONCE) break
  }
  return { dropped }
}

const remove = (ids: string[]) =>
  database
    .collection(mediaVerdicts.name)
    .where({ _id: command.in(ids) })
    .remove()
