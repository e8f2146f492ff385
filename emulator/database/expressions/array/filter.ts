import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { isTrue } from '../../values/truth'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import type { Operator } from '../types'
import { compileEach } from './each'

const limitOf = (value: unknown): number => {
  if (isNullish(value)) return Number.POSITIVE_INFINITY
  const limit = toInt(value)
  if (limit === undefined)
    throw requestFailed(`$filter: limit must be represented as a 32-bit integral value: ${describe(value)}`)
  if (limit <= 0) throw requestFailed(`$filter: limit must be greater than 0: ${limit}`)
  return limit
}

/** `$filter: { input, as, cond, limit }`: the elements for which `cond` is true, at most `limit` of them. */
export const $filter: Operator = (operand, compiler) => {
  const { argument, evaluate } = compileEach('$filter', operand, compiler, 'cond', ['limit'])
  const inputOf = argument('input')
  return scope => {
    const input = inputOf(scope)
    if (isNullish(input)) return null
    if (!Array.isArray(input)) throw requestFailed(`input to $filter must be an array not ${typeName(input)}`)
    const limit = limitOf(argument('limit')(scope))
    const found: unknown[] = []
    for (const element of input) {
      if (found.length === limit) break
      if (isTrue(evaluate(scope, element))) found.push(element)
    }
    return found
  }
}
