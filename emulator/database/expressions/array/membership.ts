import { requestFailed } from '../../../errors'
import { areEqual } from '../../values/compare'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { binary, unary, variadic } from '../arguments'
import { placeAt } from './place'

/** An element is never missing, so a missing value equals none, not even null. */
const isElement = (element: unknown, value: unknown): boolean =>
  value !== undefined && areEqual(element, value)

/** `[value, array]` */
export const $in = binary('$in', (value, array) => {
  if (!Array.isArray(array))
    throw requestFailed(`$in requires an array as a second argument, found: ${typeName(array)}`)
  return array.some(element => isElement(element, value))
})

/** `[array, value, start, end]`: the first place of the value from `start` to before `end`, or -1. */
export const $indexOfArray = variadic(
  '$indexOfArray',
  values => {
    const [array, value] = values
    if (isNullish(array)) return null
    if (!Array.isArray(array))
      throw requestFailed(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`)
    const start = placeAt('$indexOfArray', 'starting index', values, 2) ?? 0
    const end = placeAt('$indexOfArray', 'ending index', values, 3) ?? array.length
    const found = array.slice(start, end).findIndex(element => isElement(element, value))
    return found < 0 ? -1 : start + found
  },
  2,
  4,
)

export const $isArray = unary('$isArray', value => Array.isArray(value))

export const $size = unary('$size', value => {
  if (Array.isArray(value)) return value.length
  throw requestFailed(`The argument to $size must be an array, but was of type: ${typeName(value)}`)
})
