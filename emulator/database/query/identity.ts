/** Documents by `_id`. */
import { encodeValue } from '../indexes/encode'
import { planQuery } from '../indexes/planner'
import type { Collection } from '../store/catalog'
import type { Reader, Stored } from '../store/records'

/** A text that is the same for equal `_id`s and for no others. */
export const idText = (id: unknown): string =>
  encodeValue(id, 1, Number.POSITIVE_INFINITY).bytes.toString('base64')

/** The document with this `_id`, through the `_id` index. */
export const findById = (reader: Reader, collection: Collection, id: unknown): Stored | undefined => {
  const [walk] = planQuery({ _id: { $eq: id } }, [], collection.indexes.slice(0, 1))?.walks ?? []
  if (!walk) return findInOrder(reader, collection, id)
  const wanted = idText(id)
  for (const sequence of reader.walk(walk.index, walk.ranges, false)) {
    const stored = reader.get(collection, sequence)
    if (stored && idText(stored.document._id) === wanted) return stored
  }
  return undefined
}

/** A document as `_id` has no exact index range; it is rare enough to look at them all. */
const findInOrder = (reader: Reader, collection: Collection, id: unknown): Stored | undefined => {
  const wanted = idText(id)
  for (const stored of reader.scan(collection)) if (idText(stored.document._id) === wanted) return stored
  return undefined
}
