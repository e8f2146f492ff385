import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { unary, variadic } from '../arguments'

/** `$concatArrays`: null as soon as an argument is null or missing. */
export const $concatArrays = variadic('$concatArrays', values => {
  const result: unknown[] = []
  for (const value of values) {
    if (isNullish(value)) return null
    if (!Array.isArray(value))
      throw requestFailed(`$concatArrays only supports arrays, not ${typeName(value)}`)
    for (const element of value) result.push(element)
  }
  return result
})

export const $reverseArray = unary('$reverseArray', value => {
  if (isNullish(value)) return null
  if (Array.isArray(value)) return value.toReversed()
  throw requestFailed(`The argument to $reverseArray must be an array, but was of type: ${typeName(value)}`)
})
