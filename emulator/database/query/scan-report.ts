/** One log line per query shape that reads a whole, large collection. */

import { SCAN_REPORT_DOCUMENTS } from '../../limits'
import type { Log } from '../../log'
import type { Document } from '../ejson'
import type { Collection } from '../store/catalog'
import { boundsOf } from './bounds'
import type { Order } from './sort'

/** Creates the reporter; `count` answers how many documents a collection has. */
export const createScanReport = (log: Log, count: (collection: Collection) => number) => {
  const seen = new Set<string>()
  return (collection: Collection, criteria: Document, order: Order): void => {
    const fields = [...boundsOf(criteria).keys()].sort().join(', ')
    const sort = order.map(([path, direction]) => `${path}:${direction}`).join(', ')
    const shape = `${collection.name} where {${fields}} order {${sort}}`
    if (seen.has(shape) || count(collection) <= SCAN_REPORT_DOCUMENTS) return
    seen.add(shape)
    log.warn(`database: a query scans the whole collection: ${shape}; declare an index`)
  }
}
