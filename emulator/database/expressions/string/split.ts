import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { binary } from '../arguments'

const text = (value: unknown, which: string): string => {
  if (typeof value === 'string') return value
  throw requestFailed(
    `$split requires an expression that evaluates to a string as a ${which} argument, found: ${typeName(value)}`,
  )
}

/** `[text, separator]`: the parts; the whole text when the separator is not in it. */
export const $split = binary('$split', (left, right) => {
  if (isNullish(left) || isNullish(right)) return null
  const input = text(left, 'first')
  const separator = text(right, 'second')
  if (separator === '') throw requestFailed('$split requires a non-empty separator')
  return input.split(separator)
})
