import { BSONRegExp } from 'bson'
import { aboutValue, always } from '../conditions'
import { matchesPattern } from '../equality'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

/** Flags of JavaScript that mean nothing to the database; the SDK hands them on. */
const FOREIGN = /[gydv]/g

const textOf = (options: unknown): string | undefined => {
  if (options === undefined || typeof options === 'string') return options?.replace(FOREIGN, '')
  throw badValue('$options has to be a string')
}

/** `$regex`: a text or a regular expression, with its options in `$options` beside it. */
export const $regex: FieldOperator = (operand, { siblings }) => {
  const options = textOf(siblings.$options)
  if (typeof operand === 'string') return aboutValue(matchesPattern(operand, options))
  if (!(operand instanceof BSONRegExp)) throw badValue('$regex has to be a string')
  if (operand.options !== '' && options !== undefined)
    throw badValue('options set in both $regex and $options')
  return aboutValue(matchesPattern(operand.pattern, options ?? operand.options))
}

export const $options: FieldOperator = (_, { siblings }) => {
  if (!Object.hasOwn(siblings, '$regex')) throw badValue('$options needs a $regex')
  return always
}
