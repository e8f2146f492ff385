import { isTrue } from '../../values/truth'
import { aboutValue, not } from '../conditions'
import type { FieldOperator } from '../types'

/** `$exists`: the field is there, be it null; a false operand asks for the contrary. */
export const $exists: FieldOperator = operand => {
  const there = aboutValue(value => value !== undefined)
  return isTrue(operand) ? there : not(there)
}
