/** Preferred numbers and powers of two, to which $bucketAuto rounds its boundaries. */
import { requestFailed } from '../../errors'
import { isIntegral, isNumber, toDouble, toLong } from '../values/numbers'
import { typeName } from '../values/types'

/** Both answer a number that is strictly greater (smaller) than a positive one; zero stays. */
export interface Rounder {
  up(value: unknown): unknown
  down(value: unknown): unknown
}

/** Renard numbers (ISO 3); R40 lacks 335 and R80 has only what R40 has not, as in MongoDB. */
const RENARD: Readonly<Record<string, readonly number[]>> = {
  R5: [10, 16, 25, 40, 63],
  R10: [100, 125, 160, 200, 250, 315, 400, 500, 630, 800],
  R20: [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900],
  R40: [
    100, 106, 112, 118, 125, 132, 140, 150, 160, 170, 180, 190, 200, 212, 224, 236, 250, 265, 280, 300, 315,
    355, 375, 400, 425, 450, 475, 500, 530, 560, 600, 630, 670, 710, 750, 800, 850, 900, 950,
  ],
  R80: [
    103, 109, 115, 122, 128, 136, 145, 155, 165, 175, 185, 195, 206, 218, 230, 243, 258, 272, 290, 307, 325,
    345, 365, 387, 412, 437, 462, 487, 515, 545, 575, 615, 650, 690, 730, 775, 825, 875, 925, 975,
  ],
}

const E24 = [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91]

const everyNth = (series: readonly number[], step: number) => series.filter((_, at) => at % step === 0)

/** IEC 60063: the finer series are the rounded roots of ten, but for one historical value. */
const E192 = Array.from({ length: 192 }, (_, at) => Math.round(100 * 10 ** (at / 192))).map(value =>
  value === 919 ? 920 : value,
)

const SERIES: Readonly<Record<string, readonly number[]>> = {
  ...RENARD,
  '1-2-5': [10, 20, 50],
  E6: everyNth(E24, 4),
  E12: everyNth(E24, 2),
  E24,
  E48: everyNth(E192, 4),
  E96: everyNth(E192, 2),
  E192,
}

const least = (series: readonly number[]) => series[0] ?? 1
const greatest = (series: readonly number[]) => series.at(-1) ?? 1

/** In doubles and by steps of ten as MongoDB computes it, so that the same last digits come out. */
const up = (series: readonly number[], value: number): number => {
  let scale = 1
  while (value >= greatest(series) * scale) scale *= 10
  while (value < least(series) * scale) {
    const next = least(series) * scale
    scale /= 10
    if (value >= greatest(series) * scale) return next
  }
  return (series.find(item => item * scale > value) ?? greatest(series)) * scale
}

const down = (series: readonly number[], value: number): number => {
  let scale = 1
  while (value <= least(series) * scale) scale /= 10
  // The smallest doubles: below them there is only zero.
  if (scale === 0) return 0
  while (value > greatest(series) * scale) {
    const last = greatest(series) * scale
    scale *= 10
    if (value <= least(series) * scale) return last
  }
  return (series.findLast(item => item * scale < value) ?? least(series)) * scale
}

const numberOf = (value: unknown): number => (isNumber(value) ? toDouble(value) : 0)

/** Zero and infinity stay; a number in no series would never end the search. */
const rounding =
  (round: (value: number) => unknown) =>
  (value: unknown): unknown => {
    const number = numberOf(value)
    return number === 0 || !Number.isFinite(number) ? value : round(number)
  }

const preferred = (series: readonly number[]): Rounder => ({
  up: rounding(value => up(series, value)),
  down: rounding(value => down(series, value)),
})

/** 2 to the power; whole powers of 64 bits are kept exactly. */
const power = (exponent: number): unknown =>
  exponent >= 0 && exponent < 63 ? toLong(2n ** BigInt(exponent)) : 2 ** exponent

const bits = (value: number | bigint): number => BigInt(value).toString(2).length

const isPower = (value: number | bigint): boolean => (BigInt(value) & (BigInt(value) - 1n)) === 0n

const powersOfTwo: Rounder = {
  up(value) {
    if (isIntegral(value) && value > 0) return power(bits(value))
    return rounding(number => power(Math.floor(Math.log2(number)) + 1))(value)
  },
  down(value) {
    if (isIntegral(value) && value > 0) return power(bits(value) - (isPower(value) ? 2 : 1))
    return rounding(number => power(Math.ceil(Math.log2(number)) - 1))(value)
  },
}

/** The rounder of a granularity's name. @throws CloudError when it is no name, or an unknown one */
export const rounderOf = (name: unknown): Rounder => {
  if (typeof name !== 'string')
    throw requestFailed(
      `The $bucketAuto 'granularity' field must be a string, but found type: ${typeName(name)}`,
    )
  if (name === 'POWERSOF2') return powersOfTwo
  const series = Object.hasOwn(SERIES, name) ? SERIES[name] : undefined
  if (!series) throw requestFailed(`Unknown rounding granularity '${name}'`)
  return preferred(series)
}

/** @throws CloudError for a value that cannot be rounded */
export const checkRoundable = (value: unknown): void => {
  if (!isNumber(value))
    throw requestFailed(
      `$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a value with type: ${typeName(value)}`,
    )
  if (Number.isNaN(toDouble(value)))
    throw requestFailed(
      "$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a NaN",
    )
  if (toDouble(value) < 0)
    throw requestFailed(
      "$bucketAuto can specify a 'granularity' with non-negative numbers only, but found a negative number",
    )
}
