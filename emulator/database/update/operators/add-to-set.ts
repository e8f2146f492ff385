import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { identityOf } from '../../values/identity'
import { isDocument, typeName } from '../../values/types'
import { set, type UpdateOperator } from '../types'

/** What is to be added: the operand, or each of its `$each`. */
const additions = (operand: unknown): readonly unknown[] => {
  if (!isDocument(operand) || Object.keys(operand)[0] !== '$each') return [operand]
  if (!Array.isArray(operand.$each))
    throw requestFailed(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(operand.$each)}`,
    )
  if (Object.keys(operand).length > 1)
    throw requestFailed(`Found unexpected fields after $each in $addToSet: ${describe(operand)}`)
  return operand.$each
}

/** `$addToSet`: appends what the array does not hold yet; doubles that it has already stay. */
export const $addToSet: UpdateOperator = operand => {
  const values = additions(operand)
  return {
    creates: true,
    of: (current = [], { name }) => {
      if (!Array.isArray(current))
        throw requestFailed(
          `Cannot apply $addToSet to non-array field. Field named '${name}' has non-array type ${typeName(current)}`,
        )
      const known = new Set(current.map(identityOf))
      const fresh = new Map(values.map(value => [identityOf(value), value]))
      for (const key of known) fresh.delete(key)
      return set([...current, ...fresh.values()])
    },
  }
}
