/** The index that would serve a query that had to read the whole collection. */
import type { Order } from '../query/sort'
import type { Document } from '../values/types'
import { boundsOf, type FieldBounds } from './bounds'
import type { KeyKind } from './entries'

const isEqual = ({ equal }: FieldBounds) => equal !== undefined
const isRange = ({ lower, upper, prefix }: FieldBounds) => (lower ?? upper ?? prefix) !== undefined

/** Equal fields first, then the order, then ranges (MongoDB's «ESR» rule); undefined when no index can serve it. */
export const suggestIndex = (
  criteria: Document,
  order: Order,
): ReadonlyArray<readonly [string, KeyKind]> | undefined => {
  const bounds = [...boundsOf(criteria)]
  const keys = new Map<string, KeyKind>()
  for (const [path, field] of bounds) if (isEqual(field)) keys.set(path, 1)
  for (const [path, field] of bounds) if (field.geo) keys.set(path, '2dsphere')
  for (const [path, direction] of order) if (!keys.has(path)) keys.set(path, direction)
  for (const [path, field] of bounds) if (isRange(field) && !keys.has(path)) keys.set(path, 1)
  return keys.size > 0 ? [...keys] : undefined
}
