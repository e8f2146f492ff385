/** Runs a query: candidates from an index or a scan, each matched again, sorted where the index did not. */
import { requestFailed } from '../../errors'
import type { Scope } from '../expressions/types'
import { type IndexWalk, type Plan, planQuery } from '../indexes/planner'
import { compileMatch } from '../match/compile'
import { nearOf } from '../match/near'
import type { Collection } from '../store/catalog'
import type { Reader, Stored } from '../store/records'
import type { Document } from '../values/types'
import { idText } from './identity'
import { mergeSorted } from './merge'
import { comparing, type Order, sortBy } from './sort'

/** A transaction's own writes in one collection, by `idText`; an undefined `after` is a removal. */
export type Overlay = ReadonlyMap<string, { before?: Stored; after?: Document }>

/** One finished query, for the log and the page. */
export interface QueryRun {
  collection: Collection
  criteria: Document
  order: Order
  /** Names of the indexes walked; empty for a scan. */
  indexes: readonly string[]
  /** Documents looked at. */
  examined: number
  returned: number
  /** Real milliseconds. */
  ms: number
}

export interface Source {
  reader: Reader
  collection: Collection
  overlay?: Overlay
  /** Told before a query reads a whole collection; may refuse it. */
  onScan?: (collection: Collection, criteria: Document, order: Order) => void
  /** Told of every finished query. */
  onRun?: (run: QueryRun) => void
}

export interface Find {
  criteria: Document
  order?: Order
  skip?: number
  limit?: number
  /** Variables for `$expr`. */
  scope?: Scope
}

/** A found document; `sequence` is -1 for one that only this transaction knows. */
export type Found = Pick<Stored, 'sequence' | 'document'> & { stored?: Stored }

function* documentsAt({ reader, collection }: Source, sequences: Iterable<number>): Iterable<Stored> {
  for (const sequence of sequences) {
    const stored = reader.get(collection, sequence)
    if (stored) yield stored
  }
}

/** Ranges of different values hold different documents, as long as no array is indexed: none comes twice. */
const sideBySide = (
  source: Source,
  { index, ranges, reverse }: IndexWalk,
  order: Order,
): Iterable<Stored> => {
  const compare = comparing(order)
  const streams = ranges.map(range => documentsAt(source, source.reader.walk(index, [range], reverse)))
  return mergeSorted(streams, (a, b) => compare(a.document, b.document))
}

const fromIndexes = (source: Source, plan: Plan, order: Order): Iterable<Stored> => {
  const [only] = plan.walks
  return only?.merge ? sideBySide(source, only, order) : oneByOne(source, plan)
}

function* oneByOne(source: Source, plan: Plan): Iterable<Stored> {
  const seen = new Set<number>()
  const repeats =
    plan.walks.length > 1 || plan.walks.some(walk => walk.index.multikey || walk.ranges.length > 1)
  for (const { index, ranges, reverse } of plan.walks)
    for (const sequence of source.reader.walk(index, ranges, reverse)) {
      if (repeats && seen.has(sequence)) continue
      if (repeats) seen.add(sequence)
      const stored = source.reader.get(source.collection, sequence)
      if (stored) yield stored
    }
}

function* withOverlay(stored: Iterable<Stored>, overlay: Overlay): Iterable<Found> {
  for (const item of stored) {
    if (!overlay.has(idText(item.document._id))) yield { ...item, stored: item }
  }
  for (const { before, after } of overlay.values())
    if (after) yield { sequence: before?.sequence ?? -1, document: after, stored: before }
}

function* plainly(stored: Iterable<Stored>): Iterable<Found> {
  for (const item of stored) yield { ...item, stored: item }
}

const demanding = (criteria: Document): boolean => Object.keys(criteria).length > 0

const candidates = (source: Source, criteria: Document, order: Order) => {
  const plan = planQuery(criteria, order, source.collection.indexes)
  // Without demands, an index in the order asked for is as good as can be; with some, its whole length is a scan.
  const served = plan ? plan.narrow || !demanding(criteria) : !demanding(criteria) && order.length === 0
  if (!served) source.onScan?.(source.collection, criteria, order)
  const inStore = plan ? fromIndexes(source, plan, order) : source.reader.scan(source.collection)
  const overlay = source.overlay?.size ? source.overlay : undefined
  return {
    found: overlay ? withOverlay(inStore, overlay) : plainly(inStore),
    sorted: order.length === 0 || (plan?.sorted === true && !overlay),
    indexes: plan?.walks.map(walk => walk.index.name) ?? [],
  }
}

interface Taken {
  items: Found[]
  examined: number
}

const takeMatching = (
  found: Iterable<Found>,
  matches: (document: Document) => boolean,
  most: number,
): Taken => {
  const items: Found[] = []
  let examined = 0
  if (most <= 0) return { items, examined }
  for (const item of found) {
    const isMatch = matches(item.document)
    // What only this transaction knows lies in no index here; a real one would find it by its index like anything else.
    if (isMatch || item.sequence !== -1) examined += 1
    if (!isMatch) continue
    items.push(item)
    if (items.length >= most) break
  }
  return { items, examined }
}

const FAR = Number.POSITIVE_INFINITY

/** `$near` brings the nearest first. */
const nearestFirst = (items: Found[], distance: (document: Document) => number | undefined): Found[] =>
  items
    .map(item => ({ item, far: distance(item.document) ?? FAR }))
    .sort((a, b) => a.far - b.far)
    .map(({ item }) => item)

/** @throws CloudError for nearness without an index on places: MongoDB answers that from one only */
const checkNear = ({ collection }: Source, path: string): void => {
  const indexed = collection.indexes.some(({ keys }) =>
    keys.some(([key, kind]) => key === path && kind === '2dsphere'),
  )
  if (!indexed) throw requestFailed('unable to find index for $geoNear query')
}

const run = (source: Source, { criteria, order = [], skip = 0, limit = FAR, scope }: Find) => {
  const matches = compileMatch(criteria, scope)
  const near = nearOf(criteria)
  if (near) checkNear(source, near.path)
  const { found, sorted, indexes } = candidates(source, criteria, order)
  const byDistance = order.length === 0 ? near?.distance : undefined
  const inOrder = sorted && !byDistance
  const { items, examined } = takeMatching(found, matches, inOrder ? skip + limit : FAR)
  const ordered = byDistance
    ? nearestFirst(items, byDistance)
    : sorted
      ? items
      : sortBy(items, item => item.document, order)
  return { result: ordered.slice(skip, skip + limit), examined, indexes }
}

/**
 * The documents that match, in order, after `skip`, at most `limit`.
 * @throws CloudError for an invalid query, or when the source refuses a scan
 */
export const find = (source: Source, query: Find): Found[] => {
  const began = performance.now()
  const { result, examined, indexes } = run(source, query)
  source.onRun?.({
    collection: source.collection,
    criteria: query.criteria,
    order: query.order ?? [],
    indexes,
    examined,
    returned: result.length,
    ms: performance.now() - began,
  })
  return result
}
