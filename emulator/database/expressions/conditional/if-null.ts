import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { listOf } from '../arguments'
import type { Operator } from '../types'

const LEAST = 2

/** `$ifNull: [a, b, …, last]`: the first that is neither null nor missing, else the last as it is. */
export const $ifNull: Operator = (operand, { compile }) => {
  const parts = listOf('$ifNull', operand, 0, Number.POSITIVE_INFINITY).map(part => compile(part))
  if (parts.length < LEAST) throw requestFailed(`$ifNull needs at least two arguments, had: ${parts.length}`)
  return scope => {
    let value: unknown
    for (const part of parts) {
      value = part(scope)
      if (!isNullish(value)) return value
    }
    return value
  }
}
