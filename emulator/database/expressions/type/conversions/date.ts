import { errorText } from '../../../../errors'
import { numberText } from '../../../values/number-text'
import { isNumber, toDouble } from '../../../values/numbers'
import { typeName } from '../../../values/types'
import { toTime } from '../../date/inputs'
import { parseFreely } from '../../date/parse-free'
import { UTC } from '../../date/zone'
import { type Conversion, ConversionFailure, overflow } from './failure'
import { toLongValue } from './integer'

/** Farthest from 1970 that a Date reaches, milliseconds. */
const LIMIT = 8.64e15

const fromMilliseconds = (value: unknown): Date | undefined => {
  // MongoDB converts longs, doubles and decimals, but not ints: they hold no time later than January 1970.
  if (!isNumber(value) || typeName(value) === 'int') return undefined
  const milliseconds = toLongValue(value)
  const time = isNumber(milliseconds) ? toDouble(milliseconds) : Number.NaN
  if (Math.abs(time) <= LIMIT) return new Date(time)
  throw overflow(numberText(value))
}

const parse = (text: string): Date => {
  try {
    return parseFreely(text, UTC)
  } catch (error) {
    throw new ConversionFailure(errorText(error))
  }
}

/** To a date: from milliseconds, from a text that `$dateFromString` takes, or the time inside an ObjectId or Timestamp. */
export const toDateValue: Conversion = value => {
  if (value instanceof Date) return value
  if (typeof value === 'string') return parse(value)
  const time = toTime(value)
  return time === undefined ? fromMilliseconds(value) : new Date(time)
}
