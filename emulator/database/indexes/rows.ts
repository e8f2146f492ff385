/** The values a document has for the fields of an index, one row an entry, as MongoDB's indexes take them. */
import { requestFailed } from '../../errors'
import { getField } from '../values/fields'
import { EMPTY_ARRAY, isDocument } from '../values/types'

/** How far one field's path has been followed. */
interface Cursor {
  value: unknown
  parts: readonly string[]
  /** The value is the field's; an array in it is not looked into any more. */
  done: boolean
  /** Name for a message. */
  path: string
  /** An array at the end is a value (a place is a pair of numbers). */
  whole: boolean
}

const POSITION = /^\d+$/

/** Follows a path up to its end or to the next array. */
const advance = (cursor: Cursor): Cursor => {
  if (cursor.done) return cursor
  const [part, ...rest] = cursor.parts
  if (part === undefined) return { ...cursor, done: cursor.whole || !Array.isArray(cursor.value) }
  if (isDocument(cursor.value))
    return advance({ ...cursor, value: getField(cursor.value, part), parts: rest })
  if (!Array.isArray(cursor.value)) return { ...cursor, value: undefined, done: true }
  return POSITION.test(part) ? advance({ ...cursor, value: cursor.value[Number(part)], parts: rest }) : cursor
}

const intoElement = (cursor: Cursor, element: unknown): Cursor => {
  if (cursor.parts.length === 0) return { ...cursor, value: element, done: true }
  return { ...cursor, value: isDocument(element) ? element : undefined }
}

const intoEmpty = (cursor: Cursor): Cursor => ({
  ...cursor,
  value: cursor.parts.length === 0 ? EMPTY_ARRAY : undefined,
  done: true,
})

/** The one array that the paths meet next. @throws CloudError when they meet two: MongoDB indexes no such document */
const commonArray = (waiting: readonly Cursor[]): readonly unknown[] | undefined => {
  const [first] = waiting
  const other = waiting.find(cursor => cursor.value !== first?.value)
  if (first && other) throw requestFailed(`cannot index parallel arrays [${other.path}] [${first.path}]`)
  return Array.isArray(first?.value) ? first.value : undefined
}

const expand = (cursors: readonly Cursor[]): unknown[][] => {
  const moved = cursors.map(advance)
  const array = commonArray(moved.filter(cursor => !cursor.done))
  if (!array) return [moved.map(cursor => cursor.value)]
  const into = (enter: (cursor: Cursor) => Cursor) =>
    expand(moved.map(cursor => (cursor.done ? cursor : enter(cursor))))
  if (array.length === 0) return into(intoEmpty)
  return array.flatMap(element => into(cursor => intoElement(cursor, element)))
}

/**
 * Rows of values in the order of the fields; fields below one array go together, element by element. Never empty.
 * @param fields paths; `whole` leaves an array at the end of the path as it is
 * @throws CloudError for a document whose fields lie in two arrays
 */
export const rowsOf = (document: unknown, fields: readonly { path: string; whole: boolean }[]): unknown[][] =>
  expand(
    fields.map(({ path, whole }) => ({ value: document, parts: path.split('.'), done: false, path, whole })),
  )
