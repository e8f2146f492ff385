/** The clauses beside `$each` in a `$push`. */
import { requestFailed } from '../../errors'
import { compareValues } from '../values/compare'
import { getField } from '../values/fields'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument, typeName } from '../values/types'
import { toWhole } from '../values/whole'

type Compare = (a: unknown, b: unknown) => number

export interface PushClauses {
  readonly values: readonly unknown[]
  readonly position: number
  readonly slice?: number
  readonly compare?: Compare
}

const CLAUSES: ReadonlySet<string> = new Set(['$each', '$slice', '$sort', '$position'])

/** The value at a path; digits are places in arrays, nothing else looks into them. */
const valueAt = (item: unknown, parts: readonly string[]): unknown => {
  let value = item
  for (const part of parts) {
    if (isDocument(value)) value = getField(value, part)
    else if (Array.isArray(value) && /^\d+$/.test(part)) value = value[Number(part)]
    else return undefined
  }
  return value
}

const directionOf = (value: unknown): number => {
  const direction = isNumber(value) ? toDouble(value) : 0
  if (direction === 1 || direction === -1) return direction
  throw requestFailed('The $sort element value must be either 1 or -1')
}

const byField = (path: string, operand: unknown): Compare => {
  const direction = directionOf(operand)
  if (path === '') throw requestFailed('The $sort field cannot be empty')
  const parts = path.split('.')
  if (parts.includes(''))
    throw requestFailed(`The $sort field is a dotted field but has an empty part: ${path}`)
  return (a, b) => compareValues(valueAt(a, parts), valueAt(b, parts)) * direction
}

const byFields = (pattern: Document): Compare => {
  const keys = Object.entries(pattern).map(([path, direction]) => byField(path, direction))
  if (keys.length === 0) throw requestFailed('The $sort pattern is empty when it should be a set of fields.')
  return (a, b) => {
    for (const compare of keys) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

const comparisonOf = (operand: unknown): Compare => {
  if (isDocument(operand)) return byFields(operand)
  if (!isNumber(operand))
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const direction = directionOf(operand)
  return (a, b) => compareValues(a, b) * direction
}

const whole = (value: unknown, message: string): number => {
  const number = toWhole(value)
  if (number === undefined) throw requestFailed(`${message}: ${typeName(value)}`)
  return Number(number)
}

/**
 * Reads `{ $each, $position, $sort, $slice }`.
 * @throws CloudError in MongoDB's words for an unknown clause or one of a wrong type
 */
export const readPush = (operand: Document): PushClauses => {
  const strange = Object.keys(operand).find(name => !CLAUSES.has(name))
  if (strange !== undefined) throw requestFailed(`Unrecognized clause in $push: ${strange}`)
  const { $each, $slice, $sort, $position } = operand
  if (!Array.isArray($each))
    throw requestFailed(
      `The argument to $each in $push must be an array but it was of type: ${typeName($each)}`,
    )
  return {
    values: $each,
    position:
      $position === undefined
        ? Number.POSITIVE_INFINITY
        : whole($position, 'The value for $position must be an integer value, not of type'),
    ...($slice === undefined
      ? {}
      : { slice: whole($slice, 'The value for $slice must be an integer value but was given type') }),
    ...($sort === undefined ? {} : { compare: comparisonOf($sort) }),
  }
}
