import { iso } from '../kit/clock'
import { command } from '../kit/cloud'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { type Letter, letters } from './collections'
import { addressesOf, isUnread, unreadOf } from './mine'

/** A page of the person's messages, the newest first; the first one says how many there are to read in all. */
export async function inbox(person: Person, { cursor }: { cursor?: string | undefined }) {
  const where = { to: command.in(addressesOf(person)) }
  const view = (row: Letter) => viewOf(row, person)
  const [found, count] = await Promise.all([
    newestFirst(letters, { where, key: 'line', cursor, view }),
    cursor === undefined ? unreadOf(person) : undefined,
  ])
  return { ...found, ...(count !== undefined && { unread: count }) }
}

const viewOf = (row: Letter, person: Person) => ({
  /** What marks it as read, and where the list goes on. */
  line: row.line,
  ...{ what: row.what, state: row.state, hint: row.hint, page: row.page },
  at: iso(row.at),
  /** Told to an office: whoever else holds it reads it, too. */
  office: row.to !== person._id,
  unread: isUnread(person, row),
})
