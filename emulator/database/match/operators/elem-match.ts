import { elementCondition } from '../elements'
import type { FieldOperator } from '../types'

/** `$elemMatch`: one element of the array fulfils all that the operand asks for. */
export const $elemMatch: FieldOperator = (operand, { compiler }) => elementCondition(operand, compiler)
