import { z } from 'zod'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams } from '../params'
import { find } from '../query/find'

const schema = base.extend({ query: ejson, multi: z.boolean().default(false) })

/** `doc().remove()` and `where().remove()`: `{ deleted }`. */
export const removeDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const collection = engine.require(params.collectionName)
    const criteria = criteriaOf(params.query, engine.clock.now())
    const limit = params.multi ? Number.POSITIVE_INFINITY : 1
    if (params.transactionId === undefined) {
      const deleted = await engine.write(reader => {
        const found = find({ ...engine.source(collection), reader }, { criteria, limit })
        return { changes: found.map(item => ({ collection, before: item.stored })), result: found.length }
      })
      return data({ deleted })
    }
    const transaction = engine.transactions.require(params.transactionId)
    const found = find(engine.source(collection, transaction), { criteria, limit })
    for (const item of found)
      engine.transactions.write(transaction, collection, item.document._id, item.stored, undefined)
    return data({ deleted: found.length })
  }
