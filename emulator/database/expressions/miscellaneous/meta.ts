import { requestFailed } from '../../../errors'
import type { Operator } from '../types'

/** What the pipeline would have to have found out before; text search and distances are not kept here. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  textScore: 'text score',
  geoNearDistance: '$geoNear distance',
  geoNearPoint: '$geoNear point',
}

/** Names that MongoDB knows and that are missing from a document unless another feature set them. */
const EMPTY = new Set([
  'indexKey',
  'randVal',
  'recordId',
  'searchHighlights',
  'searchScore',
  'searchScoreDetails',
  'sortKey',
])

/** `$meta`: no metadata is kept beside documents; asking for a text score is an error, as without `$text`. */
export const $meta: Operator = operand => {
  if (typeof operand !== 'string') throw requestFailed('$meta only supports string arguments')
  const kind = Object.hasOwn(UNAVAILABLE, operand) ? UNAVAILABLE[operand] : undefined
  if (kind !== undefined) throw requestFailed(`query requires ${kind} metadata, but it is not available`)
  if (!EMPTY.has(operand)) throw requestFailed(`Unsupported argument to $meta: ${operand}`)
  return () => undefined
}
