import { type BsonNumber, isNumber, toDouble } from '../../values/numbers'
import { aboutValue } from '../conditions'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

const LIMIT = 2 ** 63

/** The whole part of a number as a 64-bit integer; undefined when it is not finite or too large. */
const wholePart = (value: BsonNumber): bigint | undefined => {
  if (typeof value === 'bigint') return value
  const whole = Math.trunc(toDouble(value))
  return whole >= -LIMIT && whole < LIMIT ? BigInt(whole) : undefined
}

const part = (value: unknown, name: string): bigint => {
  if (!isNumber(value)) throw badValue(`malformed mod, ${name} not a number`)
  const whole = wholePart(value)
  if (whole !== undefined) return whole
  throw badValue(
    Number.isFinite(toDouble(value))
      ? `malformed mod, ${name} value is invalid :: caused by :: Out of bounds coercing to integral value`
      : `malformed mod, ${name} value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type`,
  )
}

/** `$mod: [divisor, remainder]`: fractions are cut off everywhere; the remainder has the sign of the field's value. */
export const $mod: FieldOperator = operand => {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array')
  if (operand.length < 2) throw badValue('malformed mod, not enough elements')
  if (operand.length > 2) throw badValue('malformed mod, too many elements')
  const divisor = part(operand[0], 'divisor')
  const remainder = part(operand[1], 'remainder')
  if (divisor === 0n) throw badValue('divisor cannot be 0')
  return aboutValue(value => {
    const whole = isNumber(value) ? wholePart(value) : undefined
    return whole !== undefined && whole % divisor === remainder
  })
}
