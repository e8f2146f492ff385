import * as z from 'zod'

const single = z.object({ data: z.unknown() })
const many = z.object({ data: z.array(z.unknown()) })
const list = z.object({ list: z.array(z.unknown()) })
const updated = z.object({ stats: z.object({ updated: z.number() }) })

/** Parses what the database gave back. A misfit is a fault of ours, so it is no ZodError: those are bad input. */
export function trusted<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value)
  if (!result.success)
    throw new Error(`stored data does not fit its schema: ${z.prettifyError(result.error)}`)
  return result.data
}

/** The SDK types its answers loosely; these read them. */
export function readDocument<S extends z.ZodType>(schema: S, answer: unknown): z.infer<S> | null {
  const { data } = trusted(single, answer)
  return data == null ? null : trusted(schema, data)
}

export const readDocuments = <S extends z.ZodType>(schema: S, answer: unknown): z.infer<S>[] =>
  trusted(many, answer).data.map(document => trusted(schema, document))

/** What an aggregation gave. */
export const readList = <S extends z.ZodType>(schema: S, answer: unknown): z.infer<S>[] =>
  trusted(list, answer).list.map(document => trusted(schema, document))

const counted = z.object({ total: z.number() })
export const readCount = (answer: unknown) => trusted(counted, answer).total

export const readUpdated = (answer: unknown) => trusted(updated, answer).stats.updated

const removed = z.object({ stats: z.object({ removed: z.number() }) })
export const readRemoved = (answer: unknown) => trusted(removed, answer).stats.removed
