/** MongoDB's order of values: first by type, then within the type. Index keys follow the same order. */
import { Binary, BSONRegExp, EJSON, ObjectId, Timestamp } from 'bson'
import { compareNumbers, isNumber } from './numbers'
import { type Document, isDocument, Rank, rankOf } from './types'

/** UTF-8 byte order, which is code point order; JavaScript's `<` compares UTF-16 units and differs for emoji. */
const compareStrings = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))

const compareArrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = compareValues(a[at], b[at])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Field by field in the order they stand: type, then name, then value. */
const compareDocuments = (a: Document, b: Document): number => {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (const [at, [name, value]] of left.entries()) {
    const other = right[at]
    if (!other) return 1
    const difference =
      rankOf(value) - rankOf(other[1]) || compareStrings(name, other[0]) || compareValues(value, other[1])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Length first, then subtype, then bytes. */
const compareBinary = (a: Binary, b: Binary): number =>
  a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value())

/** A stable text for values without an order of their own. */
export const textOf = (value: unknown): string =>
  EJSON.stringify(value === undefined ? null : value, { relaxed: false })

const compareInstances = (a: unknown, b: unknown): number => {
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id)
  if (a instanceof Binary && b instanceof Binary) return compareBinary(a, b)
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b)
  if (a instanceof BSONRegExp && b instanceof BSONRegExp)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options)
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b)
  return compareStrings(textOf(a), textOf(b))
}

const ALL_EQUAL = new Set([Rank.Null, Rank.EmptyArray, Rank.MinKey, Rank.MaxKey])

/**
 * Negative, zero or positive as `a` sorts before, with or after `b`. Arrays compare element by element, as inside a
 * document; sorting and queries look into them first. A missing value is null.
 */
export const compareValues = (a: unknown, b: unknown): number => {
  const rank = rankOf(a)
  const difference = rank - rankOf(b)
  if (difference !== 0) return difference
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  return ALL_EQUAL.has(rank) ? 0 : compareInstances(a, b)
}

/** Equal as MongoDB sees it: numbers by value whatever their type, documents with their fields in the same order. */
export const areEqual = (a: unknown, b: unknown): boolean =>
  // Two different strings need no comparison of their bytes.
  a === b || (typeof a !== 'string' && compareValues(a, b) === 0)
