/** Runs a query: candidates from an index or a scan, each matched again, sorted where the index did not. */
import type { Document } from '../ejson'
import { type Plan, planQuery } from '../planner'
import type { Collection } from '../store/catalog'
import type { Reader, Stored } from '../store/records'
import { idText } from './identity'
import { compileMatch } from './match'
import { type Order, sortDocuments } from './sort'

/** A transaction's own writes in one collection, by `idText`; an undefined `after` is a removal. */
export type Overlay = ReadonlyMap<string, { before?: Stored; after?: Document }>

export interface Source {
  reader: Reader
  collection: Collection
  overlay?: Overlay
  /** Told of every query that reads the whole collection. */
  onScan?: (collection: Collection, criteria: Document, order: Order) => void
}

export interface Find {
  criteria: Document
  order?: Order
  skip?: number
  limit?: number
}

/** A found document; `sequence` is -1 for one that only this transaction knows. */
export type Found = Pick<Stored, 'sequence' | 'document'> & { stored?: Stored }

function* fromIndex(source: Source, plan: Plan): Iterable<Stored> {
  const seen = new Set<number>()
  const repeats = plan.index.multikey || plan.ranges.length > 1
  for (const sequence of source.reader.walk(plan.index, plan.ranges, plan.reverse)) {
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

const candidates = (source: Source, criteria: Document, order: Order) => {
  const plan = planQuery(criteria, order, source.collection.indexes)
  if (!plan) source.onScan?.(source.collection, criteria, order)
  const stored = plan ? fromIndex(source, plan) : source.reader.scan(source.collection)
  const overlay = source.overlay?.size ? source.overlay : undefined
  const found = overlay ? withOverlay(stored, overlay) : plainly(stored)
  return { found, sorted: order.length === 0 || (plan?.sorted === true && !overlay) }
}

const takeMatching = (
  found: Iterable<Found>,
  matches: (document: Document) => boolean,
  most: number,
): Found[] => {
  const taken: Found[] = []
  if (most <= 0) return taken
  for (const item of found) {
    if (!matches(item.document)) continue
    taken.push(item)
    if (taken.length >= most) break
  }
  return taken
}

/**
 * The documents that match, in order, after `skip`, at most `limit`.
 * @throws CloudError for an invalid query
 */
export const find = (
  source: Source,
  { criteria, order = [], skip = 0, limit = Number.POSITIVE_INFINITY }: Find,
): Found[] => {
  const matches = compileMatch(criteria)
  const { found, sorted } = candidates(source, criteria, order)
  if (sorted) return takeMatching(found, matches, skip + limit).slice(skip)
  const all = takeMatching(found, matches, Number.POSITIVE_INFINITY)
  const byDocument = new Map(all.map(item => [item.document, item]))
  return sortDocuments([...byDocument.keys()], order)
    .slice(skip, skip + limit)
    .flatMap(document => byDocument.get(document) ?? [])
}
