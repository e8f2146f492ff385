import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isIntegral, toLong } from '../../values/numbers'
import { isDocument, typeName } from '../../values/types'
import { idText } from '../errors'
import { set, type UpdateOperator } from '../types'

const OPERATIONS: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

type Step = (value: bigint) => bigint

const stepOf = (name: string, mask: unknown): Step => {
  const shown = `{${name}: ${describe(mask)}}`
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
  if (!operation)
    throw requestFailed(
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: ${shown}`,
    )
  if (!isIntegral(mask))
    throw requestFailed(
      `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: ${shown}`,
    )
  return value => operation(value, BigInt(mask))
}

/** `$bit: { and | or | xor: whole number }`; a missing field counts as 0. */
export const $bit: UpdateOperator = operand => {
  if (!isDocument(operand))
    throw requestFailed(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  const steps = Object.entries(operand).map(([name, mask]) => stepOf(name, mask))
  if (steps.length === 0)
    throw requestFailed(
      'You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}',
    )
  return {
    creates: true,
    of: (current = 0, { name, document }) => {
      if (!isIntegral(current))
        throw requestFailed(
          `Cannot apply $bit to a value of non-integral type.${idText(document)} has the field ${name} of non-integer type ${typeName(current)}`,
        )
      return set(toLong(steps.reduce((value, step) => step(value), BigInt(current))))
    },
  }
}
