import { some } from '../kit/aggregated'
import { command, database } from '../kit/cloud'
import { office } from '../kit/message'
import type { Person } from '../kit/person'
import { readDocuments } from '../kit/replies'
import { type Letter, letters } from './collections'
import { MOST_COUNTED } from './labels'

/** Where messages for the person lie: their own, and those of the offices they hold now. */
export const addressesOf = ({ _id, roles }: Pick<Person, '_id' | 'roles'>) => [
  _id,
  ...new Set(roles.map(({ role, scopeId }) => office(role, scopeId))),
]

type Reader = Pick<Person, '_id' | 'roles' | 'hears'>

/**
 * Whether the person has yet to read it. What an office was told before they took it is theirs to look up, and not to catch
 * up with.
 */
export function isUnread(
  { _id, roles, hears }: Reader,
  { to, at, line }: Pick<Letter, 'to' | 'at' | 'line'>,
) {
  if (line <= (hears?.readTo ?? '') || hears?.readAlso?.includes(line)) return false
  const held = roles.filter(({ role, scopeId }) => office(role, scopeId) === to)
  return to === _id || held.some(({ since }) => since === undefined || at >= since)
}

export const unread = letters.schema.pick({ _id: true, to: true, at: true, line: true })

/** The same messages as a lookup of a pipeline: what isUnread then counts. */
export const unreadAs = (as: string, reader: Reader) =>
  some({
    ...{ from: letters.name, as, sort: { line: -1 }, limit: MOST_COUNTED + 1 },
    where: {
      kind: letters.kind,
      to: { $in: addressesOf(reader) },
      line: { $gt: reader.hears?.readTo ?? '' },
    },
    more: [{ $project: { to: 1, at: 1, line: 1 } }],
  })

/** How many messages wait to be read, up to MOST_COUNTED + 1 of the newest; one request. */
export async function unreadOf(reader: Reader, since = '') {
  const read = reader.hears?.readTo ?? ''
  const where = {
    kind: letters.kind,
    to: command.in(addressesOf(reader)),
    line: command.gt(since > read ? since : read),
  }
  const newest = database.collection(letters.name).where(where).orderBy('line', 'desc')
  const found = await newest
    .limit(MOST_COUNTED + 1)
    .field({ to: true, at: true, line: true })
    .get()
  return readDocuments(unread, found).filter(one => isUnread(reader, one)).length
}
