/**
 * Chooses the index that serves a query: equality (or $in) on its first fields, one range on the next, and the sort
 * order where it fits. Correct rather than complete: what it finds is a superset, every candidate is matched again.
 */

import { encodeValue, type IndexKey, rankByte } from './index-keys'
import { boundsOf, type FieldBounds } from './query/bounds'
import { rankOf } from './query/compare'
import type { Order } from './query/sort'

/** What the planner needs to know of an index. */
export interface PlannedIndex {
  id: number
  name: string
  keys: readonly IndexKey[]
  /** Some document has several entries (an array was indexed). */
  multikey: boolean
  /** Some entry was cut or does not order like its value: the index cannot serve a sort. */
  inexact: boolean
}

/** Entries with `start <= key < end`, both without the index's own prefix; an undefined end means «to the last». */
export interface KeyRange {
  start: Buffer
  end: Buffer | undefined
}

export interface Plan {
  index: PlannedIndex
  ranges: KeyRange[]
  reverse: boolean
  /** The entries come in the order asked for. */
  sorted: boolean
}

/** An $in on several fields multiplies; beyond this a range over the first fields is cheaper. */
const MAX_RANGES = 200

/** The least key above every key that starts with `prefix`. */
const successor = (prefix: Buffer): Buffer | undefined => {
  for (let length = prefix.length; length > 0; length -= 1) {
    const last = prefix.readUInt8(length - 1)
    if (last < 0xff) return Buffer.concat([prefix.subarray(0, length - 1), Buffer.from([last + 1])])
  }
  return undefined
}

const NUMERIC_PART = /(^|\.)\d+(\.|$)/

interface Equality {
  prefixes: Buffer[]
  fields: number
}

const equalityPrefixes = (index: PlannedIndex, bounds: ReadonlyMap<string, FieldBounds>): Equality => {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let fields = 0
  for (const [path, direction] of index.keys) {
    const equal = bounds.get(path)?.equal
    if (!equal || prefixes.length * equal.length > MAX_RANGES) break
    prefixes = prefixes.flatMap(prefix =>
      equal.map(value => Buffer.concat([prefix, encodeValue(value, direction).bytes])),
    )
    fields += 1
  }
  return { prefixes, fields }
}

/** The part of a field's range that its index entries lie in, as [start, end) after the prefix. */
const fieldRange = (
  prefix: Buffer,
  field: FieldBounds,
  direction: 1 | -1,
  multikey: boolean,
): KeyRange | undefined => {
  const { lower } = field
  // Two values of one array may satisfy the two ends: with arrays about, only one end may narrow the walk.
  const upper = multikey && lower !== undefined ? undefined : field.upper
  const some = lower ?? upper
  if (!some) return undefined
  const open = rankByte(rankOf(some.value), direction)
  const low = Buffer.concat([prefix, lower ? encodeValue(lower.value, direction).bytes : open])
  const high = Buffer.concat([prefix, upper ? encodeValue(upper.value, direction).bytes : open])
  return direction === 1 ? { start: low, end: successor(high) } : { start: high, end: successor(low) }
}

/** 1: the entries after the equal fields come in the order asked for; -1: in its reverse; 0: neither. */
const sortDirection = (
  index: PlannedIndex,
  equalFields: number,
  order: Order,
  bounds: ReadonlyMap<string, FieldBounds>,
) => {
  if (index.multikey || index.inexact) return 0
  const held = new Set(index.keys.slice(0, equalFields).map(([path]) => path))
  // A field of the index held equal to one value has no say in the order.
  const wanted = order.filter(([path]) => !(held.has(path) && bounds.get(path)?.equal?.length === 1))
  const keys = index.keys.slice(equalFields)
  if (wanted.length === 0 || wanted.length > keys.length) return 0
  const signs = wanted.map(([path, direction], position) => {
    const key = keys[position]
    return key && key[0] === path ? key[1] * direction : 0
  })
  const [first = 0] = signs
  return signs.every(sign => sign === first) ? first : 0
}

interface Candidate extends Plan {
  score: number
}

const candidate = (
  index: PlannedIndex,
  bounds: ReadonlyMap<string, FieldBounds>,
  order: Order,
): Candidate | undefined => {
  if (index.keys.some(([path]) => NUMERIC_PART.test(path))) return undefined
  const { prefixes, fields } = equalityPrefixes(index, bounds)
  const next = index.keys[fields]
  const nextBounds = next && bounds.get(next[0])
  const ranged = prefixes.map(
    prefix => next && nextBounds && fieldRange(prefix, nextBounds, next[1], index.multikey),
  )
  const hasRange = ranged.some(range => range !== undefined)
  const direction = prefixes.length === 1 ? sortDirection(index, fields, order, bounds) : 0
  if (fields === 0 && !hasRange && direction === 0) return undefined
  const ranges = prefixes.map((prefix, at) => ranged[at] ?? { start: prefix, end: successor(prefix) })
  const sorted = direction !== 0
  const score = fields * 10 + (hasRange ? 5 : 0) + (sorted ? 3 : 0) + (fields === index.keys.length ? 1 : 0)
  return { index, ranges, reverse: direction === -1, sorted, score }
}

/** The best plan, or undefined when the whole collection must be read. */
export const planQuery = (
  criteria: unknown,
  order: Order,
  indexes: readonly PlannedIndex[],
): Plan | undefined => {
  const bounds = boundsOf(criteria)
  let best: Candidate | undefined
  for (const index of indexes) {
    const found = candidate(index, bounds, order)
    if (found && (!best || found.score > best.score)) best = found
  }
  return best
}
