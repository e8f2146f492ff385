import type { Operator } from '../types'

/** `$literal`: the operand as it stands, whatever `$` it has. */
export const $literal: Operator = operand => () => operand

/** MongoDB's other name for `$literal`. */
export const $const: Operator = $literal
