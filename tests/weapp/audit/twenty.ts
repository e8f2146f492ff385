import type { Cloud } from '../runtime/session'
import { SAMPLES } from './samples'

/** So many rows have a page of a list (kit/paging). */
export const LENGTH = 20
/** So many of each kind are on the desk (report/desk). */
const GROUP = 10

/** The fields of an answer that hold a list which is read page by page. */
const LISTS = ['items', 'entries', 'appeals']
/** What tells a row from others. */
const KEYS = /(Id|Key|No|^id|^key|^line|^owner)$/

type Row = Record<string, unknown>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const monthBefore = (month: string, months: number) => {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString().slice(0, 7)
}

const copied = (name: string, value: unknown, number: number) => {
  if (typeof value === 'number' && name === 'line') return value + number * LENGTH
  if (typeof value !== 'string') return value
  if (name === 'month') return monthBefore(value, number)
  return KEYS.test(name) ? `${value}-${number}` : value
}

const copy = (row: Row, number: number): Row =>
  number === 0
    ? row
    : Object.fromEntries(Object.entries(row).map(([name, value]) => [name, copied(name, value, number)]))

/** The first rows again and again, each told from the others, until there are so many. */
const repeated = (rows: readonly Row[], length = LENGTH): Row[] =>
  Array.from({ length }, (_, index) => copy(rows[index % rows.length] ?? {}, Math.floor(index / rows.length)))

const pathOf = (data: unknown) => (isRow(data) ? String(data.path) : '')

const rowsOf = (value: unknown, sample: object | undefined) => {
  const rows = Array.isArray(value) ? value.filter(isRow) : []
  return Array.isArray(value) && rows.length === 0 && sample ? [{ ...sample }] : rows
}

/** The lists of an answer that have a row to begin with, each with twenty. */
const lengthened = (data: Row, procedure: string) =>
  LISTS.flatMap(field => {
    const rows = rowsOf(data[field], SAMPLES[procedure]?.[field])
    return rows.length === 0 ? [] : [[field, repeated(rows)] as const]
  })

/** The groups of the secretary's desk, each as full as it gets. */
const filled = (data: Row) =>
  Object.entries(data).flatMap(([name, group]) => {
    const rows = isRow(group) ? rowsOf(group.items, undefined) : []
    return rows.length === 0
      ? []
      : [[name, { ...Object(group), items: repeated(rows, GROUP), count: LENGTH, more: true }] as const]
  })

/**
 * The same cloud with long lists: every list of an answer that has anything in it has twenty rows, and who answered it is noted
 * in `answered`. An empty one stays empty and is not noted.
 */
export const withTwenty =
  (cloud: Cloud, answered: string[]): Cloud =>
  async (name, data) => {
    const answer = await cloud(name, data)
    if (!isRow(answer) || !isRow(answer.data)) return answer
    const procedure = `${name}.${pathOf(data)}`
    const long = lengthened(answer.data, procedure)
    answered.push(...long.map(() => procedure))
    const groups = procedure === 'report.desk' ? filled(answer.data) : []
    return { ...answer, data: { ...answer.data, ...Object.fromEntries([...long, ...groups]) } }
  }
