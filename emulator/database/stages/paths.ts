/** Paths in stages' operands: checked as MongoDB's FieldPath, read and written without looking into arrays. */
import { requestFailed } from '../../errors'
import { partsOfPath } from '../expressions/paths'
import { getField, setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'

/** The names in a path. @throws CloudError in MongoDB's words for a path that no field can have */
export const pathParts = (path: string): readonly string[] => {
  if (path === '') throw requestFailed('FieldPath cannot be constructed with empty string')
  return partsOfPath(path)
}

/** The value at a path through documents only; an array on the way ends it. */
export const valueIn = (document: Document, parts: readonly string[]): unknown => {
  let value: unknown = document
  for (const part of parts) {
    if (!isDocument(value)) return undefined
    value = getField(value, part)
  }
  return value
}

/**
 * A copy with the value at the path; undefined removes the field. Documents on the way are made where there are none,
 * in place of whatever stands there, arrays included.
 */
export const withValue = (document: Document, parts: readonly string[], value: unknown, at = 0): Document => {
  const name = parts[at] ?? ''
  const copy = { ...document }
  const inner = getField(document, name)
  const next =
    at === parts.length - 1 ? value : withValue(isDocument(inner) ? inner : {}, parts, value, at + 1)
  if (next === undefined) delete copy[name]
  else setField(copy, name, next)
  return copy
}

const POSITION = /^\d+$/

const endsOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

/** Follows digits in the path into arrays. */
const intoPositions = (value: unknown, parts: readonly string[], from: number): [unknown, number] => {
  let inner = value
  let at = from
  for (; Array.isArray(inner); at += 1) {
    const part = parts[at]
    if (part === undefined || !POSITION.test(part)) break
    inner = inner[Number(part)]
  }
  return [inner, at]
}

/**
 * The values that a join looks for: all that a path leads to, arrays looked into on the way and at the end, digits
 * taken as positions; an array inside an array is a value of its own. Empty when nothing is there.
 */
export const joinValues = (document: Document, parts: readonly string[], from = 0): readonly unknown[] => {
  const [value, at] = intoPositions(getField(document, parts[from] ?? ''), parts, from + 1)
  if (at >= parts.length) return endsOf(value)
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  return items.flatMap(item => (isDocument(item) ? joinValues(item, parts, at) : []))
}
