import { describe } from '../../values/describe'
import { isNumber, toDouble } from '../../values/numbers'
import { aboutArray } from '../conditions'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

const sizeOf = (operand: unknown): number => {
  const refuse = (reason: string) => badValue(`Failed to parse $size. ${reason}: $size: ${describe(operand)}`)
  if (!isNumber(operand)) throw refuse('Expected a number in')
  const size = toDouble(operand)
  if (Number.isNaN(size)) throw refuse('Expected an integer, but found NaN in')
  if (Math.abs(size) > Number.MAX_SAFE_INTEGER) throw refuse('Cannot represent as a 64-bit integer')
  if (!Number.isInteger(size)) throw refuse('Expected an integer')
  if (size < 0) throw refuse('Expected a non-negative number in')
  return size
}

/** `$size`: an array of exactly that many elements. */
export const $size: FieldOperator = operand => {
  const size = sizeOf(operand)
  return aboutArray(items => items.length === size)
}
