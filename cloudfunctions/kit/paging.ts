import * as z from 'zod'
import { command } from './cloud'
import type { Find } from './collection'
import type { Filter } from './document'

export const PAGE_SIZE = 20

/** The cursor of a list: the last item's ordering key, which is an id (see newId) or made like one. */
export const cursorInput = z
  .string()
  .regex(/^[0-9a-f]{32}$/, '列表已更新，请下拉刷新')
  .optional()

/** The condition on the ordering key that starts the page after `cursor`. */
export const after = (cursor: string) => command.lt(cursor)

/** Cuts `rows` (fetched with limit PAGE_SIZE + 1) to a page and says where the next begins. */
export function page<T, V>(rows: T[], keyOf: (row: T) => string, view: (row: T) => V) {
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const more = rows.length > PAGE_SIZE && last !== undefined
  return { items: shown.map(view), ...(more ? { nextCursor: keyOf(last) } : {}) }
}

interface List<T, K extends string, V> {
  where: Filter<T>
  /** The ordering key, unique among the rows: an index must serve `where` and then it. */
  key: K
  cursor: string | undefined
  view: (row: T) => V
}

/** A page of documents, the greatest key (the newest) first, as `{ items, nextCursor? }`. */
export async function newestFirst<T extends Record<K, string>, K extends keyof T & string, V>(
  of: { find(query: Find<T>): Promise<T[]> },
  { where, key, cursor, view }: List<T, K, V>,
) {
  const older: Filter<T> = {}
  if (cursor !== undefined) older[key] = after(cursor)
  const rows = await of.find({
    where: { ...where, ...older },
    orderBy: [[key, 'desc']],
    limit: PAGE_SIZE + 1,
  })
  return page(rows, row => row[key], view)
}
