import { requestFailed } from '../../../errors'
import { getField, setField } from '../../values/fields'
import { isNullish } from '../../values/nullish'
import { type Document, isDocument } from '../../values/types'
import type { Compiler, Evaluate, Operator } from '../types'
import { constantField } from './constant-field'

/** @throws CloudError when an argument is missing or unknown */
const checkNames = (operator: string, operand: Document, names: readonly string[]): void => {
  const strange = Object.keys(operand).find(name => !names.includes(name))
  if (strange !== undefined) throw requestFailed(`${operator} found an unknown argument: ${strange}`)
  const missing = names.find(name => !Object.hasOwn(operand, name))
  if (missing !== undefined) throw requestFailed(`${operator} requires '${missing}' to be specified`)
}

const partsOf = (operand: unknown): { field: unknown; input: unknown } => {
  const isExpression = isDocument(operand) && Object.keys(operand)[0]?.startsWith('$') === true
  if (!isDocument(operand) || isExpression) return { field: operand, input: '$$CURRENT' }
  checkNames('$getField', operand, ['field', 'input'])
  return { field: operand.field, input: operand.input }
}

/** `$getField: { field, input }`, or just the name: a field whose name may have dots and dollars. */
export const $getField: Operator = (operand, { compile }) => {
  const parts = partsOf(operand)
  const name = constantField('$getField', parts.field)
  const input = compile(parts.input)
  return scope => {
    const document = input(scope)
    if (isDocument(document)) return getField(document, name)
    return document === null ? null : undefined
  }
}

/** A copy with the field set, or without it when the value is missing. */
const withField = (document: Document, name: string, value: unknown): Document => {
  const copy: Document = {}
  for (const [key, item] of Object.entries(document)) setField(copy, key, item)
  if (value === undefined) delete copy[name]
  else setField(copy, name, value)
  return copy
}

const setting = (operator: string, operand: Document, value: Evaluate, { compile }: Compiler): Evaluate => {
  const name = constantField(operator, operand.field)
  const input = compile(operand.input)
  return scope => {
    const document = input(scope)
    if (isNullish(document)) return null
    if (!isDocument(document)) throw requestFailed(`${operator} requires 'input' to evaluate to type Object`)
    return withField(document, name, value(scope))
  }
}

const demandDocument = (operator: string, operand: unknown): Document => {
  if (isDocument(operand)) return operand
  throw requestFailed(`${operator} only supports an object as its argument`)
}

/** `$setField: { field, input, value }`: a missing value removes the field. */
export const $setField: Operator = (operand, compiler) => {
  const spec = demandDocument('$setField', operand)
  checkNames('$setField', spec, ['field', 'value', 'input'])
  return setting('$setField', spec, compiler.compile(spec.value), compiler)
}

/** `$unsetField: { field, input }`. */
export const $unsetField: Operator = (operand, compiler) => {
  const spec = demandDocument('$unsetField', operand)
  checkNames('$unsetField', spec, ['field', 'input'])
  return setting('$unsetField', spec, () => undefined, compiler)
}
