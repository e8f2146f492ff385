import { requestFailed } from '../../errors'
import { isDocument } from '../values/types'
import type { StageOperator } from './types'

const checkExpression = (operand: unknown): void => {
  if (typeof operand !== 'string' && !isDocument(operand))
    throw requestFailed('the sortByCount field must be specified as a string or as an object')
  const first = isDocument(operand) ? (Object.keys(operand)[0] ?? '') : operand
  if (!first.startsWith('$') || first === '$')
    throw requestFailed(
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
}

/** `$sortByCount`: `{ _id: value, count }` for each value of an expression, the most frequent first. */
export const $sortByCount: StageOperator = (operand, compiler) => {
  checkExpression(operand)
  return compiler.stages([{ $group: { _id: operand, count: { $sum: 1 } } }, { $sort: { count: -1 } }])
}
