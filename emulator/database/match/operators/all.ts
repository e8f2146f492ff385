import { isDocument } from '../../values/types'
import { every, never } from '../conditions'
import { elementCondition } from '../elements'
import { equalityTo } from '../equality'
import { badValue } from '../errors'
import type { Condition, FieldOperator, MatchCompiler } from '../types'

const firstName = (item: unknown): string | undefined => (isDocument(item) ? Object.keys(item)[0] : undefined)

const ofElements = (item: unknown, compiler: MatchCompiler): Condition => {
  if (!isDocument(item) || firstName(item) !== '$elemMatch')
    throw badValue('$all/$elemMatch has to be consistent')
  return elementCondition(item.$elemMatch, compiler)
}

const ofValue = (item: unknown, compiler: MatchCompiler): Condition => {
  const name = firstName(item)
  if (name !== undefined && compiler.isFieldOperator(name)) throw badValue('no $ expressions in $all')
  return equalityTo(item)
}

/** `$all`: every value of the list, or every `$elemMatch` of it, is matched by some element. An empty list by none. */
export const $all: FieldOperator = (operand, { compiler }) => {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  const items: readonly unknown[] = operand
  if (items.length === 0) return never
  const ofItem = firstName(items[0]) === '$elemMatch' ? ofElements : ofValue
  return every(items.map(item => ofItem(item, compiler)))
}
