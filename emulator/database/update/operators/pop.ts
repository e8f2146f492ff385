import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNumber, toDouble } from '../../values/numbers'
import { typeName } from '../../values/types'
import { set, type UpdateOperator } from '../types'

/** `$pop`: takes off the last element (1) or the first (-1). */
export const $pop: UpdateOperator = (operand, path) => {
  if (!isNumber(operand)) throw requestFailed(`Expected a number in: ${path}: ${describe(operand)}`)
  const side = toDouble(operand)
  if (side !== 1 && side !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${describe(operand)}`)
  return {
    creates: false,
    of: (current, place) => {
      if (Array.isArray(current)) return set(side === 1 ? current.slice(0, -1) : current.slice(1))
      throw requestFailed(`Path '${place.path}' contains an element of non-array type '${typeName(current)}'`)
    },
  }
}
