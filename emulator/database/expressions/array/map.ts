import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import type { Operator } from '../types'
import { compileEach } from './each'

/** `$map: { input, as, in }`: `in` for each element, bound to `$$this` or the name given; null for a null input. */
export const $map: Operator = (operand, compiler) => {
  const { argument, evaluate } = compileEach('$map', operand, compiler, 'in')
  const inputOf = argument('input')
  return scope => {
    const input = inputOf(scope)
    if (isNullish(input)) return null
    if (!Array.isArray(input)) throw requestFailed(`input to $map must be an array not ${typeName(input)}`)
    return input.map((element: unknown) => evaluate(scope, element) ?? null)
  }
}
