import { describe } from '../values/describe'
import { getField } from '../values/fields'
import type { Document } from '../values/types'

/** `_id: 1` of a document, as MongoDB names it in errors. */
export const idText = (document: Document): string => {
  const id = getField(document, '_id')
  return id === undefined ? 'no id' : `_id: ${describe(id)}`
}
