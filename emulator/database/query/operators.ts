/** The operators queries and pipelines run with: mingo's, and ours where mingo and MongoDB part. */
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { comparison } from './range-operators'
import { $sort } from './sort-stage'

/** Fresh for each use, because mingo adds to the context it is given. */
export const createContext = (): Context =>
  Context.init({
    accumulator: accumulators,
    expression: expressions,
    pipeline: { ...stages, $sort },
    projection: projections,
    query: { ...queries, ...comparison },
  })

/** Options for mingo's Query, Aggregator and updater; `resolve` reads another collection for $lookup. */
export const mingoOptions = (resolve?: (name: string) => Record<string, unknown>[]): Partial<Options> => ({
  context: createContext(),
  // Server-side scripts do not exist in the real cloud.
  scriptEnabled: false,
  ...(resolve ? { collectionResolver: resolve } : {}),
})
