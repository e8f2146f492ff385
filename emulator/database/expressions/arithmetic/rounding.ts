import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { isIntegral, isNumber, toDouble } from '../../values/numbers'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import { listOf } from '../arguments'
import type { Operator } from '../types'
import { demandNumber, numeric } from './numeric'
import { quantize, type Rounding } from './quantize'

const whole = (name: string, apply: (value: number) => number) =>
  numeric(name, value => (isIntegral(value) ? value : apply(toDouble(value))))

export const $ceil = whole('$ceil', Math.ceil)
export const $floor = whole('$floor', Math.floor)

const LEAST_PLACES = -20
const MOST_PLACES = 100

const placesOf = (name: string, value: unknown): number => {
  if (!isNumber(value)) throw requestFailed(`can't convert from BSON type ${typeName(value)} to long`)
  const places = toInt(value)
  // The two spaces are MongoDB's.
  if (places === undefined) throw requestFailed(`precision argument to  ${name} must be a integral value`)
  if (places >= LEAST_PLACES && places <= MOST_PLACES) return places
  throw requestFailed(
    `cannot apply ${name} with precision value ${places} value must be in [${LEAST_PLACES}, ${MOST_PLACES}]`,
  )
}

const toPlaces = (name: string, rounding: Rounding, given: unknown, precision: unknown): unknown => {
  if (isNullish(given)) return null
  const value = demandNumber(name, given)
  if (isNullish(precision)) return null
  const places = placesOf(name, precision)
  const result = quantize(value, places, rounding)
  if (result !== undefined) return result
  throw requestFailed(
    `invalid conversion from Decimal128 result in ${name} resulting from arguments: [${value}, ${places}]`,
  )
}

const rounding =
  (name: string, mode: Rounding): Operator =>
  (operand, { compile }) => {
    const [value, places = 0] = listOf(name, operand, 1, 2)
    const number = compile(value)
    const precision = compile(places)
    return scope => toPlaces(name, mode, number(scope), precision(scope))
  }

/** `$round: [number, places]`: ties go to the even neighbour; places from -20 to 100, 0 when not given. */
export const $round = rounding('$round', 'even')

/** `$trunc: [number, places]`: towards zero. */
export const $trunc = rounding('$trunc', 'zero')
