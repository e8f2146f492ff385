import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { documentOf, named } from '../arguments'
import type { Operator } from '../types'

/** `$reduce: { input, initialValue, in }`: `in` sees the result so far as `$$value`, the element as `$$this`. */
export const $reduce: Operator = (operand, compiler) => {
  const { in: body, ...outer } = documentOf('$reduce', operand)
  const argument = named('$reduce', outer, compiler, ['input', 'initialValue'])
  if (body === undefined) throw requestFailed("$reduce requires 'in' to be specified")
  const combine = compiler.compile(body, ['this', 'value'])
  return scope => {
    const input = argument('input')(scope)
    if (isNullish(input)) return null
    if (!Array.isArray(input))
      throw requestFailed(`$reduce requires that 'input' be an array, found: ${describe(input)}`)
    const step = (value: unknown, element: unknown) => combine({ ...scope, value, this: element })
    return input.reduce(step, argument('initialValue')(scope))
  }
}
