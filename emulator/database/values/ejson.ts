/** Extended JSON at the door: what the SDK sends becomes values, documents become what the SDK parses. */
import { EJSON, ObjectId } from 'bson'
import { errorText, invalidParam } from '../../errors'
import { MAX_DEPTH } from '../../limits'
import { setField } from './fields'
import { type Document, isDocument } from './types'
import { unwrapper } from './wrappers'

const serverDate = (spec: unknown, nowMs: number): Date => {
  const offset = isDocument(spec) ? plain(spec.offset, nowMs) : 0
  return new Date(nowMs + (typeof offset === 'number' ? offset : 0))
}

/** @throws when a name cannot be stored: BSON ends names with a zero byte */
const checkName = (name: string): void => {
  if (name.includes('\0')) throw new Error('field names must not contain the null character')
}

const plain = (value: unknown, nowMs: number, depth = 0): unknown => {
  if (depth > MAX_DEPTH) throw new Error(`documents must not be nested deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) return value.map(item => plain(item, nowMs, depth + 1))
  if (!isDocument(value)) return value
  const [first] = Object.keys(value)
  if (first === '$tcb_server_date') return serverDate(value.$tcb_server_date, nowMs)
  const unwrap = first === undefined ? undefined : unwrapper(first)
  if (unwrap) return unwrap(value)
  const result: Document = {}
  for (const [name, item] of Object.entries(value)) {
    checkName(name)
    setField(result, name, plain(item, nowMs, depth + 1))
  }
  return result
}

/**
 * Parses extended JSON into values (see types.ts); server dates become Dates.
 * @param nowMs the one «now» of the request, milliseconds since 1970
 * @throws CloudError INVALID_PARAM when the text does not parse
 */
export const decode = (text: string, nowMs: number): unknown => {
  try {
    return plain(JSON.parse(text), nowMs)
  } catch (error) {
    throw invalidParam(`invalid extended JSON: ${errorText(error)}`)
  }
}

/** Like `decode`, but demands an object. */
export const decodeObject = (text: string, nowMs: number): Document => {
  const value = decode(text, nowMs)
  if (!isDocument(value)) throw invalidParam('an object was expected')
  return value
}

/** ObjectIds leave as plain strings, as callers of the real cloud's SDK see them. */
const outgoing = (value: unknown): unknown => {
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map(item => (item === undefined ? null : outgoing(item)))
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const [name, item] of Object.entries(value))
    if (item !== undefined) setField(result, name, outgoing(item))
  return result
}

/** Writes a document as canonical extended JSON, which the SDK reads back with the same types. */
export const encode = (value: Document): string => EJSON.stringify(outgoing(value), { relaxed: false })
