import { requestFailed } from '../../../errors'
import { parseOrder, sortBy } from '../../query/sort'
import { compareValues } from '../../values/compare'
import { isNullish } from '../../values/nullish'
import { isDocument, typeName } from '../../values/types'
import { documentOf, named } from '../arguments'
import type { Operator } from '../types'

type Sort = (array: readonly unknown[]) => unknown[]

/** Whole values in MongoDB's order, or documents by their fields; equal ones keep their order. */
const sortOf = (spec: unknown): Sort => {
  if (spec === 1 || spec === -1) return array => array.toSorted((a, b) => compareValues(a, b) * spec)
  if (!isDocument(spec)) throw requestFailed('The $sort element value must be either 1 or -1')
  if (Object.keys(spec).length === 0) throw requestFailed('$sort stage must have at least one sort key')
  const order = parseOrder(spec)
  return array => sortBy(array, element => (isDocument(element) ? element : {}), order)
}

/** `$sortArray: { input, sortBy }`; `sortBy` is 1, -1 or `{ field: 1 | -1, … }`, no expression. */
export const $sortArray: Operator = (operand, compiler) => {
  const { sortBy: spec, ...rest } = documentOf('$sortArray', operand)
  const argument = named('$sortArray', rest, compiler, ['input'])
  if (spec === undefined) throw requestFailed("$sortArray requires 'sortBy' to be specified")
  const sort = sortOf(spec)
  return scope => {
    const input = argument('input')(scope)
    if (isNullish(input)) return null
    if (Array.isArray(input)) return sort(input)
    throw requestFailed(
      `The input argument to $sortArray must be an array, but was of type: ${typeName(input)}`,
    )
  }
}
