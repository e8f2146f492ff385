import type * as z from 'zod'
import { readDocuments } from './replies'

/** Runs a pipeline and reads its rows: several collections in one request, where many gets would be as many requests. */
export async function aggregated<S extends z.ZodType>(row: S, pipeline: { end(): unknown }) {
  const answer = await pipeline.end()
  const data = typeof answer === 'object' && answer !== null && 'list' in answer ? answer.list : undefined
  return readDocuments(row, { data })
}
