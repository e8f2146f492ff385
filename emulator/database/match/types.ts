/** What a query is compiled into. */
import type { Document } from '../values/types'

/** What a match finds out beside yes and no. */
export interface Details {
  /** The place in the array that the query last looked into: what `$` stands for in an update or a projection. */
  position?: number
}

export type DocumentTest = (document: Document, details?: Details) => boolean

/** What a query demands of a field. */
export interface Condition {
  /** Whether one value fulfils it, arrays not looked into: how `$elemMatch` tests its elements. */
  holds(value: unknown, details?: Details): boolean
  /** Whether what a path leads to fulfils it. */
  holdsAt(document: Document, path: readonly string[], details?: Details): boolean
}

/**
 * Where a part of a query stands: `top` (also in `$and` there), in another logical operator, or about the elements of
 * an array.
 */
export type Level = 'top' | 'logical' | 'element'

/** How operators compile the queries inside their operands. @throws CloudError for what MongoDB refuses */
export interface MatchCompiler {
  readonly level: Level
  /** The same for another level. */
  at(level: Level): MatchCompiler
  /** A whole query. */
  criteria(spec: Document): DocumentTest
  /** Operators on one field: `{ $gt: 1, $lt: 5 }`. */
  operators(spec: Document, path: string): Condition
  /** An aggregation expression, judged by its truth. */
  expression(spec: unknown): DocumentTest
  isFieldOperator(name: string): boolean
  /** True for what stands in the place of a field: `$or`, `$expr`. */
  isQueryOperator(name: string): boolean
}

export interface FieldContext {
  /** The field's path as written. */
  readonly path: string
  /** The document the operator stands in: `$options` beside `$regex`. */
  readonly siblings: Document
  readonly compiler: MatchCompiler
}

/** An operator on a field. @throws CloudError in MongoDB's words when the operand is malformed */
export type FieldOperator = (operand: unknown, context: FieldContext) => Condition

/** An operator in the place of a field's name. @throws CloudError in MongoDB's words when the operand is malformed */
export type QueryOperator = (operand: unknown, compiler: MatchCompiler) => DocumentTest
