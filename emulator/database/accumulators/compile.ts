/** Reads `{ field: { $accumulator: … } }`. */
import { requestFailed } from '../../errors'
import { type Document, isDocument } from '../values/types'
import * as operators from './index'
import type { Accumulator, AccumulatorOperator, CompileExpression } from './types'

const accumulators: Readonly<Record<string, AccumulatorOperator>> = operators

/** A field of the group's document and what makes it. */
export type AccumulatedField = readonly [name: string, accumulator: Accumulator]

const checkName = (name: string): void => {
  if (name.includes('.')) throw requestFailed(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw requestFailed(`The field name '${name}' cannot be an operator name`)
}

const compileField = (name: string, spec: unknown, compile: CompileExpression): AccumulatedField => {
  const [first, ...others] = isDocument(spec) ? Object.entries(spec) : []
  const [operator, operand] = first ?? ['', undefined]
  if (!operator.startsWith('$')) throw requestFailed(`The field '${name}' must be an accumulator object`)
  checkName(name)
  if (others.length > 0) throw requestFailed(`The field '${name}' must specify one accumulator`)
  const accumulator = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined
  if (!accumulator) throw requestFailed(`unknown group operator '${operator}'`)
  return [name, accumulator(operand, compile)]
}

/** @throws CloudError in MongoDB's words for a malformed field or an unknown accumulator */
export const compileAccumulators = (
  fields: Document,
  compile: CompileExpression,
): readonly AccumulatedField[] =>
  Object.entries(fields).map(([name, spec]) => compileField(name, spec, compile))
