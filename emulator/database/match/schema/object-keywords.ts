/** Keywords on documents; other values fulfil them. */
import { type Document, isDocument, typeName } from '../../values/types'
import { matchesPattern } from '../equality'
import { badValue } from '../errors'
import {
  accept,
  type Check,
  countOf,
  documentOf,
  type Keyword,
  refuseKeyword,
  type SchemaContext,
} from './types'

const aboutDocument =
  (holds: (document: Document) => boolean): Check =>
  value =>
    !isDocument(value) || holds(value)

const hasAll = (document: Document, names: readonly string[]): boolean =>
  names.every(name => Object.hasOwn(document, name))

export const required: Keyword = operand => {
  if (!Array.isArray(operand))
    throw refuseKeyword('required', `must be an array, but found an element of type ${typeName(operand)}`)
  const names = operand.map((name: unknown) => {
    if (typeof name === 'string') return name
    throw refuseKeyword(
      'required',
      `must be an array of strings, but found an element of type: ${typeName(name)}`,
    )
  })
  if (names.length === 0) throw refuseKeyword('required', 'cannot be an empty array')
  if (new Set(names).size < names.length)
    throw refuseKeyword('required', 'array cannot contain duplicate values')
  return aboutDocument(document => hasAll(document, names))
}

export const properties: Keyword = (operand, { compile }) => {
  const checks = Object.entries(documentOf('properties', operand)).map(([name, schema]) => {
    if (isDocument(schema)) return [name, compile(schema)] as const
    throw badValue(`Nested schema for $jsonSchema property '${name}' must be an object`)
  })
  return aboutDocument(document =>
    checks.every(([name, check]) => !Object.hasOwn(document, name) || check(document[name])),
  )
}

type Pattern = readonly [matches: (name: string) => boolean, check: Check]

const patternsIn = (operand: unknown, { compile }: SchemaContext): readonly Pattern[] =>
  Object.entries(documentOf('patternProperties', operand)).map(([pattern, schema]) => {
    if (isDocument(schema)) return [matchesPattern(pattern), compile(schema)] as const
    throw refuseKeyword('patternProperties', `has property '${pattern}' which is not an object`)
  })

export const patternProperties: Keyword = (operand, context) => {
  const patterns = patternsIn(operand, context)
  return aboutDocument(document =>
    Object.entries(document).every(([name, value]) =>
      patterns.every(([matches, check]) => !matches(name) || check(value)),
    ),
  )
}

const checkOfOthers = (operand: unknown, { compile }: SchemaContext): Check => {
  if (isDocument(operand)) return compile(operand)
  if (typeof operand === 'boolean') return () => operand
  throw refuseKeyword('additionalProperties', 'must be an object or a boolean')
}

/** About the fields that neither `properties` nor `patternProperties` names. */
export const additionalProperties: Keyword = (operand, context) => {
  const check = checkOfOthers(operand, context)
  const { properties: named = {}, patternProperties: matched = {} } = context.schema
  const names = documentOf('properties', named)
  const patterns = patternsIn(matched, context)
  const isOther = (name: string) =>
    !Object.hasOwn(names, name) && !patterns.some(([matches]) => matches(name))
  return aboutDocument(document =>
    Object.entries(document).every(([name, value]) => !isOther(name) || check(value)),
  )
}

export const maxProperties: Keyword = operand => {
  const most = countOf('maxProperties', operand)
  return aboutDocument(document => Object.keys(document).length <= most)
}

export const minProperties: Keyword = operand => {
  const least = countOf('minProperties', operand)
  return aboutDocument(document => Object.keys(document).length >= least)
}

const dependency = (name: string, operand: unknown, { compile }: SchemaContext): Check => {
  if (isDocument(operand)) return compile(operand)
  if (!Array.isArray(operand))
    throw badValue(
      `property '${name}' in $jsonSchema keyword 'dependencies' must be either an object or an array`,
    )
  if (operand.length === 0)
    throw badValue(`property '${name}' in $jsonSchema keyword 'dependencies' cannot be an empty array`)
  const names = operand.map((item: unknown) => {
    if (typeof item === 'string') return item
    throw badValue(
      `array '${name}' in $jsonSchema keyword 'dependencies' can only contain strings, but found element of type: ${typeName(item)}`,
    )
  })
  return aboutDocument(document => hasAll(document, names))
}

/** Where a field is there, others must be, or the document must fulfil a schema. */
export const dependencies: Keyword = (operand, context) => {
  const checks = Object.entries(documentOf('dependencies', operand)).map(
    ([name, inner]) => [name, dependency(name, inner, context)] as const,
  )
  if (checks.length === 0) return accept
  return aboutDocument(document =>
    checks.every(([name, check]) => !Object.hasOwn(document, name) || check(document)),
  )
}
