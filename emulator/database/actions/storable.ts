/** What a document must be like to be stored. */
import { randomBytes } from 'node:crypto'
import { BSONRegExp, ObjectId } from 'bson'
import { invalidParam, requestFailed } from '../../errors'
import { bodyOf } from '../store/prepare'
import type { Document } from '../values/types'

/** Ids look like the real cloud's: 32 hexadecimal characters. */
const newId = (): string => randomBytes(16).toString('hex')

/** @throws CloudError for an `_id` that MongoDB does not take, or a field that looks like an operator */
export const checkStorable = (document: Document): void => {
  if (Array.isArray(document._id) || document._id instanceof BSONRegExp)
    throw invalidParam('the _id must not be an array or a regular expression')
  const operator = Object.keys(document).find(name => name.startsWith('$'))
  if (operator !== undefined) throw requestFailed(`Document can't have $ prefixed field names: ${operator}`)
}

/** The document with its `_id` in front, a new one when it has none. @throws CloudError when it cannot be stored */
export const storable = (document: Document): Document => {
  checkStorable(document)
  const { _id, ...fields } = document
  const whole = { _id: _id ?? newId(), ...fields }
  bodyOf(whole)
  return whole
}

/** An `_id` as callers of the SDK see it. */
export const outgoingId = (id: unknown): unknown => (id instanceof ObjectId ? id.toHexString() : id)
