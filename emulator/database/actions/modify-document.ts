import { z } from 'zod'
import { type Action, type Call, data } from '../../service'
import type { Engine } from '../engine'
import { askedOf, base, ejson, meantBy, parseParams, partyOf, queryType, refuseWhere } from '../params'
import { find, type Source } from '../query/find'
import type { Collection } from '../store/catalog'
import type { Change } from '../store/writer'
import { decodeObject } from '../values/ejson'
import type { Document } from '../values/types'
import { type Edits, type Modification, planModification, readModification } from './modification'
import { outgoingId } from './storable'

const schema = base.extend({
  query: ejson,
  queryType,
  data: z.string(),
  multi: z.boolean().default(false),
  upsert: z.boolean().default(false),
  merge: z.boolean().default(true),
})

interface Work {
  collection: Collection
  criteria: Document
  /** The query as it was asked: what an upsert starts from. */
  asked: Document
  multi: boolean
  modification: Modification
}

const plan = (engine: Engine, work: Work, source: Source): Edits => {
  const limit = work.multi ? Number.POSITIVE_INFINITY : 1
  const found = find(source, { criteria: work.criteria, limit, scope: engine.scope() })
  return planModification(work.modification, work.criteria, found, work.asked)
}

const inTransaction = (engine: Engine, work: Work, id: string): Edits =>
  engine.transactions.run(id, transaction => {
    const planned = plan(engine, work, engine.source(work.collection, transaction))
    if (planned.failure !== undefined) throw planned.failure
    for (const edit of planned.edits)
      engine.transactions.write(transaction, work.collection, edit.after._id, edit.before, edit.after)
    return planned
  })

const plainly = (engine: Engine, work: Work): Promise<Edits> =>
  engine.write(reader => {
    const planned = plan(engine, work, { ...engine.source(work.collection), reader })
    const changes: Change[] = planned.edits.map(({ before, after }) => ({
      collection: work.collection,
      before,
      after,
    }))
    return { changes, result: planned, failure: planned.failure }
  })

const readWork = (engine: Engine, call: Call) => {
  const params = parseParams(schema, call)
  refuseWhere(params)
  const now = engine.clock.now()
  const { multi, merge, upsert } = params
  const asked = askedOf(params, now)
  const work: Work = {
    collection: engine.require(params.collectionName),
    criteria: meantBy(params, asked),
    asked,
    multi,
    modification: readModification({ update: decodeObject(params.data, now), merge, upsert, now }),
  }
  return { params, work }
}

/** `doc().update()`, `doc().set()`, `where().update()`: `{ updated, upsert_id }`; `updated` counts matches. */
export const modifyDocument =
  (engine: Engine): Action =>
  async call => {
    const { params, work } = readWork(engine, call)
    const { transactionId } = params
    if (transactionId === undefined && params.queryType === 'WHERE')
      engine.transactions.reportEscape(
        partyOf(call.caller),
        `collection('${params.collectionName}').where(…).update()`,
      )
    const { matched, insertedId } =
      transactionId === undefined ? await plainly(engine, work) : inTransaction(engine, work, transactionId)
    return data({ updated: matched, upsert_id: outgoingId(insertedId) ?? null })
  }
