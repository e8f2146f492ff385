/** Rounding to decimal places, exactly: on the fraction that a double is, not on its product with a power of ten. */
import { type BsonNumber, isIntegral, toDouble, toLong } from '../../values/numbers'

/** `even`: to the nearest, ties to the even neighbour; `zero`: towards zero. */
export type Rounding = 'even' | 'zero'

const divide = (dividend: bigint, divisor: bigint, rounding: Rounding): bigint => {
  const quotient = dividend / divisor
  if (rounding === 'zero') return quotient
  const rest = dividend % divisor
  const twice = 2n * (rest < 0n ? -rest : rest)
  const away = twice > divisor || (twice === divisor && quotient % 2n !== 0n)
  return away ? quotient + (dividend < 0n ? -1n : 1n) : quotient
}

/** A finite double as whole / 2^bits. */
const fractionOf = (value: number): { whole: bigint; bits: bigint } => {
  let scaled = value
  let bits = 0n
  for (; !Number.isInteger(scaled); bits += 1n) scaled *= 2
  return { whole: BigInt(scaled), bits }
}

const quantizeDouble = (value: number, places: number, rounding: Rounding): number => {
  if (!Number.isFinite(value)) return value
  const { whole, bits } = fractionOf(value)
  const scale = 10n ** BigInt(Math.abs(places))
  const divisor = 2n ** bits
  const units =
    places < 0 ? divide(whole, divisor * scale, rounding) : divide(whole * scale, divisor, rounding)
  // The sign of a zero would be lost otherwise.
  return units === 0n ? 0 * Math.sign(value) : Number(`${units}e${-places}`)
}

/**
 * The number with so many decimal places (before the point when negative).
 * @returns undefined when a whole number overflows 64 bits
 */
export const quantize = (
  value: BsonNumber,
  places: number,
  rounding: Rounding,
): number | bigint | undefined => {
  if (!isIntegral(value)) return quantizeDouble(toDouble(value), places, rounding)
  if (places >= 0) return value
  const scale = 10n ** BigInt(-places)
  return toLong(divide(BigInt(value), scale, rounding) * scale)
}
