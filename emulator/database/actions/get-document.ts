import { z } from 'zod'
import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../../limits'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams, queryType, refuseWhere } from '../params'
import { compileProjection } from '../projection/project'
import { find } from '../query/find'
import { parseOrder } from '../query/sort'
import { decodeObject, encode } from '../values/ejson'

const schema = base.extend({
  query: ejson,
  queryType,
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
    refuseWhere(params)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const criteria = criteriaOf(params, now)
    const project = compileProjection(params.projection ? decodeObject(params.projection, now) : {}, criteria)
    const query = {
      criteria,
      order: params.order ? parseOrder(decodeObject(params.order, now)) : [],
      skip: params.offset,
      limit: Math.min(params.limit || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT),
      scope: engine.scope(),
    }
    const { transactionId } = params
    const found =
      transactionId === undefined
        ? find(engine.source(collection), query)
        : engine.transactions.run(transactionId, open => find(engine.source(collection, open), query))
    return data({ list: found.map(item => encode(project(item.document))) })
  }
