/** Compiles JSON schemas (draft 4 with MongoDB's `bsonType`) into checks of values. */
import type { Document } from '../../values/types'
import { badValue } from '../errors'
import * as arrays from './array-keywords'
import * as logical from './logical-keywords'
import * as objects from './object-keywords'
import * as scalars from './scalar-keywords'
import * as types from './type-keywords'
import { accept, type Check, type Keyword, refuseKeyword } from './types'

const note =
  (name: string): Keyword =>
  operand => {
    if (typeof operand !== 'string') throw refuseKeyword(name, 'must be of type string')
    return accept
  }

const keywords: Readonly<Record<string, Keyword>> = {
  ...arrays,
  ...logical,
  ...objects,
  ...scalars,
  ...types,
  title: note('title'),
  description: note('description'),
}

/** Keywords of draft 4 that MongoDB knows and refuses. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  '$ref',
  '$schema',
  'default',
  'definitions',
  'format',
  'id',
])

const keyword = (name: string): Keyword => {
  const known = Object.hasOwn(keywords, name) ? keywords[name] : undefined
  if (known) return known
  if (UNSUPPORTED.has(name)) throw refuseKeyword(name, 'is not currently supported')
  throw badValue(`Unknown $jsonSchema keyword: ${name}`)
}

/**
 * Compiles a schema. A keyword about one type of value is fulfilled by all values of other types.
 * @throws CloudError in MongoDB's words for an unknown keyword or a malformed operand
 */
export const compileSchema = (schema: Document): Check => {
  const checks = Object.entries(schema).map(([name, operand]) =>
    keyword(name)(operand, { schema, compile: compileSchema }),
  )
  return value => checks.every(check => check(value))
}
