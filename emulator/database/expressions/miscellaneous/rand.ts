import { requestFailed } from '../../../errors'
import { isDocument } from '../../values/types'
import type { Operator } from '../types'

/** `$rand: {}`: at least 0 and less than 1, anew for each document. */
export const $rand: Operator = operand => {
  const empty = isDocument(operand)
    ? Object.keys(operand).length === 0
    : Array.isArray(operand) && operand.length === 0
  if (!empty) throw requestFailed('$rand does not currently accept arguments')
  return () => Math.random()
}
