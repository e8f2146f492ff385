import { requestFailed } from '../../../errors'
import { type BsonNumber, isNumber, toDouble } from '../../values/numbers'
import { typeName } from '../../values/types'
import { variadic } from '../arguments'
import { coerceToText } from './text'

const NAME = '$substrBytes'

const truncated = (value: BsonNumber): number => Math.trunc(toDouble(value)) || 0

const whole = (value: unknown, what: string): number => {
  if (isNumber(value)) return truncated(value)
  throw requestFailed(`${NAME}:  ${what} must be a numeric type (is BSON type ${typeName(value)})`)
}

/** True for a byte that is not the first of its character. */
const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

const substring = ([text, from, count]: readonly unknown[]): string => {
  const bytes = Buffer.from(coerceToText(text))
  const start = whole(from, 'starting index')
  const length = whole(count, 'length')
  if (start < 0) throw requestFailed(`${NAME}:  starting index must be non-negative (got: ${start})`)
  const end = length < 0 ? bytes.length : start + length
  if (continues(bytes[start]))
    throw requestFailed(`${NAME}:  Invalid range, starting index is a UTF-8 continuation byte.`)
  if (continues(bytes[end]))
    throw requestFailed(`${NAME}:  Invalid range, ending index is in the middle of a UTF-8 character.`)
  return bytes.toString('utf8', start, Math.max(start, Math.min(end, bytes.length)))
}

/** `[text, first byte, number of bytes]`; a negative number means the rest. */
export const $substrBytes = variadic(NAME, substring, 3, 3)
/** The old name of $substrBytes. */
export const $substr = $substrBytes
