/** One element of an array: missing when there is none at the place. */
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { numberText } from '../../values/number-text'
import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import { binary, unary } from '../arguments'
import type { Operator } from '../types'

const placeOf = (value: unknown): number => {
  if (!isNumber(value))
    throw requestFailed(`$arrayElemAt's second argument must be a numeric value, but is ${typeName(value)}`)
  const place = toInt(value)
  if (place !== undefined) return place
  throw requestFailed(
    `$arrayElemAt's second argument must be representable as a 32-bit integer: ${numberText(value)}`,
  )
}

/** `[array, place]`; a negative place counts from the end. */
export const $arrayElemAt = binary('$arrayElemAt', (array, place) => {
  if (isNullish(array) || isNullish(place)) return null
  if (Array.isArray(array)) return array.at(placeOf(place))
  throw requestFailed(`$arrayElemAt's first argument must be an array, but is ${typeName(array)}`)
})

const elementAt = (name: string, place: number): Operator =>
  unary(name, array => {
    if (isNullish(array)) return null
    if (Array.isArray(array)) return array.at(place)
    throw requestFailed(`${name}'s argument must be an array, but is ${typeName(array)}`)
  })

export const $first = elementAt('$first', 0)
export const $last = elementAt('$last', -1)
