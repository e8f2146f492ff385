/** `allOf`, `anyOf`, `oneOf`, `not`, `enum` */
import { isDocument, typeName } from '../../values/types'
import { type Check, type Keyword, refuseKeyword, type SchemaContext } from './types'
import { unorderedIdentity } from './unordered'

const checksIn = (name: string, operand: unknown, { compile }: SchemaContext): readonly Check[] => {
  if (!Array.isArray(operand)) throw refuseKeyword(name, 'must be an array')
  if (operand.length === 0) throw refuseKeyword(name, 'must be a non-empty array')
  return operand.map((item: unknown) => {
    if (isDocument(item)) return compile(item)
    throw refuseKeyword(name, `must be an array of objects, but found an element of type ${typeName(item)}`)
  })
}

export const allOf: Keyword = (operand, context) => {
  const checks = checksIn('allOf', operand, context)
  return value => checks.every(check => check(value))
}

export const anyOf: Keyword = (operand, context) => {
  const checks = checksIn('anyOf', operand, context)
  return value => checks.some(check => check(value))
}

export const oneOf: Keyword = (operand, context) => {
  const checks = checksIn('oneOf', operand, context)
  return value => checks.filter(check => check(value)).length === 1
}

const not: Keyword = (operand, { compile }) => {
  if (!isDocument(operand))
    throw refuseKeyword('not', `must be an object, but found an element of type ${typeName(operand)}`)
  const check = compile(operand)
  return value => !check(value)
}

const enumeration: Keyword = operand => {
  if (!Array.isArray(operand))
    throw refuseKeyword('enum', `must be an array, but found an element of type ${typeName(operand)}`)
  if (operand.length === 0) throw refuseKeyword('enum', 'cannot be an empty array')
  const values = new Set(operand.map(unorderedIdentity))
  if (values.size < operand.length) throw refuseKeyword('enum', 'array cannot contain duplicate values.')
  return value => values.has(unorderedIdentity(value))
}

export { enumeration as enum, not }
