import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { type BsonNumber, isIntegral, isNumber, toDouble, toLong } from '../../values/numbers'
import { typeName } from '../../values/types'
import { binary } from '../arguments'
import { numeric } from './numeric'

/** C's `pow`: JavaScript answers NaN for 1 to the power of NaN or infinity, and for -1 to that of infinity. */
const doublePower = (base: number, exponent: number): number => {
  if (base === 1 || (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY)) return 1
  return base ** exponent
}

/** Exponents beyond 63 overflow 64 bits, unless the base is 0, 1 or -1. */
const exactPower = (base: number | bigint, exponent: number | bigint): number | bigint | undefined => {
  if (exponent < 0) return undefined
  const small = base >= -1 && base <= 1
  return small || exponent <= 63 ? toLong(BigInt(base) ** BigInt(exponent)) : undefined
}

const power = (base: BsonNumber, exponent: BsonNumber): number | bigint => {
  if (toDouble(base) === 0 && toDouble(exponent) < 0)
    throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  const exact = isIntegral(base) && isIntegral(exponent) ? exactPower(base, exponent) : undefined
  return exact ?? doublePower(toDouble(base), toDouble(exponent))
}

/** `$pow: [base, exponent]`: exact for whole numbers within 64 bits, else a double. */
export const $pow = binary('$pow', (base, exponent) => {
  if (isNullish(base) || isNullish(exponent)) return null
  if (!isNumber(base)) throw requestFailed(`$pow's base must be numeric, not ${typeName(base)}`)
  if (!isNumber(exponent)) throw requestFailed(`$pow's exponent must be numeric, not ${typeName(exponent)}`)
  return power(base, exponent)
})

export const $sqrt = numeric('$sqrt', value => {
  const number = toDouble(value)
  if (number < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(number)
})
