/** Numbers that stand for a count or a place: whole, whatever type they were written in. */
import { Decimal128 } from 'bson'
import { isNumber, toDouble, toLong } from './numbers'

const INT_LIMIT = 2 ** 31

/** The whole number, when the value is one within 32 bits. */
export const toInt = (value: unknown): number | undefined => {
  if (!isNumber(value)) return undefined
  const number = toDouble(value)
  const fits = Number.isInteger(number) && number >= -INT_LIMIT && number < INT_LIMIT
  return fits ? number + 0 : undefined
}

/** The whole number, when the value is one within 64 bits. */
export const toWhole = (value: unknown): number | bigint | undefined => {
  if (!isNumber(value)) return undefined
  if (typeof value === 'bigint') return toLong(value)
  if (value instanceof Decimal128 && /^-?\d+$/.test(value.toString())) return toLong(BigInt(value.toString()))
  const number = toDouble(value)
  return Number.isInteger(number) ? toLong(BigInt(number)) : undefined
}
