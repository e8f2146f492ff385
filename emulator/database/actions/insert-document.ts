import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { duplicateKey, invalidParam } from '../../errors'
import { type Action, data } from '../../service'
import { type Document, decodeObject } from '../ejson'
import type { Engine } from '../engine'
import { base, parseParams } from '../params'
import { textOf } from '../query/compare'
import { find } from '../query/find'
import type { Collection } from '../store/catalog'
import { checkSize } from '../store/writer'
import type { Transaction } from '../transactions/transaction'

const schema = base.extend({ data: z.array(z.string()).min(1) })

/** Ids look like the real cloud's: 32 hexadecimal characters. */
const newId = (): string => randomBytes(16).toString('hex')

const checkId = (id: unknown): void => {
  if (Array.isArray(id) || id instanceof RegExp)
    throw invalidParam('the _id must not be an array or a regular expression')
}

const withId = (document: Document): Document => {
  checkId(document._id)
  const { _id, ...fields } = document
  const whole = { _id: _id ?? newId(), ...fields }
  checkSize(whole)
  return whole
}

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
    const documents = params.data.map(text => withId(decodeObject(text, now)))
    if (params.transactionId === undefined) {
      await engine.write(() => ({
        changes: documents.map(after => ({ collection, after })),
        result: undefined,
      }))
    } else {
      const transaction = engine.transactions.require(params.transactionId)
      for (const document of documents) insertInTransaction(engine, transaction, collection, document)
    }
    return data({ insertedIds: documents.map(document => document._id) })
  }
