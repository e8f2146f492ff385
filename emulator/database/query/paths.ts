/** Reading a dotted path as MongoDB's indexes do: arrays on the way and at the end are looked into. */
import { isObject } from '../../json'

const INDEX = /^\d+$/

const intoArray = (items: readonly unknown[], parts: readonly string[]): unknown[] => {
  const [head = '', ...rest] = parts
  const direct = INDEX.test(head) ? walk(items[Number(head)], rest) : []
  const inner = items.flatMap(item => (isObject(item) ? walk(item, parts) : []))
  const found = [...direct, ...inner]
  return found.length === 0 ? [undefined] : found
}

const walk = (value: unknown, parts: readonly string[]): unknown[] => {
  const [head, ...rest] = parts
  if (head === undefined) return [value]
  if (Array.isArray(value)) return intoArray(value, parts)
  if (!isObject(value) || !Object.hasOwn(value, head)) return [undefined]
  return walk(value[head], rest)
}

/**
 * Every value at `path`: elements of an array one by one (an empty array stays itself), undefined where nothing is.
 * Never empty, so a document without the field still has an index entry.
 */
export const valuesAt = (document: unknown, path: string): unknown[] =>
  walk(document, path.split('.')).flatMap(value =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )

/** True when the path meets an array: one document then has several values. */
export const meetsArray = (document: unknown, path: string): boolean => {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return true
    if (!isObject(value)) return false
    value = value[part]
  }
  return Array.isArray(value)
}
