/** What a JSON schema is compiled into. */

import { describe } from '../../values/describe'
import { isNumber, toDouble } from '../../values/numbers'
import { type Document, isDocument } from '../../values/types'
import { badValue } from '../errors'

/** Whether a value is as the schema demands. */
export type Check = (value: unknown) => boolean

export interface SchemaContext {
  /** The schema the keyword stands in. */
  readonly schema: Document
  /** Compiles a schema inside it. @throws CloudError when it is malformed */
  compile(schema: Document): Check
}

/** A keyword of a schema. @throws CloudError in MongoDB's words when its operand is malformed */
export type Keyword = (operand: unknown, context: SchemaContext) => Check

export const accept: Check = () => true

/** @throws CloudError naming the keyword */
export const refuseKeyword = (name: string, demand: string) =>
  badValue(`$jsonSchema keyword '${name}' ${demand}`)

/** @throws CloudError when a keyword's operand is no document */
export const documentOf = (name: string, operand: unknown): Document => {
  if (isDocument(operand)) return operand
  throw refuseKeyword(name, 'must be an object')
}

/** A number of things. @throws CloudError when it is none */
export const countOf = (name: string, operand: unknown): number => {
  const shown = `${name}: ${describe(operand)}`
  if (!isNumber(operand)) throw badValue(`Expected a number in: ${shown}`)
  const count = toDouble(operand)
  if (!Number.isInteger(count)) throw badValue(`Expected an integer: ${shown}`)
  if (count < 0) throw badValue(`Expected a non-negative number in: ${shown}`)
  return count
}
