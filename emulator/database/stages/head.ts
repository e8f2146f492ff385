/** What of a pipeline's beginning the collection can answer by itself, through an index where one serves. */
import type { Order } from '../query/sort'
import type { Document } from '../values/types'
import { parseLimit } from './limit'
import { parseMatch } from './match'
import { parseSkip } from './skip'
import { parseOrder } from './sort'

interface Head {
  criteria: Document[]
  order?: Order
  limit?: number
  /** Number of stages that need not run any more. */
  stages: number
}

type Take = (head: Head, operand: unknown) => boolean

/** Each takes over a stage if it can. A sorted stream may be filtered later or sooner, a limited one may not. */
const TAKES: Readonly<Record<string, Take>> = {
  $match(head, operand) {
    if (head.limit !== undefined) return false
    head.criteria.push(parseMatch(operand))
    return true
  },
  $sort(head, operand) {
    if (head.limit !== undefined || head.order) return false
    head.order = parseOrder(operand)
    return true
  },
  $limit(head, operand) {
    head.limit = Math.min(head.limit ?? Number.POSITIVE_INFINITY, parseLimit(operand))
    return true
  },
}

/** `$skip` and `$limit` of a page: no more than both together are read; the stages still run. */
const pageEnd = ([skip, limit]: readonly (readonly [string, unknown])[]): number | undefined =>
  skip?.[0] === '$skip' && limit?.[0] === '$limit' ? parseSkip(skip[1]) + parseLimit(limit[1]) : undefined

/** Takes over the first stages. @throws CloudError when one of them is malformed */
export const pushDown = (specs: readonly (readonly [string, unknown])[]): Head => {
  const head: Head = { criteria: [], stages: 0 }
  for (const [name, operand] of specs) {
    if (!Object.hasOwn(TAKES, name) || !TAKES[name]?.(head, operand)) break
    head.stages += 1
  }
  head.limit ??= pageEnd(specs.slice(head.stages))
  return head
}
