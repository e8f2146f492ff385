import { Decimal128 } from 'bson'
import { numberText } from '../../../values/number-text'
import { type BsonNumber, isNumber, toDouble, toLong } from '../../../values/numbers'
import { type Conversion, ConversionFailure, overflow, refuseHexadecimal, unparsable } from './failure'

const MAX_INT = 2 ** 31 - 1
const MIN_INT = -(2 ** 31)

/** The whole part of a decimal, with all its digits. */
const wholePart = (decimal: Decimal128): bigint => {
  const [mantissa = '', power = '0'] = decimal.toString().split('E')
  const [digits = '', fraction = ''] = mantissa.split('.')
  const exponent = Number(power) - fraction.length
  const all = BigInt(digits + fraction)
  return exponent < 0 ? all / 10n ** BigInt(-exponent) : all * 10n ** BigInt(exponent)
}

const truncate = (value: BsonNumber): bigint => {
  if (typeof value === 'bigint') return value
  const double = toDouble(value)
  const problem = Number.isNaN(double) ? 'NaN' : 'infinity'
  if (!Number.isFinite(double))
    throw new ConversionFailure(
      `Attempt to convert ${problem} value to integer type in $convert with no onError value`,
    )
  return value instanceof Decimal128 ? wholePart(value) : BigInt(Math.trunc(double))
}

const parse = (text: string): bigint => {
  refuseHexadecimal(text)
  const digits = text.replace(/^[+-]/, '')
  if (digits === '') throw unparsable(text, 'No digits')
  if (!/^\d+$/.test(digits)) throw unparsable(text, 'Did not consume whole string.')
  return text.startsWith('-') ? -BigInt(digits) : BigInt(digits)
}

/** The whole number in the target's form; undefined when it does not fit. */
type Narrow = (whole: bigint) => number | bigint | undefined

const fail = (error: Error): never => {
  throw error
}

const integer =
  (narrow: Narrow): Conversion =>
  value => {
    if (typeof value === 'boolean') return Number(value)
    if (typeof value === 'string') return narrow(parse(value)) ?? fail(unparsable(value, 'Overflow'))
    if (!isNumber(value)) return undefined
    return narrow(truncate(value)) ?? fail(overflow(numberText(value)))
  }

const toLongFromNumber = integer(toLong)

/** To a 32-bit integer. */
export const toIntValue = integer(whole => (whole >= MIN_INT && whole <= MAX_INT ? Number(whole) : undefined))

/** To a 64-bit integer; a date becomes its milliseconds. */
export const toLongValue: Conversion = value =>
  value instanceof Date ? value.getTime() : toLongFromNumber(value)
