import { z } from 'zod'
import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../../limits'
import { type Action, data } from '../../service'
import { decodeObject, encode } from '../ejson'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams } from '../params'
import { find } from '../query/find'
import { projectDocuments } from '../query/match'
import { parseOrder } from '../query/sort-stage'

const schema = base.extend({
  query: ejson,
  order: ejson,
  projection: ejson,
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(0).optional(),
})

/** `doc().get()` and `where().get()`: `{ list: [EJSON, ...] }`. */
export const getDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const transaction =
      params.transactionId === undefined ? undefined : engine.transactions.require(params.transactionId)
    const found = find(engine.source(collection, transaction), {
      criteria: criteriaOf(params.query, now),
      order: params.order ? parseOrder(decodeObject(params.order, now)) : [],
      skip: params.offset,
      limit: Math.min(params.limit || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT),
    })
    const projection = params.projection ? decodeObject(params.projection, now) : undefined
    const documents = projectDocuments(
      found.map(item => item.document),
      projection,
    )
    return data({ list: documents.map(encode) })
  }
