import * as z from 'zod'
import { command } from './cloud'

export const PAGE_SIZE = 20

/** The cursor of a list: the id (see newId) of the last item shown. Lists are ordered by id, newest first. */
export const cursorInput = z
  .string()
  .regex(/^[0-9a-f]{32}$/, '列表已更新，请下拉刷新')
  .optional()

/** The condition on the ordering field that starts the page after `cursor`. */
export const after = (cursor: string) => command.lt(cursor)

/** Cuts `rows` (fetched with limit PAGE_SIZE + 1) to a page and says where the next begins. */
export function page<T, V>(rows: T[], keyOf: (row: T) => string, view: (row: T) => V) {
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const more = rows.length > PAGE_SIZE && last !== undefined
  return { items: shown.map(view), ...(more ? { nextCursor: keyOf(last) } : {}) }
}
