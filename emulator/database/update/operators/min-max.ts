import { compareValues } from '../../values/compare'
import { set, type UpdateOperator } from '../types'

const extreme =
  (sign: 1 | -1): UpdateOperator =>
  operand => ({
    creates: true,
    of: current =>
      current === undefined || compareValues(operand, current) * sign > 0 ? set(operand) : 'keep',
  })

/** `$min`: the lesser of both in the order of all values. */
export const $min = extreme(-1)

/** `$max`: the greater of both in the order of all values. */
export const $max = extreme(1)
