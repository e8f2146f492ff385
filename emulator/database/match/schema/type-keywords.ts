/** `type` and `bsonType` */
import { typeName } from '../../values/types'
import { badValue } from '../errors'
import { typesOf } from '../type-names'
import { type Check, type Keyword, refuseKeyword } from './types'

/** The names of JSON's types; `integer` is none of MongoDB's. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  array: 'array',
  boolean: 'bool',
  null: 'null',
  number: 'number',
  object: 'object',
  string: 'string',
}

const textsIn = (name: string, operand: unknown): readonly string[] => {
  if (typeof operand === 'string') return [operand]
  if (!Array.isArray(operand)) throw refuseKeyword(name, 'must be either a string or an array of strings')
  return operand.map(item => {
    if (typeof item === 'string') return item
    throw refuseKeyword(name, 'array elements must be strings')
  })
}

const namesIn = (name: string, operand: unknown): readonly string[] => {
  const names = textsIn(name, operand)
  if (names.length === 0) throw refuseKeyword(name, 'must name at least one type')
  if (names.includes('integer')) throw badValue("$jsonSchema type 'integer' is not currently supported.")
  const twice = names.find((item, at) => names.indexOf(item) !== at)
  if (twice !== undefined) throw refuseKeyword(name, `has duplicate value: ${twice}`)
  return names
}

const hasType = (name: string, types: readonly string[]): Check => {
  const known = typesOf(name, types)
  return value => known.has(typeName(value))
}

export const type: Keyword = (operand, { schema }) => {
  if (Object.hasOwn(schema, 'bsonType'))
    throw badValue("Cannot specify both $jsonSchema keywords 'type' and 'bsonType'")
  const types = namesIn('type', operand).map(name => {
    const known = Object.hasOwn(JSON_TYPES, name) ? JSON_TYPES[name] : undefined
    if (known === undefined) throw badValue(`Unknown type name alias: ${name}`)
    return known
  })
  return hasType('type', types)
}

export const bsonType: Keyword = operand => hasType('bsonType', namesIn('bsonType', operand))
