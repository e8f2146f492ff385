/** Strings as the string operators see them. */
import { Timestamp } from 'bson'
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { numberText } from '../../values/number-text'
import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'

/**
 * What $toLower, $toUpper, $strcasecmp and $substr make of a value: null and missing are empty, numbers and dates are
 * written out. @throws CloudError for types that have no such text
 */
export const coerceToText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (isNullish(value)) return ''
  if (isNumber(value)) return numberText(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Timestamp) return `Timestamp(${value.getHighBits()}, ${value.getLowBits()})`
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`)
}

/** The characters, surrogate pairs kept together. */
export const codePoints = (text: string): readonly string[] => Array.from(text)
