import { typeName } from '../../values/types'
import { aboutValue } from '../conditions'
import { typesOf } from '../type-names'
import type { FieldOperator } from '../types'

/** `$type`: a type's name, number, `number`, or a list of them. */
export const $type: FieldOperator = (operand, { path }) => {
  const types = typesOf(path, operand)
  return aboutValue(value => value !== undefined && types.has(typeName(value)))
}
