import { numberText } from '../../../values/number-text'
import { isNumber, toDouble } from '../../../values/numbers'
import { type Conversion, overflow, refuseHexadecimal, unparsable } from './failure'

const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)/i

const special = (text: string): number | undefined => {
  if (/nan$/i.test(text)) return Number.NaN
  if (!/^[+-]?inf/i.test(text)) return undefined
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** C's `strtod` of the whole text, which also takes «inf» and «nan» in any case. */
const parse = (text: string): number => {
  refuseHexadecimal(text)
  if (text === '') throw unparsable(text, 'Empty string')
  if (/^\s/.test(text)) throw unparsable(text, 'Leading whitespace')
  const found = NUMBER.exec(text)?.[0]
  if (found === undefined) throw unparsable(text, 'Did not consume any digits')
  if (found !== text) throw unparsable(text, 'Did not consume whole string.')
  const named = special(text)
  if (named !== undefined) return named
  const value = Number(text)
  const [mantissa = ''] = text.toLowerCase().split('e')
  const vanished = value === 0 && /[1-9]/.test(mantissa)
  if (vanished || !Number.isFinite(value)) throw unparsable(text, 'Out of range')
  return value
}

/** To a double; a decimal too large for one is an error. */
export const toDoubleValue: Conversion = value => {
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string') return parse(value)
  if (!isNumber(value)) return undefined
  const double = toDouble(value)
  const text = numberText(value)
  if (!Number.isFinite(double) && /\d/.test(text)) throw overflow(text)
  return double
}
