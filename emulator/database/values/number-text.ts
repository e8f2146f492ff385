import { Decimal128 } from 'bson'
import { type BsonNumber, isIntegral } from './numbers'

const DIGITS = 16

/** C's `%.16g`, which MongoDB writes doubles with: 0.1 + 0.2 is `0.3`, 1e16 is `1e+16`. */
const doubleText = (value: number): string => {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const [mantissa = '', power = '0'] = value.toExponential(DIGITS - 1).split('e')
  const exponent = Number(power)
  const shorten = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
  if (exponent >= -4 && exponent < DIGITS) return shorten(value.toFixed(DIGITS - 1 - exponent))
  const digits = String(Math.abs(exponent)).padStart(2, '0')
  return `${shorten(mantissa)}e${exponent < 0 ? '-' : '+'}${digits}`
}

/** A number as MongoDB turns it into a string. */
export const numberText = (value: BsonNumber): string => {
  if (value instanceof Decimal128) return value.toString()
  return isIntegral(value) ? String(value) : doubleText(Number(value))
}
