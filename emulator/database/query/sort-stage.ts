/** The `$sort` stage in our order of values; mingo's own order of types is not MongoDB's. */
import { Iterator, Lazy } from 'mingo/lazy'
import { requestFailed } from '../../errors'
import { isObject } from '../../json'
import { type Order, sortDocuments } from './sort'

/** Parses `{ field: 1 | -1 }`. @throws CloudError when a direction is neither. */
export const parseOrder = (spec: unknown): Order => {
  if (!isObject(spec)) throw requestFailed('the sort specification must be an object')
  return Object.entries(spec).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed(`$sort key ordering must be 1 or -1 (${path})`)
    return [path, direction] as const
  })
}

/** mingo calls a stage with (documents, spec, options); its types for that are too tangled to name. */
export const $sort = (...[documents, spec]: unknown[]): Iterator => {
  if (!(documents instanceof Iterator)) throw requestFailed('$sort needs documents')
  const order = parseOrder(spec)
  return documents.transform((items: unknown[]) => Lazy(sortDocuments(items.filter(isObject), order)))
}
