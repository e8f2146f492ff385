import { command } from '../../kit/cloud'
import { type ServiceRecord, serviceRecords } from '../../ledger/collections'
import { standingRecords } from '../../ledger/services'

/** What one request brings at the most. */
const MOST = 1000

/**
 * Services in [start, end) of several people that count, oldest first. When a request is full, the last person of it may be
 * cut off and the next request begins with them; one person alone has as many counted as in their own standing.
 */
export async function recordsByPerson(ids: string[], start: Date, end: Date) {
  const byPerson = new Map<string, ServiceRecord[]>()
  let left = [...new Set(ids)].sort()
  while (left.length > 0) {
    const batch = await serviceRecords.find({
      where: { personId: command.in(left), at: command.gte(start).and(command.lt(end)) },
      orderBy: [
        ['personId', 'asc'],
        ['at', 'asc'],
      ],
      limit: MOST,
    })
    for (const id of left) byPerson.set(id, [])
    for (const record of batch) byPerson.get(record.personId)?.push(record)
    left = batch.length < MOST ? [] : afterFull(batch, left)
  }
  return new Map([...byPerson].map(([id, lines]) => [id, standingRecords(lines)]))
}

function afterFull(batch: ServiceRecord[], left: string[]) {
  const first = batch[0]?.personId ?? ''
  const last = batch.at(-1)?.personId ?? ''
  return left.filter(id => (first === last ? id > last : id >= last))
}
