/** Extended JSON at the door: what the SDK sends becomes plain values, documents become what the SDK parses. */
import { BSONRegExp, EJSON, Long, ObjectId } from 'bson'
import { invalidParam } from '../errors'
import { isObject, type JsonObject } from '../json'

export type Document = JsonObject

/** JavaScript's `g` and `y` flags carry state from one test to the next and mean nothing in a query. */
const toRegExp = (pattern: string, options: string): RegExp =>
  new RegExp(pattern, options.replace(/[^imsu]/g, ''))

const isServerDate = (value: JsonObject): boolean => '$tcb_server_date' in value

const serverDate = (value: JsonObject, nowMs: number): Date => {
  const spec = value.$tcb_server_date
  const offset = isObject(spec) && typeof spec.offset === 'number' ? spec.offset : 0
  return new Date(nowMs + offset)
}

const plain = (value: unknown, nowMs: number): unknown => {
  if (Array.isArray(value)) return value.map(item => plain(item, nowMs))
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options)
  if (value instanceof Long) return value.toNumber()
  if (!isObject(value)) return value
  if (isServerDate(value)) return serverDate(value, nowMs)
  const result: JsonObject = {}
  for (const [key, item] of Object.entries(value)) result[key] = plain(item, nowMs)
  return result
}

/**
 * Parses extended JSON into plain values: numbers, strings, Dates, RegExps; ObjectIds become their hex string,
 * as the SDK's callers see them; server dates become Dates.
 * @param nowMs the one «now» of the request, milliseconds since 1970
 * @throws CloudError INVALID_PARAM when the text does not parse
 */
export const decode = (text: string, nowMs: number): unknown => {
  try {
    return plain(EJSON.parse(text), nowMs)
  } catch (error) {
    throw invalidParam(`invalid extended JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Like `decode`, but demands an object. */
export const decodeObject = (text: string, nowMs: number): Document => {
  const value = decode(text, nowMs)
  if (!isObject(value)) throw invalidParam('an object was expected')
  return value
}

/** Writes a document as canonical extended JSON, which the SDK reads back with the same types. */
export const encode = (value: Document): string => EJSON.stringify(value, { relaxed: false })
