/** Parsing the body of a database request. */
import { z } from 'zod'
import { invalidParam } from '../errors'
import type { Call } from '../service'
import { type Document, decodeObject } from './ejson'

/** Collection names follow MongoDB: no `$`, no leading `system.`. */
const collectionName = z
  .string()
  .min(1)
  .max(120)
  .refine(name => !name.includes('$') && !name.startsWith('system.'), 'invalid collection name')

export const base = z.object({ collectionName, transactionId: z.string().optional() })

/** An extended JSON text; absent or empty means `{}`. */
export const ejson = z.string().optional()

/** @throws CloudError INVALID_PARAM naming the field that does not fit */
export const parseParams = <T>(schema: z.ZodType<T>, call: Call): T => {
  const parsed = schema.safeParse(call.params)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidParam(`invalid parameter ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

/** The query of a request; absent means everything. */
export const criteriaOf = (query: string | undefined, nowMs: number): Document =>
  query === undefined || query === '' ? {} : decodeObject(query, nowMs)
