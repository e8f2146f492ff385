/** `field.$` in a find's projection: of an array only the element that the query matched. */
import { requestFailed } from '../../errors'
import type { Details, DocumentTest } from '../match/types'
import { getField, setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'

const PREFIX = 'Executor error during find command :: caused by ::'

const matchedElement = (items: readonly unknown[], position: number | undefined): unknown => {
  if (position === undefined)
    throw requestFailed(`${PREFIX} positional operator '.$' couldn't find a matching element in the array`)
  if (position >= items.length) throw requestFailed(`${PREFIX} positional operator '.$' element mismatch`)
  return items[position]
}

const narrow = (document: Document, parts: readonly string[], position: number | undefined): Document => {
  const [name, ...rest] = parts
  const value = name === undefined ? undefined : getField(document, name)
  if (name === undefined || !(Array.isArray(value) || isDocument(value))) return document
  const copy = { ...document }
  const inner = Array.isArray(value) ? [matchedElement(value, position)] : narrow(value, rest, position)
  setField(copy, name, inner)
  return copy
}

/**
 * Leaves only the matched element in the first array on the path.
 * @param document the document as found: what was projected may lack the fields of the query
 * @throws CloudError when the query looked into no array, or into a longer one
 */
export const applyPositional = (
  projected: Document,
  document: Document,
  parts: readonly string[],
  test: DocumentTest,
): Document => {
  const details: Details = {}
  test(document, details)
  return narrow(projected, parts, details.position)
}
