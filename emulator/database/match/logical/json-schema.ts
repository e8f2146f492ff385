import { isDocument } from '../../values/types'
import { badValue } from '../errors'
import { compileSchema } from '../schema/compile'
import type { QueryOperator } from '../types'

/** `$jsonSchema`: documents that fulfil a JSON schema. */
export const $jsonSchema: QueryOperator = operand => {
  if (!isDocument(operand)) throw badValue('$jsonSchema must be an object')
  const check = compileSchema(operand)
  return document => check(document)
}
