/** Accumulators as expressions: over their arguments, or over the elements of a single one that is an array. */
import { variadic } from '../arguments'
import type { Operator } from '../types'

/** Only a single argument is looked into; of several, an array counts as the value it is. */
export const overOperands = (name: string, apply: (values: readonly unknown[]) => unknown): Operator =>
  variadic(name, values => {
    const [only] = values
    return apply(values.length === 1 && Array.isArray(only) ? only : values)
  })
