import { z } from 'zod'
import { duplicateKey } from '../../errors'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, parseParams } from '../params'
import { find } from '../query/find'
import type { Collection } from '../store/catalog'
import type { Transaction } from '../transactions/transaction'
import { textOf } from '../values/compare'
import { decodeObject } from '../values/ejson'
import type { Document } from '../values/types'
import { outgoingId, storable } from './storable'

const schema = base.extend({ data: z.array(z.string()).min(1) })

const insertInTransaction = (
  engine: Engine,
  transaction: Transaction,
  collection: Collection,
  document: Document,
): void => {
  const { _id } = document
  const there = find(engine.source(collection, transaction), { criteria: { _id: { $eq: _id } }, limit: 1 })
  if (there.length > 0) throw duplicateKey(collection.name, '_id_', `{ _id: ${textOf(_id)} }`)
  engine.transactions.write(transaction, collection, _id, undefined, document)
}

/** `add()`: `{ insertedIds }`. */
export const insertDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const documents = params.data.map(text => storable(decodeObject(text, now)))
    if (params.transactionId === undefined) {
      await engine.write(() => ({
        changes: documents.map(after => ({ collection, after })),
        result: undefined,
      }))
    } else {
      engine.transactions.run(params.transactionId, transaction => {
        for (const document of documents) insertInTransaction(engine, transaction, collection, document)
      })
    }
    return data({ insertedIds: documents.map(({ _id }) => outgoingId(_id)) })
  }
