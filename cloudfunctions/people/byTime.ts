import { command, type QueryCommand } from '../kit/cloud'

const MOST = 50

/**
 * A page of what has no key of its own but a time, newest first. Lines of one moment stay together: a page that would cut
 * through them ends before them.
 */
export async function byTime<T extends { at: Date }, V>(
  cursor: string | undefined,
  read: (at: { at?: QueryCommand }, limit: number) => Promise<T[]>,
  view: (row: T) => V,
) {
  const rows = await read(cursor === undefined ? {} : { at: command.lt(new Date(cursor)) }, MOST)
  const last = rows.at(-1)
  if (rows.length < MOST || !last) return { items: rows.map(view) }
  const whole = rows.filter(row => row.at.getTime() > last.at.getTime())
  // So many at one moment were made by a machine: what cannot be cut between them is given whole.
  const shown = whole.length > 0 ? whole : rows
  const end = shown.at(-1) ?? last
  return { items: shown.map(view), nextCursor: end.at.toISOString() }
}
