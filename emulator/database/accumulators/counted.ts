/** Operands with an `n`: how many values an accumulator gives. */
import { requestFailed } from '../../errors'
import type { Evaluate, Scope } from '../expressions/types'
import { describe } from '../values/describe'
import { isNumber } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import { toWhole } from '../values/whole'

/** @throws CloudError when the operand is no document */
export const objectOf = (name: string, operand: unknown): Document => {
  if (isDocument(operand)) return operand
  throw requestFailed(`specification must be an object; found ${name}: ${describe(operand)}`)
}

/** @throws CloudError when a document lacks one of the names */
export const requireNames = (operand: Document, names: readonly string[]): void => {
  const missing = names.find(name => !Object.hasOwn(operand, name))
  if (missing !== undefined) throw requestFailed(`Missing value for '${missing}'`)
}

/** Evaluates `n` for a group. @throws CloudError when it is no whole number above zero */
export const countFor = (n: Evaluate, scope: Scope): number => {
  const value = n(scope)
  const count = isNumber(value) ? toWhole(value) : undefined
  if (count === undefined)
    throw requestFailed(`Value for 'n' must be of integral type, but found ${describe(value)}`)
  if (count <= 0) throw requestFailed(`'n' must be greater than 0, found ${count}`)
  return Number(count)
}
