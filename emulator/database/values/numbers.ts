/** Arithmetic on BSON numbers: exact for 64-bit integers, IEEE doubles otherwise. */
import { Decimal128 } from 'bson'

export type BsonNumber = number | bigint | Decimal128

const MIN_LONG = -(2n ** 63n)
const MAX_LONG = 2n ** 63n - 1n

/** True for int, long, double and decimal (NaN and infinities included). */
export const isNumber = (value: unknown): value is BsonNumber =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal128

/** True for an int or a long: exact arithmetic applies. */
export const isIntegral = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || (Number.isSafeInteger(value) && !Object.is(value, -0))

/** The nearest double. Decimals are computed with as doubles. */
export const toDouble = (value: BsonNumber): number =>
  value instanceof Decimal128 ? Number(value.toString()) : Number(value)

/** A whole number in the form it is kept in: a number within ±2^53, a bigint beyond. Undefined beyond 64 bits. */
export const toLong = (value: bigint): number | bigint | undefined => {
  if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER))
    return Number(value)
  return value >= MIN_LONG && value <= MAX_LONG ? value : undefined
}

type Operation = (a: BsonNumber, b: BsonNumber) => number | bigint | undefined

const exact =
  (small: (a: number, b: number) => number, large: (a: bigint, b: bigint) => bigint): Operation =>
  (a, b) => {
    if (!isIntegral(a) || !isIntegral(b)) return small(toDouble(a), toDouble(b))
    const quick = small(Number(a), Number(b))
    const safe = typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(quick)
    // `+ 0` turns -0 (0 times a negative number) into 0: integers have no negative zero.
    return safe ? quick + 0 : toLong(large(BigInt(a), BigInt(b)))
  }

/** `a + b`; undefined when two integers overflow 64 bits. */
export const add = exact(
  (a, b) => a + b,
  (a, b) => a + b,
)

/** `a - b`; undefined when two integers overflow 64 bits. */
export const subtract = exact(
  (a, b) => a - b,
  (a, b) => a - b,
)

/** `a * b`; undefined when two integers overflow 64 bits. */
export const multiply = exact(
  (a, b) => a * b,
  (a, b) => a * b,
)

/** -1, 0 or 1; exact between longs and doubles; NaN is below every number and equal to itself. */
export const compareNumbers = (left: BsonNumber, right: BsonNumber): number => {
  const a = left instanceof Decimal128 ? toDouble(left) : left
  const b = right instanceof Decimal128 ? toDouble(right) : right
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a < b ? -1 : a > b ? 1 : 0
}
