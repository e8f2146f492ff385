/** Upper and lower case, of ASCII letters only. */
import { compareValues } from '../../values/compare'
import { binary, unary } from '../arguments'
import { coerceToText } from './text'

const lower = (text: string): string => text.replace(/[A-Z]+/g, letters => letters.toLowerCase())

const upper = (text: string): string => text.replace(/[a-z]+/g, letters => letters.toUpperCase())

export const $toLower = unary('$toLower', value => lower(coerceToText(value)))
export const $toUpper = unary('$toUpper', value => upper(coerceToText(value)))

/** `$strcasecmp`: -1, 0 or 1. */
export const $strcasecmp = binary('$strcasecmp', (left, right) =>
  Math.sign(compareValues(upper(coerceToText(left)), upper(coerceToText(right)))),
)
