/** Parsing the body of a database request. */
import { ObjectId } from 'bson'
import { z } from 'zod'
import { invalidParam } from '../errors'
import type { Call, Caller } from '../service'
import { decodeObject } from './values/ejson'
import type { Document } from './values/types'

/** Collection names follow MongoDB: no `$`, no leading `system.`. */
export const collectionName = z
  .string()
  .min(1)
  .max(120)
  .refine(name => !name.includes('$') && !name.startsWith('system.'), 'invalid collection name')

export const base = z.object({ collectionName, transactionId: z.string().optional() })

/** An extended JSON text; absent or empty means `{}`. */
export const ejson = z.string().optional()

/** `DOC` when the SDK's `doc()` asks, `WHERE` for everything else. */
export const queryType = z.enum(['DOC', 'WHERE']).optional()

/** @throws CloudError INVALID_PARAM naming the field that does not fit */
export const parseParams = <T>(schema: z.ZodType<T>, call: Call): T => {
  const parsed = schema.safeParse(call.params)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidParam(`invalid parameter ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

const HEX_ID = /^[0-9a-f]{24}$/i

/** `doc()` takes an id as text, and ObjectIds leave the database as text: either may be meant. */
const forDocument = (criteria: Document): Document => {
  const { _id } = criteria
  return typeof _id === 'string' && HEX_ID.test(_id)
    ? { ...criteria, _id: { $in: [_id, ObjectId.createFromHexString(_id)] } }
    : criteria
}

interface QueryParams {
  query?: string
  queryType?: 'DOC' | 'WHERE'
}

/** The query of a request as it was asked; absent means everything. */
export const askedOf = ({ query }: QueryParams, nowMs: number): Document =>
  query ? decodeObject(query, nowMs) : {}

/** What a query as asked is to find. */
export const meantBy = ({ queryType }: QueryParams, asked: Document): Document =>
  queryType === 'DOC' ? forDocument(asked) : asked

/** The query of a request, ready to find by. */
export const criteriaOf = (params: QueryParams, nowMs: number): Document =>
  meantBy(params, askedOf(params, nowMs))

/** @throws CloudError for `where()` inside a transaction: the real cloud takes single documents there */
export const refuseWhere = (params: QueryParams & { transactionId?: string }): void => {
  if (params.transactionId !== undefined && params.queryType !== 'DOC')
    throw invalidParam('only doc() and add() are allowed in a transaction, not where()')
}

/** Names whoever asks, so that an open transaction of the same party can be told from others'. */
export const partyOf = (caller: Caller): string | undefined => caller.instanceId ?? caller.secretId
