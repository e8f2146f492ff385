import { Decimal128 } from 'bson'
import { isIntegral } from '../../../values/numbers'
import { type Conversion, refuseHexadecimal, unparsable } from './failure'

/** As many digits of a double as MongoDB takes over. */
const DOUBLE_DIGITS = 15

const fromNumber = (value: number | bigint): Decimal128 => {
  if (isIntegral(value)) return Decimal128.fromString(String(value))
  const double = Number(value)
  return Decimal128.fromString(Number.isFinite(double) ? double.toPrecision(DOUBLE_DIGITS) : String(double))
}

const parse = (text: string): Decimal128 => {
  refuseHexadecimal(text)
  if (text === '') throw unparsable(text, 'Empty string')
  try {
    return Decimal128.fromStringWithRounding(text)
  } catch {
    throw unparsable(text, 'Failed to parse string to decimal')
  }
}

/** To a Decimal128; a double keeps 15 digits, a date becomes its milliseconds. */
export const toDecimalValue: Conversion = value => {
  if (typeof value === 'boolean') return fromNumber(Number(value))
  if (value instanceof Date) return fromNumber(value.getTime())
  if (typeof value === 'string') return parse(value)
  if (value instanceof Decimal128) return value
  return typeof value === 'number' || typeof value === 'bigint' ? fromNumber(value) : undefined
}
