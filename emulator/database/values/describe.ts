/** Values as MongoDB writes them in its error messages. */
import { BSONRegExp, ObjectId } from 'bson'
import { textOf } from './compare'
import { isNumber } from './numbers'
import { type Document, isDocument } from './types'

const fields = (document: Document): string =>
  Object.entries(document)
    .map(([name, value]) => `${name}: ${describe(value)}`)
    .join(', ')

/** `{ a: 1, b: [ "x", null ] }`, the shell's way of writing. */
export const describe = (value: unknown): string => {
  if (isNumber(value) || typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(describe).join(', ')} ]`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  if (!isDocument(value)) return textOf(value)
  return Object.keys(value).length === 0 ? '{}' : `{ ${fields(value)} }`
}
