import { BSONRegExp } from 'bson'
import { isDocument } from '../../values/types'
import { not } from '../conditions'
import { equalityTo } from '../equality'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

/** `$not`: a regular expression or operators that must not all be fulfilled. */
export const $not: FieldOperator = (operand, { path, compiler }) => {
  if (operand instanceof BSONRegExp) return not(equalityTo(operand))
  if (!isDocument(operand)) throw badValue('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw badValue('$not cannot be empty')
  const inner = compiler.level === 'top' ? compiler.at('logical') : compiler
  return not(inner.operators(operand, path))
}
