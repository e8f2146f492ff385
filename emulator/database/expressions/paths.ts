/** Field paths in expressions: `$a.b` of a document, or of every document of an array. */

import { requestFailed } from '../../errors'
import { getField } from '../values/fields'
import { isDocument } from '../values/types'

/** Fields with a `$` that MongoDB lets pass: those of a reference to another document. */
const REFERENCE = new Set(['$id', '$ref', '$db'])
const HINT = 'Consider using $getField or $setField.'

/** @throws CloudError in MongoDB's words for a name that an expression cannot speak of */
export const checkFieldName = (name: string): void => {
  if (name === '') throw requestFailed('FieldPath field names may not be empty strings.')
  if (name.startsWith('$') && !REFERENCE.has(name))
    throw requestFailed(`FieldPath field names may not start with '$'. ${HINT}`)
  if (name.includes('.')) throw requestFailed(`FieldPath field names may not contain '.'. ${HINT}`)
}

/** The parts of a dotted path. @throws CloudError for an empty part or one that starts with `$` */
export const partsOfPath = (path: string): readonly string[] => {
  if (path.endsWith('.')) throw requestFailed("FieldPath must not end with a '.'.")
  const parts = path.split('.')
  for (const part of parts) checkFieldName(part)
  return parts
}

/**
 * The value at a path. Arrays on the way are mapped: their documents that have the rest of the path give an array of
 * what was found; numeric parts are field names, never positions (MongoDB's ExpressionFieldPath).
 */
export const valueAtPath = (value: unknown, parts: readonly string[], from = 0): unknown => {
  const part = parts[from]
  if (part === undefined) return value
  if (isDocument(value)) return valueAtPath(getField(value, part), parts, from + 1)
  if (!Array.isArray(value)) return undefined
  return value.flatMap(item => {
    if (!isDocument(item)) return []
    const found = valueAtPath(item, parts, from)
    return found === undefined ? [] : [found]
  })
}
