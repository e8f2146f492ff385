import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { type BsonNumber, isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { binary, unary } from '../arguments'
import type { Operator } from '../types'

/** The value as a number. @throws CloudError «… only supports numeric types, not …» */
export const demandNumber = (name: string, value: unknown): BsonNumber => {
  if (isNumber(value)) return value
  throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`)
}

/** An operator of one number; null and missing give null. */
export const numeric = (name: string, apply: (value: BsonNumber) => unknown): Operator =>
  unary(name, value => (isNullish(value) ? null : apply(demandNumber(name, value))))

/** An operator of two numbers; the error names both types, as `$divide` and `$mod` do. */
export const numericPair = (
  name: string,
  apply: (left: BsonNumber, right: BsonNumber) => unknown,
): Operator =>
  binary(name, (left, right) => {
    if (isNumber(left) && isNumber(right)) return apply(left, right)
    if (isNullish(left) || isNullish(right)) return null
    throw requestFailed(`${name} only supports numeric types, not ${typeName(left)} and ${typeName(right)}`)
  })
