import * as z from 'zod'
import { aggregated } from '../kit/aggregated'
import { database } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { office } from '../kit/message'
import type { Person } from '../kit/person'
import { type Letter, letters } from './collections'
import { MOST_COUNTED } from './labels'

type Holder = Pick<Person, '_id' | 'roles'>
type Reader = Holder & Pick<Person, 'hears'>

/**
 * Where messages for the person lie, their own and those of the offices they hold now, and the line each begins with for
 * them: what an office was told before they took it is theirs to look up, and not to catch up with.
 */
function beginnings({ _id, roles }: Holder) {
  const all = new Map([[_id, '']])
  for (const { role, scopeId, since } of roles) {
    const to = office(role, scopeId)
    const from = since === undefined ? '' : firstIdAt(since)
    const known = all.get(to)
    all.set(to, known !== undefined && known < from ? known : from)
  }
  return all
}

export const addressesOf = (holder: Holder) => [...beginnings(holder).keys()]

export const later = (a: string, b: string) => (a > b ? a : b)

/** Whether the person has yet to read it. */
export function isUnread(reader: Reader, { to, line }: Pick<Letter, 'to' | 'line'>) {
  const { readTo = '', readAlso = [] } = reader.hears ?? {}
  const from = beginnings(reader).get(to)
  return from !== undefined && line > later(from, readTo) && !readAlso.includes(line)
}

/** Of a person's messages those between two lines. */
interface Span {
  after?: string
  until?: string
}

/**
 * The same as a condition: exactly what is unread, so whoever counts so many or looks for the oldest need not look at what
 * was read. Addresses that begin at the same line, which is nearly always all of them, are one branch.
 */
export function unreadAmong(reader: Reader, { after = '', until }: Span = {}) {
  const { readTo = '', readAlso = [] } = reader.hears ?? {}
  const together = new Map<string, string[]>()
  for (const [to, from] of beginnings(reader)) {
    const floor = later(from, later(readTo, after))
    together.set(floor, [...(together.get(floor) ?? []), to])
  }
  const branch = ([$gt, $in]: [string, string[]]) => ({
    to: { $in },
    line: { $gt, $nin: readAlso, ...(until !== undefined && { $lt: until }) },
  })
  return { kind: letters.kind, $or: [...together].map(branch) }
}

export const unread = z.object({ _id: z.string() })

/** So many of them as a lookup of a pipeline. */
export const unreadAs = (as: string, reader: Reader) => ({
  ...{ from: letters.name, as },
  pipeline: [{ $match: unreadAmong(reader) }, { $limit: MOST_COUNTED + 1 }, { $project: { _id: 1 } }],
})

/** How many messages wait to be read, up to MOST_COUNTED + 1; one request. */
export async function unreadOf(reader: Reader, span?: Span) {
  const found = database.collection(letters.name).aggregate().match(unreadAmong(reader, span))
  return (await aggregated(unread, found.limit(MOST_COUNTED + 1).project({ _id: 1 }))).length
}
