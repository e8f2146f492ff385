import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'
import { mapEach } from './lazy'
import type { Stage, StageCompiler, StageOperator } from './types'

const replacing = (spec: unknown, subject: string, compiler: StageCompiler): Stage => {
  const evaluate = compiler.expression(spec)
  const replacement = (document: Document, value: unknown): Document => {
    if (isDocument(value)) return value
    throw requestFailed(
      `${subject} must evaluate to an object, but resulting value was: ${value === undefined ? 'MISSING' : describe(value)}. Type of resulting value: '${typeName(value)}'. Input document: ${describe(document)}`,
    )
  }
  return (documents, scope) =>
    mapEach(documents, document => replacement(document, evaluate(scopeOf(document, scope))))
}

/** `$replaceRoot: { newRoot }`: each document becomes what the expression answers. */
export const $replaceRoot: StageOperator = (operand, compiler) => {
  if (!isDocument(operand))
    throw requestFailed(
      `expected an object as specification for $replaceRoot stage, got ${typeName(operand)}`,
    )
  const strange = Object.keys(operand).find(name => name !== 'newRoot')
  if (strange !== undefined) throw requestFailed(`BSON field '$replaceRoot.${strange}' is an unknown field.`)
  if (!Object.hasOwn(operand, 'newRoot'))
    throw requestFailed("BSON field '$replaceRoot.newRoot' is missing but a required field")
  return replacing(operand.newRoot, "'newRoot' expression ", compiler)
}

/** `$replaceWith`: the same, without the wrapping. */
export const $replaceWith: StageOperator = (operand, compiler) =>
  replacing(operand, "'replacement document' ", compiler)
