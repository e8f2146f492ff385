import type * as z from 'zod'
import { readDocuments } from './replies'

/** Runs a pipeline and reads its rows: several collections in one request, where many gets would be as many requests. */
export async function aggregated<S extends z.ZodType>(row: S, pipeline: { end(): unknown }) {
  const answer = await pipeline.end()
  const data = typeof answer === 'object' && answer !== null && 'list' in answer ? answer.list : undefined
  return readDocuments(row, { data })
}

type Stage = Record<string, unknown>

export interface Some {
  from: string
  as: string
  where: Stage
  sort: Record<string, 1 | -1>
  limit: number
  /** What is done with them then. */
  more?: Stage[]
}

/** A lookup of some documents: what an index finds stands first, so no more is read than is asked for. */
export const some = ({ from, as, where, sort, limit, more = [] }: Some) => ({
  ...{ from, as },
  pipeline: [{ $match: where }, { $sort: sort }, { $limit: limit }, ...more],
})
