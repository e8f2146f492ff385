import { BSONRegExp } from 'bson'
import { identityOf } from '../../values/identity'
import { aboutValue, not } from '../conditions'
import { holdsOperators, matchesRegExp } from '../equality'
import { badValue } from '../errors'
import type { Condition, FieldOperator } from '../types'

const oneOf = (name: string, operand: unknown): Condition => {
  if (!Array.isArray(operand)) throw badValue(`${name} needs an array`)
  const listed: readonly unknown[] = operand
  if (listed.some(holdsOperators)) throw badValue(`cannot nest $ under ${name}`)
  const values = new Set(listed.filter(item => !(item instanceof BSONRegExp)).map(identityOf))
  const patterns = listed.flatMap(item => (item instanceof BSONRegExp ? [matchesRegExp(item)] : []))
  return aboutValue(value => values.has(identityOf(value)) || patterns.some(matches => matches(value)))
}

/** `$in`: equal to one of the list, or a text that one of its regular expressions matches. */
export const $in: FieldOperator = operand => oneOf('$in', operand)

export const $nin: FieldOperator = operand => not(oneOf('$nin', operand))
