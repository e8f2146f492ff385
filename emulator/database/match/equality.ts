/** Equality as queries mean it. */
import { BSONRegExp } from 'bson'
import { errorText } from '../../errors'
import { areEqual } from '../values/compare'
import { toRegExp } from '../values/regexp'
import { type Document, isDocument } from '../values/types'
import { aboutValue } from './conditions'
import { badValue } from './errors'
import type { Condition } from './types'

/** True for `{ $gt: … }`; a reference to another document (DBRef) is a value in spite of its `$`. */
export const holdsOperators = (spec: unknown): spec is Document => {
  if (!isDocument(spec)) return false
  const [first] = Object.keys(spec)
  return first?.startsWith('$') === true && !(Object.hasOwn(spec, '$ref') && Object.hasOwn(spec, '$id'))
}

const compiled = (pattern: string, options: string): RegExp => {
  try {
    return toRegExp(pattern, options)
  } catch (error) {
    throw badValue(`Regular expression is invalid: ${errorText(error)}`)
  }
}

/**
 * Fulfilled by texts that the expression finds something in, and by the expression itself.
 * @throws CloudError when the expression is not valid
 */
export const matchesPattern = (pattern: string, options = ''): ((value: unknown) => boolean) => {
  const expression = compiled(pattern, options)
  const itself = new BSONRegExp(pattern, options)
  return value =>
    typeof value === 'string'
      ? expression.test(value)
      : value instanceof BSONRegExp && areEqual(value, itself)
}

/** `matchesPattern` of a stored expression. */
export const matchesRegExp = ({ pattern, options }: BSONRegExp) => matchesPattern(pattern, options)

/** Equal to a value; null is fulfilled by a missing field, too. */
export const isValue =
  (expected: unknown): ((value: unknown) => boolean) =>
  value =>
    areEqual(value, expected)

/** What a plain value behind a field's name demands. */
export const equalityTo = (expected: unknown): Condition =>
  aboutValue(expected instanceof BSONRegExp ? matchesRegExp(expected) : isValue(expected))
