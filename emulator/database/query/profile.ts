/** What queries cost: figures for every shape of query, and the report of those that read a whole collection. */
import { requestFailed } from '../../errors'
import { PROFILE_SHAPES, SCAN_REPORT_DOCUMENTS } from '../../limits'
import type { Log } from '../../log'
import { noteQuery } from '../../tally'
import { boundsOf } from '../indexes/bounds'
import { suggestIndex } from '../indexes/suggest'
import type { Collection } from '../store/catalog'
import type { Document } from '../values/types'
import type { QueryRun } from './find'
import type { Order } from './sort'

/** All queries of one shape since the start or the last reset; times in real milliseconds. */
export interface QueryShape {
  collection: string
  /** `where {a, b} order {c:-1}`: fields without their values. */
  shape: string
  /** Indexes walked by the last one; empty: the whole collection was read. */
  indexes: readonly string[]
  /** The index that would have served it, when none did: `[["a", 1], …]` as a declaration has it. */
  suggestion?: string
  runs: number
  examined: number
  returned: number
  totalMs: number
  maxMs: number
}

export interface Profile {
  onScan(collection: Collection, criteria: Document, order: Order): void
  onRun(run: QueryRun): void
  /** The slowest first. */
  list(): QueryShape[]
  clear(): void
}

/** `report`: a scan of a large collection is logged once a shape. `refuse`: any scan is an error, as tests want it. */
export type ScanPolicy = 'report' | 'refuse'

const shapeOf = (criteria: Document, order: Order): string => {
  const logical = Object.keys(criteria).filter(name => name.startsWith('$') && name !== '$and')
  const fields = [...boundsOf(criteria).keys(), ...logical].sort().join(', ')
  const sort = order.map(([path, direction]) => `${path}:${direction}`).join(', ')
  return `where {${fields}} order {${sort}}`
}

const suggestionOf = (criteria: Document, order: Order): string | undefined => {
  const keys = suggestIndex(criteria, order)
  return keys && JSON.stringify(keys)
}

const scanText = (collection: string, criteria: Document, order: Order): string => {
  const suggestion = suggestionOf(criteria, order)
  const cure = suggestion ? `an index with the keys ${suggestion} would serve it` : 'no index can serve it'
  return `a query scans the whole collection ${collection}: ${shapeOf(criteria, order)}; ${cure}`
}

/** Creates a profile; `count` answers how many documents a collection has. */
export const createProfile = (
  log: Log,
  policy: ScanPolicy,
  count: (collection: Collection) => number,
): Profile => {
  const shapes = new Map<string, QueryShape>()
  const reported = new Set<string>()
  const shapeFor = ({ collection, criteria, order }: QueryRun): QueryShape => {
    const shape = shapeOf(criteria, order)
    const key = `${collection.name} ${shape}`
    const known = shapes.get(key)
    if (known) return known
    // The oldest makes room: a program may make shapes without end.
    const [oldest] = shapes.keys()
    if (shapes.size >= PROFILE_SHAPES && oldest !== undefined) shapes.delete(oldest)
    const fresh = {
      collection: collection.name,
      shape,
      indexes: [],
      runs: 0,
      examined: 0,
      returned: 0,
      totalMs: 0,
      maxMs: 0,
    }
    shapes.set(key, fresh)
    return fresh
  }
  return {
    onScan(collection, criteria, order) {
      const text = scanText(collection.name, criteria, order)
      const worth = policy === 'refuse' || count(collection) > SCAN_REPORT_DOCUMENTS
      if (worth && !reported.has(text)) log.warn(`database: ${text}`)
      if (worth && reported.size < PROFILE_SHAPES) reported.add(text)
      if (policy === 'refuse') throw requestFailed(text)
    },
    onRun(run) {
      noteQuery(run)
      const shape = shapeFor(run)
      shape.runs += 1
      shape.examined += run.examined
      shape.returned += run.returned
      shape.totalMs += run.ms
      shape.maxMs = Math.max(shape.maxMs, run.ms)
      shape.indexes = run.indexes
      shape.suggestion = run.indexes.length === 0 ? suggestionOf(run.criteria, run.order) : undefined
    },
    list: () => [...shapes.values()].sort((a, b) => b.maxMs - a.maxMs),
    clear() {
      shapes.clear()
      reported.clear()
    },
  }
}
