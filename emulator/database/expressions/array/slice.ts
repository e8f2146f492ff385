import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { numberText } from '../../values/number-text'
import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import { variadic } from '../arguments'

const second = (value: unknown): number => {
  if (!isNumber(value))
    throw requestFailed(
      `Second argument to $slice must be a numeric value, but is of type: ${typeName(value)}`,
    )
  const number = toInt(value)
  if (number !== undefined) return number
  throw requestFailed(
    `Second argument to $slice can't be represented as a 32-bit integer: ${numberText(value)}`,
  )
}

const third = (value: unknown): number => {
  if (!isNumber(value))
    throw requestFailed(`Third argument to $slice must be numeric, but is of type: ${typeName(value)}`)
  const number = toInt(value)
  if (number === undefined)
    throw requestFailed(
      `Third argument to $slice can't be represented as a 32-bit integer: ${numberText(value)}`,
    )
  if (number <= 0) throw requestFailed(`Third argument to $slice must be positive: ${number}`)
  return number
}

/** `[array, count]`, from the end when negative; or `[array, place, count]`, the place from the end when negative. */
export const $slice = variadic(
  '$slice',
  values => {
    const [array, from, count] = values
    if (isNullish(array) || isNullish(from)) return null
    if (!Array.isArray(array))
      throw requestFailed(`First argument to $slice must be an array, but is of type: ${typeName(array)}`)
    const number = second(from)
    if (values.length === 2) return number >= 0 ? array.slice(0, number) : array.slice(number)
    if (isNullish(count)) return null
    const start = number < 0 ? Math.max(0, array.length + number) : number
    return array.slice(start, start + third(count))
  },
  2,
  3,
)
