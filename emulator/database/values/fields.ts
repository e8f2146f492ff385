/** Documents as values: copies that share nothing, and fields of any name. */
import { type Document, isDocument } from './types'

/** Sets a field; a plain assignment would take `__proto__` for something else. */
export const setField = (document: Document, name: string, value: unknown): void => {
  if (name === '__proto__')
    Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true })
  else document[name] = value
}

/** A field's own value; undefined when the document has none of that name. */
export const getField = (document: Document, name: string): unknown =>
  Object.hasOwn(document, name) ? document[name] : undefined

/** A deep copy of documents and arrays; other values cannot change and are shared. */
export const cloneValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cloneValue)
  return isDocument(value) ? cloneDocument(value) : value
}

export const cloneDocument = (document: Document): Document => {
  const copy: Document = {}
  for (const [name, value] of Object.entries(document)) setField(copy, name, cloneValue(value))
  return copy
}
