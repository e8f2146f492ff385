import { command } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { messages } from '../kit/message'
import { orders } from '../menu/collections'
import { type Count, countsOf, servedOf } from './counting'
import { countHeld } from './held'
import { type Line, lines } from './journal'
import { streetsOf, writeOnce } from './once'
import { cursorOf } from './progress'
import { summed } from './sums'
import { countVolunteers, volunteersAfter, writeVolunteers } from './volunteers'

const BATCH = 200
const MOST_BATCHES = 20
/** A transaction may be committed somewhat later than the ids of its lines say. */
const SETTLED_MS = 2 * 60_000
const NAME = 'lines'

/**
 * Reads on in the journal and adds what is new to the tallies. The cursor and the sums are written in one transaction, so
 * each line counts exactly once however often the timer is delivered and wherever a run dies.
 */
export async function project(at: Date) {
  let counted = 0
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const size = await projectLines(at)
    counted += size
    if (size < BATCH) break
  }
  return { lines: counted, shifts: await countHeld(at) }
}

async function projectLines(at: Date): Promise<number> {
  const from = await cursorOf(NAME)
  const until = firstIdAt(new Date(at.getTime() - SETTLED_MS))
  const read = await lines.find({
    // What people were told of it changes no figure.
    where: { line: command.gt(from).and(command.lt(until)), kind: command.neq(messages.kind) },
    orderBy: [['line', 'asc']],
    limit: BATCH,
  })
  const last = read.at(-1)
  if (!last) return 0
  const ratings = await ratingsOf(read)
  const served = read.flatMap(servedOf)
  const counts = [
    ...read.flatMap(line => countsOf(line, ratings)),
    ...served.flatMap(({ communityId, month, services, minutes }): Count[] => [
      { communityId, month, key: 'services', by: services },
      { communityId, month, key: 'serviceMinutes', by: minutes },
    ]),
  ]
  const streetOf = await streetsOf(counts.map(({ communityId }) => communityId))
  const volunteers = await volunteersAfter(served, streetOf)
  const sums = summed(counts, streetOf)
  countVolunteers(sums, volunteers, streetOf)
  await writeOnce({ name: NAME, from, to: last.line }, sums, tx => writeVolunteers(tx, volunteers))
  return read.length
}

/** The stars of the orders that were reviewed, which the journal does not say. */
async function ratingsOf(read: Line[]) {
  const ids = read
    .filter(({ kind, to, ref }) => kind === 'event' && to === 'reviewed' && ref.startsWith('order:'))
    .map(({ ref }) => ref.slice('order:'.length))
  const reviewed = await orders.getMany(ids)
  return new Map(
    reviewed.flatMap(({ _id, review }): [string, number][] => (review ? [[_id, review.rating]] : [])),
  )
}
