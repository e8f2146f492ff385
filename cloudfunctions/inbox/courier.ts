import { command } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { type Person, people } from '../kit/person'
import { BATCH } from '../kit/timer'
import { progressOf, timerProgress } from '../kit/timerProgress'
import { type Letter, letters } from './collections'
import { push } from './push'
import { inTurns } from './turns'

const NAME = 'courier'
const MOST_BATCHES = 5
const MOST_IN_OFFICE = 20
/** A message may be committed somewhat later than its line says. */
const SETTLED_MS = 5000
/** What is older when the courier comes by is no news any more: it lies in the inbox. */
const NEWS_MS = 24 * 3_600_000

/**
 * Every minute shows what was told since on the phones of those who want that. Doing it here and not in the call that told
 * costs that call nothing, neither a request nor the wait for WeChat, and a call that dies after its commit loses no
 * message. The cursor moves before anything is sent: a run that is delivered twice, or dies, sends nothing twice.
 */
export async function deliver(at: Date) {
  let sent = 0
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const found = await next(at)
    sent += await inTurns(await envelopes(found), ({ to, letter }) => push(to, letter))
    if (found.length < BATCH) break
  }
  return { sent }
}

/** The next batch, which is this run's alone. */
async function next(at: Date): Promise<Letter[]> {
  const { cursor } = await progressOf(NAME)
  const oldest = firstIdAt(new Date(at.getTime() - NEWS_MS))
  const until = firstIdAt(new Date(at.getTime() - SETTLED_MS))
  const where = { line: command.gt(cursor).and(command.gt(oldest)).and(command.lt(until)) }
  const found = await letters.find({ where, orderBy: [['line', 'asc']], limit: BATCH })
  const last = found.at(-1)?.line
  if (last === undefined) return []
  const moved = await timerProgress.updateIf({ _id: NAME, cursor }, { cursor: last })
  const first = cursor === '' && (await timerProgress.insert({ _id: NAME, cursor: last, done: false }))
  return moved || first ? found : []
}

/** Whom each message is shown to: those who want to hear of every one, and may still be shown one. */
async function envelopes(found: Letter[]) {
  const addresses = [...new Set(found.map(({ to }) => to))]
  const persons = await people.getMany(addresses)
  const offices = addresses.filter(to => OFFICE.test(to) && !persons.some(({ _id }) => _id === to))
  const readers = new Map(persons.map((one): [string, Person[]] => [one._id, [one]]))
  for (const to of offices) readers.set(to, await holdersOf(to))
  return found.flatMap(letter =>
    (readers.get(letter.to) ?? []).filter(wants).map(({ _id: to }) => ({ to, letter })),
  )
}

const OFFICE = /^(secretary|unitLiaison|merchant|streetAdmin):/

async function holdersOf(to: string) {
  const [role, scopeId] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)]
  const where = { roles: command.elemMatch({ scopeId, role }) }
  return people.find({ where, orderBy: [], limit: MOST_IN_OFFICE })
}

/** A reader who has none left is not even asked for: their messages cost no request. */
const wants = ({ hears, erasing }: Person) =>
  !erasing && (hears?.how ?? 'each') === 'each' && (hears?.left?.progress ?? 0) > 0
