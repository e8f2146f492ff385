/** What an accumulator is made of: `$sum` and its like in $group, $bucket, $bucketAuto and $setWindowFields. */
import type { Evaluate, Scope } from '../expressions/types'

/** One group's value in the making. */
export interface Accumulation {
  /** @param scope the scope of a document of the group */
  add(scope: Scope): void
  /** The value so far; a missing one counts as null. */
  result(): unknown
}

/**
 * A compiled accumulator: begins a group.
 * @param scope the scope of the group's key, which `n` of `$firstN` and its like may depend on
 */
export type Accumulator = (scope: Scope) => Accumulation

export type CompileExpression = (spec: unknown) => Evaluate

/** @throws CloudError in MongoDB's words when the operand is malformed */
export type AccumulatorOperator = (operand: unknown, compile: CompileExpression) => Accumulator
