import { requestFailed } from '../../errors'
import { type Document, isDocument, typeName } from '../values/types'
import { flatMapEach } from './lazy'
import { pathParts, valueIn, withValue } from './paths'
import type { StageOperator } from './types'

interface Unwind {
  path: readonly string[]
  /** Path of the field that gets the element's position. */
  position?: readonly string[]
  preserve: boolean
}

const parsePath = (path: unknown): readonly string[] => {
  if (path === undefined || path === '') throw requestFailed('no path specified to $unwind stage')
  if (typeof path !== 'string')
    throw requestFailed(`expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$'))
    throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  return pathParts(path.slice(1))
}

const parsePosition = (name: unknown): readonly string[] | undefined => {
  if (name === undefined) return undefined
  if (typeof name !== 'string' || name === '')
    throw requestFailed(
      `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${typeName(name)}`,
    )
  if (name.startsWith('$'))
    throw requestFailed(
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${name}`,
    )
  return pathParts(name)
}

const parsePreserve = (value: unknown): boolean => {
  if (value === undefined || typeof value === 'boolean') return value === true
  throw requestFailed(
    `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(value)}`,
  )
}

const parse = (operand: unknown): Unwind => {
  if (typeof operand === 'string') return { path: parsePath(operand), preserve: false }
  if (!isDocument(operand))
    throw requestFailed(
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
    )
  const { path, includeArrayIndex, preserveNullAndEmptyArrays, ...others } = operand
  const [strange] = Object.keys(others)
  if (strange !== undefined) throw requestFailed(`unrecognized option to $unwind stage: ${strange}`)
  return {
    path: parsePath(path),
    position: parsePosition(includeArrayIndex),
    preserve: parsePreserve(preserveNullAndEmptyArrays),
  }
}

/** `at` is null where the value was no array. */
const withPosition = (document: Document, { position }: Unwind, at: number | null): Document =>
  position ? withValue(document, position, at) : document

function* unwindDocument(document: Document, unwind: Unwind): Iterable<Document> {
  const value = valueIn(document, unwind.path)
  if (!Array.isArray(value)) {
    const present = value !== undefined && value !== null
    if (present || unwind.preserve) yield withPosition(document, unwind, null)
    return
  }
  if (value.length === 0 && unwind.preserve)
    yield withPosition(withValue(document, unwind.path, undefined), unwind, null)
  for (const [at, item] of value.entries())
    yield withPosition(withValue(document, unwind.path, item), unwind, at)
}

/**
 * `$unwind`: one document for each element of an array; any other value counts as one element, null, a missing field
 * and an empty array as none.
 */
export const $unwind: StageOperator = operand => {
  const unwind = parse(operand)
  return documents => flatMapEach(documents, document => unwindDocument(document, unwind))
}
