/** `$slice` in a find's projection: a part of an array. */
import { requestFailed } from '../../errors'
import { setField } from '../values/fields'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument } from '../values/types'

export interface Slice {
  readonly path: string
  readonly of: (items: readonly unknown[]) => readonly unknown[]
}

const skipping =
  (skip: number, limit: number): Slice['of'] =>
  items => {
    const start = skip < 0 ? Math.max(0, items.length + skip) : skip
    return items.slice(start, start + limit)
  }

/**
 * Reads `n` (the first, or the last -n) or `[skip, limit]`.
 * @returns undefined when it must be the expression `$slice` instead
 * @throws CloudError when the limit is not positive
 */
export const readSlice = (path: string, operand: unknown): Slice | undefined => {
  if (isNumber(operand)) {
    const count = Math.trunc(toDouble(operand))
    return { path, of: items => (count < 0 ? items.slice(count) : items.slice(0, count)) }
  }
  if (!Array.isArray(operand)) throw requestFailed('$slice only supports numbers and [skip, limit] arrays')
  const [skip, limit]: readonly unknown[] = operand
  if (operand.length !== 2 || !isNumber(skip) || !isNumber(limit)) return undefined
  const most = Math.trunc(toDouble(limit))
  if (most <= 0) throw requestFailed(`$slice limit must be positive, got ${most}`)
  return { path, of: skipping(Math.trunc(toDouble(skip)), most) }
}

const sliceIn = (value: unknown, parts: readonly string[], of: Slice['of']): unknown => {
  if (isDocument(value)) return sliceDocument(value, parts, of)
  if (!Array.isArray(value)) return value
  if (parts.length === 0) return of(value)
  return value.map((item: unknown) => (isDocument(item) ? sliceDocument(item, parts, of) : item))
}

const sliceDocument = (document: Document, parts: readonly string[], of: Slice['of']): Document => {
  const [name, ...rest] = parts
  if (name === undefined || !Object.hasOwn(document, name)) return document
  const copy = { ...document }
  setField(copy, name, sliceIn(document[name], rest, of))
  return copy
}

/** A document with the array at the path cut, in all documents of an array on the way as well. */
export const applySlice = (document: Document, { path, of }: Slice): Document =>
  sliceDocument(document, path.split('.'), of)
