import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import { variadic } from '../arguments'
import { codePoints, coerceToText } from './text'

const NAME = '$substrCP'

const whole = (value: unknown, what: string): number => {
  if (!isNumber(value))
    throw requestFailed(`${NAME}: ${what} must be a numeric type (is BSON type ${typeName(value)})`)
  const number = toInt(value)
  if (number !== undefined) return number
  throw requestFailed(`${NAME}: ${what} cannot be represented as a 32-bit integral value: ${describe(value)}`)
}

/** `[text, first code point, number of code points]`; unlike $substrBytes, a negative number is refused. */
export const $substrCP = variadic(
  NAME,
  ([text, from, count]) => {
    const points = codePoints(coerceToText(text))
    const start = whole(from, 'starting index')
    const length = whole(count, 'length')
    if (length < 0) throw requestFailed(`${NAME}: length must be a nonnegative integer.`)
    if (start < 0) throw requestFailed(`${NAME}: the starting index must be nonnegative integer.`)
    return points.slice(start, start + length).join('')
  },
  3,
  3,
)
