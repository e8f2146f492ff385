import { set, type UpdateOperator } from '../types'

/** `$set`: puts a value, whatever was there. */
export const $set: UpdateOperator = operand => ({ creates: true, of: () => set(operand) })

/** `$setOnInsert`: like `$set`, in a new document only. */
export const $setOnInsert: UpdateOperator = (operand, _, { insert }) => ({
  creates: insert,
  of: () => (insert ? set(operand) : 'keep'),
  lenient: !insert,
})

/** `$unset`: removes a field; an array's element becomes null. The operand does not matter. */
export const $unset: UpdateOperator = () => ({ creates: false, lenient: true, of: () => set(undefined) })
