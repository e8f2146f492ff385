import { z } from 'zod'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams, partyOf, queryType, refuseWhere } from '../params'
import { find } from '../query/find'

const schema = base.extend({ query: ejson, queryType, multi: z.boolean().default(false) })

/** `doc().remove()` and `where().remove()`: `{ deleted }`. */
export const removeDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    refuseWhere(params)
    const collection = engine.require(params.collectionName)
    const query = {
      criteria: criteriaOf(params, engine.clock.now()),
      limit: params.multi ? Number.POSITIVE_INFINITY : 1,
      scope: engine.scope(),
    }
    if (params.transactionId === undefined) {
      if (params.queryType === 'WHERE')
        engine.transactions.reportEscape(
          partyOf(call.caller),
          `collection('${collection.name}').where(…).remove()`,
        )
      const deleted = await engine.write(reader => {
        const found = find({ ...engine.source(collection), reader }, query)
        return { changes: found.map(item => ({ collection, before: item.stored })), result: found.length }
      })
      return data({ deleted })
    }
    const deleted = engine.transactions.run(params.transactionId, transaction => {
      const found = find(engine.source(collection, transaction), query)
      for (const item of found)
        engine.transactions.write(transaction, collection, item.document._id, item.stored, undefined)
      return found.length
    })
    return data({ deleted })
  }
