import * as z from 'zod'
import { daySpan, local } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { firstIdAt } from '../../kit/ids'
import { PAGE_SIZE } from '../../kit/paging'

/** A line behind a figure: what it is, when, and which page it opens (`wish:<id>`, `shift:<id>`, `order:<id>`). */
export interface ListRow {
  key: string
  title: string
  sub: string
  at?: string
  ref?: string
}

/** Where the next page begins: a key, or a moment and how many of that moment were shown. */
export const listCursor = z
  .string()
  .max(160)
  .regex(/^[\w:.-]+$/, '列表已更新，请下拉刷新')
  .optional()

/** The half-open span of a month in Asia/Shanghai. */
export function monthSpan(month: string) {
  const last = local(`${month}-01T00:00:00+08:00`).endOf('month').format('YYYY-MM-DD')
  return daySpan(`${month}-01`, last)
}

/** The ids made in a month, below `cursor` where there is one: a condition on an id. */
export function idsIn(month: string, cursor: string | undefined) {
  const { start, end } = monthSpan(month)
  return command.gte(firstIdAt(start)).and(command.lt(cursor ?? firstIdAt(end)))
}

interface Dated {
  _id: string
  when: Date
}

/** Of things that bear no unique time: the condition on it (before `until`), and how many rows to leave out. */
export function momentsIn(month: string, cursor: string | undefined, until = monthSpan(month).end) {
  const { start, end: last } = monthSpan(month)
  const end = new Date(Math.min(until.getTime(), last.getTime()))
  const [ms, seen] = (cursor ?? '').split('.').map(Number)
  const isGoingOn = ms !== undefined && seen !== undefined && ms >= start.getTime() && seen > 0
  const skip = isGoingOn ? seen : 0
  const upTo = isGoingOn ? command.lte(new Date(ms)) : command.lt(end)
  return { condition: command.gte(start).and(upTo), skip, limit: skip + PAGE_SIZE + 1 }
}

/** Cuts rows, the latest first, to a page; `skip` of them were shown before. */
export function pageByMoment<T extends Dated>(rows: T[], skip: number, view: (row: T) => ListRow) {
  const shown = rows.slice(skip, skip + PAGE_SIZE)
  const last = shown.at(-1)
  const more = rows.length > skip + PAGE_SIZE && last !== undefined
  const seen = rows.slice(0, skip + PAGE_SIZE).filter(({ when }) => when.getTime() === last?.when.getTime())
  return {
    items: shown.map(view),
    ...(more && { nextCursor: `${last.when.getTime()}.${seen.length}` }),
  }
}

/** Cuts rows to a page that goes on after the last one's key. */
export function pageByKey<T>(rows: T[], keyOf: (row: T) => string, view: (row: T) => ListRow) {
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    items: shown.map(view),
    ...(rows.length > PAGE_SIZE && last !== undefined && { nextCursor: keyOf(last) }),
  }
}

export const ONE_MORE = PAGE_SIZE + 1
