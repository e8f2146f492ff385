import { setField } from '../../values/fields'
import { identityOf } from '../../values/identity'
import { type Document, isDocument } from '../../values/types'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isDocument(value)) return value
  const document: Document = {}
  for (const name of Object.keys(value).sort()) setField(document, name, sorted(value[name]))
  return document
}

/** One text for values that a schema takes as equal: unlike in queries, the order of fields does not matter. */
export const unorderedIdentity = (value: unknown): string => identityOf(sorted(value))
