import { badValue } from '../errors'
import type { QueryOperator } from '../types'

/** `$expr`: an aggregation expression on the whole document. */
export const $expr: QueryOperator = (operand, compiler) => {
  if (compiler.level === 'element') throw badValue('$expr can only be applied to the top-level document')
  return compiler.expression(operand)
}
