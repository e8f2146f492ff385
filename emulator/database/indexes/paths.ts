/** Reading a dotted path as MongoDB's indexes do: arrays on the way and at the end are looked into. */
import { getField } from '../values/fields'
import { EMPTY_ARRAY, isDocument } from '../values/types'

const POSITION = /^\d+$/

const intoArray = (items: readonly unknown[], parts: readonly string[]): unknown[] => {
  const [head = '', ...rest] = parts
  const direct = POSITION.test(head) ? walk(items[Number(head)], rest) : []
  const inner = items.flatMap(item => (isDocument(item) ? walk(item, parts) : []))
  const found = [...direct, ...inner]
  return found.length === 0 ? [undefined] : found
}

const walk = (value: unknown, parts: readonly string[]): unknown[] => {
  const [head, ...rest] = parts
  if (head === undefined) return [value]
  if (Array.isArray(value)) return intoArray(value, parts)
  return isDocument(value) ? walk(getField(value, head), rest) : [undefined]
}

const expanded = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) return [value]
  return value.length > 0 ? value : [EMPTY_ARRAY]
}

/**
 * Every value at `path`: elements of an array one by one (EMPTY_ARRAY for one without), undefined where nothing is.
 * Never empty, so a document without the field still has an index entry.
 */
export const valuesAt = (document: unknown, path: string): unknown[] =>
  walk(document, path.split('.')).flatMap(expanded)

/** True when the path meets an array: one document then has several values. */
export const meetsArray = (document: unknown, path: string): boolean => {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return true
    if (!isDocument(value)) return false
    value = getField(value, part)
  }
  return Array.isArray(value)
}
