/**
 * Chooses the index that serves a query: equality (or $in) on its first fields, one range, text prefix or place on the
 * next, and the sort order where it fits; an $or is served by a plan for each branch. Correct rather than complete:
 * what a plan finds is a superset, every candidate is matched again.
 */
import type { Order } from '../query/sort'
import type { Document } from '../values/types'
import { boundsOf, branchesOf, type FieldBounds } from './bounds'
import { encodeValue } from './encode'
import type { IndexKey } from './entries'
import { fieldRanges, type KeyRange, successor } from './ranges'

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

export interface IndexWalk {
  index: PlannedIndex
  ranges: KeyRange[]
  reverse: boolean
  /** Each range is in the order asked for, all of them together are not: they are to be walked side by side. */
  merge: boolean
}

export interface Plan {
  walks: IndexWalk[]
  /** The entries come in the order asked for. */
  sorted: boolean
  /** Only a part of the index is walked; false when it serves for its order alone. */
  narrow: boolean
}

interface Candidate {
  walk: IndexWalk
  sorted: boolean
  narrow: boolean
  score: number
}

type Bounds = ReadonlyMap<string, FieldBounds>

/** An $in on several fields multiplies; beyond this a range over the first fields is cheaper, and a merge is not worth it. */
const MAX_RANGES = 200
const NUMERIC_PART = /(^|\.)\d+(\.|$)/

const EQUALITY_SCORE = 10
const RANGE_SCORE = 5
const SORT_SCORE = 3
const COVERED_SCORE = 1

/**
 * Fields below one array have their entries element by element, while a query may find each in another element: then
 * only the first of them narrows the walk.
 */
const sharesArray = (index: PlannedIndex, position: number): boolean => {
  const root = (path: string | undefined) => path?.split('.')[0]
  const earlier = index.keys.slice(0, position).map(([path]) => root(path))
  return index.multikey && earlier.includes(root(index.keys[position]?.[0]))
}

/** A list in a query may name a value twice, in two types even. */
const distinct = (values: readonly Buffer[]): Buffer[] => [
  ...new Map(values.map(bytes => [bytes.toString('latin1'), bytes])).values(),
]

const equalityPrefixes = (index: PlannedIndex, bounds: Bounds) => {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let fields = 0
  for (const [path, kind] of index.keys) {
    const equal = bounds.get(path)?.equal
    if (!equal || kind === '2dsphere' || sharesArray(index, fields)) break
    if (fields > 0 && prefixes.length * equal.length > MAX_RANGES) break
    const values = distinct(equal.map(value => encodeValue(value, kind).bytes))
    prefixes = prefixes.flatMap(prefix => values.map(bytes => Buffer.concat([prefix, bytes])))
    fields += 1
  }
  return { prefixes, fields }
}

/** 1: the entries after the equal fields come in the order asked for; -1: in its reverse; 0: neither. */
const sortDirection = (index: PlannedIndex, equalFields: number, order: Order, bounds: Bounds) => {
  if (index.inexact) return 0
  // An array orders by its least or greatest element, its entries stand at each; but an id is never an array.
  if (index.multikey && order.some(([path]) => path !== '_id')) return 0
  const held = new Set(index.keys.slice(0, equalFields).map(([path]) => path))
  // A field of the index held equal to one value has no say in the order.
  const wanted = order.filter(([path]) => !(held.has(path) && bounds.get(path)?.equal?.length === 1))
  const keys = index.keys.slice(equalFields)
  if (wanted.length === 0 || wanted.length > keys.length) return 0
  const signs = wanted.map(([path, direction], position) => {
    const key = keys[position]
    return key && key[0] === path && key[1] !== '2dsphere' ? key[1] * direction : 0
  })
  const [first = 0] = signs
  return signs.every(sign => sign === first) ? first : 0
}

/** A 2dsphere index leaves out documents without a place: it serves only queries that demand one. */
const isUsable = (index: PlannedIndex, bounds: Bounds): boolean =>
  index.keys.every(
    ([path, kind]) =>
      !NUMERIC_PART.test(path) && (kind !== '2dsphere' || bounds.get(path)?.geo !== undefined),
  )

const candidate = (index: PlannedIndex, bounds: Bounds, order: Order): Candidate | undefined => {
  if (!isUsable(index, bounds)) return undefined
  const { prefixes, fields } = equalityPrefixes(index, bounds)
  const next = index.keys[fields]
  const narrowed =
    next && !sharesArray(index, fields)
      ? fieldRanges(bounds.get(next[0]), next[1], index.multikey)
      : undefined
  const direction = prefixes.length <= MAX_RANGES ? sortDirection(index, fields, order, bounds) : 0
  const sorted = direction !== 0 && (narrowed === undefined || narrowed.length === 1)
  const narrow = fields > 0 || narrowed !== undefined
  if (!narrow && !sorted) return undefined
  const ranges = prefixes.flatMap(prefix =>
    narrowed
      ? narrowed.map(({ start, end }) => ({
          start: Buffer.concat([prefix, start]),
          end: end ? Buffer.concat([prefix, end]) : successor(prefix),
        }))
      : [{ start: prefix, end: successor(prefix) }],
  )
  const score =
    fields * EQUALITY_SCORE +
    (narrowed ? RANGE_SCORE : 0) +
    (sorted ? SORT_SCORE : 0) +
    (fields === index.keys.length ? COVERED_SCORE : 0)
  return {
    walk: {
      index,
      ranges: inOrder(ranges),
      reverse: sorted && direction === -1,
      merge: sorted && ranges.length > 1,
    },
    sorted,
    narrow,
    score,
  }
}

const best = (criteria: unknown, order: Order, indexes: readonly PlannedIndex[]): Candidate | undefined => {
  const bounds = boundsOf(criteria)
  let found: Candidate | undefined
  for (const index of indexes) {
    const other = candidate(index, bounds, order)
    if (other && (!found || other.score > found.score)) found = other
  }
  return found
}

/** Whatever the order of a list in the query, an index is walked in its own. */
const inOrder = (ranges: readonly KeyRange[]): KeyRange[] =>
  [...ranges].sort((a, b) => Buffer.compare(a.start, b.start))

/** Walks over one index become one, in its order. */
const merged = (walks: readonly IndexWalk[]): IndexWalk[] => {
  const byIndex = new Map<number, IndexWalk>()
  for (const walk of walks) {
    const ranges = [...(byIndex.get(walk.index.id)?.ranges ?? []), ...walk.ranges]
    byIndex.set(walk.index.id, { ...walk, ranges: inOrder(ranges), merge: false })
  }
  return [...byIndex.values()]
}

/** One walk a branch; each branch also brings the conditions around the $or. */
const union = (criteria: Document, indexes: readonly PlannedIndex[]): Candidate[] | undefined => {
  const branches = branchesOf(criteria)
  if (!branches || branches.length === 0) return undefined
  const found = branches.map(branch => best({ $and: [criteria, branch] }, [], indexes))
  return found.every(item => item !== undefined) ? found : undefined
}

/** The best plan, or undefined when the whole collection must be read. */
export const planQuery = (
  criteria: Document,
  order: Order,
  indexes: readonly PlannedIndex[],
): Plan | undefined => {
  const single = best(criteria, order, indexes)
  const several = union(criteria, indexes)
  const least = Math.min(...(several ?? []).map(item => item.score))
  if (several && least > (single?.score ?? 0))
    return {
      walks: merged(several.map(item => item.walk)),
      sorted: false,
      narrow: several.every(item => item.narrow),
    }
  return single && { walks: [single.walk], sorted: single.sorted, narrow: single.narrow }
}
