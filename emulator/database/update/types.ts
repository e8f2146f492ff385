/** What an update is made of. */
import type { Document } from '../values/types'

/** Where a change happens, for the words of an error. */
export interface Place {
  /** The full path, positions filled in. */
  readonly path: string
  /** Its last name. */
  readonly name: string
  /** The document before the update. */
  readonly document: Document
}

/** What becomes of a field; `undefined` as a value removes it. */
export type Outcome = 'keep' | { readonly value: unknown }

/** An operator with its operand for one field. */
export interface Change {
  /**
   * @param current the value there; undefined when there is none
   * @throws CloudError in MongoDB's words when it is of a type that the operator does not take
   */
  of(current: unknown, place: Place): Outcome
  /** Makes the field where there is none (with its parents); the others then do nothing. */
  readonly creates: boolean
  /** Does nothing where the path leads through a value without fields, instead of failing. */
  readonly lenient?: boolean
}

export interface UpdateContext {
  /** Milliseconds since 1970. */
  readonly now: number
  /** True when the update makes a new document. */
  readonly insert: boolean
}

/**
 * One operator on one field.
 * @param path as written, for the words of an error
 * @throws CloudError in MongoDB's words when the operand is malformed
 */
export type UpdateOperator = (operand: unknown, path: string, context: UpdateContext) => Change

export const set = (value: unknown): Outcome => ({ value })
