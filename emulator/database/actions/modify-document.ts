import { z } from 'zod'
import { type Action, data } from '../../service'
import { type Document, decodeObject } from '../ejson'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams } from '../params'
import { type Found, find, type Source } from '../query/find'
import { updateDocument } from '../query/update'
import type { Collection } from '../store/catalog'
import { type Change, checkSize } from '../store/writer'

const schema = base.extend({
  query: ejson,
  data: z.string(),
  multi: z.boolean().default(false),
  upsert: z.boolean().default(false),
  merge: z.boolean().default(true),
})
type Params = z.infer<typeof schema>

interface Work {
  collection: Collection
  criteria: Document
  params: Params
  /** The update, parsed anew for each document so that no two share a value. */
  update(): Document
}

interface Outcome {
  updated: number
  upsert_id: unknown
}

interface Edit {
  id: unknown
  before: Found['stored']
  after: Document
}

const edited = ({ params, criteria, update }: Work, found: Found): Document => {
  const id = found.document._id
  const after = params.merge ? updateDocument(found.document, update(), criteria) : { _id: id, ...update() }
  checkSize(after)
  return after
}

const plan = (work: Work, source: Source): { edits: Edit[]; outcome: Outcome } => {
  const { params, criteria } = work
  const found = find(source, { criteria, limit: params.multi ? Number.POSITIVE_INFINITY : 1 })
  const edits = found.map(item => ({ id: item.document._id, before: item.stored, after: edited(work, item) }))
  if (found.length > 0 || !params.upsert || params.merge)
    return { edits, outcome: { updated: found.length, upsert_id: null } }
  const id = criteria._id
  const after = { _id: id, ...work.update() }
  checkSize(after)
  return { edits: [{ id, before: undefined, after }], outcome: { updated: 0, upsert_id: id } }
}

const inTransaction = (engine: Engine, work: Work, id: string): Outcome => {
  const transaction = engine.transactions.require(id)
  const { edits, outcome } = plan(work, engine.source(work.collection, transaction))
  for (const edit of edits)
    engine.transactions.write(transaction, work.collection, edit.id, edit.before, edit.after)
  return outcome
}

const plainly = (engine: Engine, work: Work): Promise<Outcome> =>
  engine.write(reader => {
    const { edits, outcome } = plan(work, { ...engine.source(work.collection), reader })
    const changes: Change[] = edits.map(({ before, after }) => ({
      collection: work.collection,
      before,
      after,
    }))
    return { changes, result: outcome }
  })

/** `doc().update()`, `doc().set()`, `where().update()`: `{ updated, upsert_id }`; `updated` counts matches. */
export const modifyDocument =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const work: Work = {
      collection: engine.require(params.collectionName),
      criteria: criteriaOf(params.query, now),
      params,
      update: () => decodeObject(params.data, now),
    }
    const { transactionId } = params
    const outcome =
      transactionId === undefined ? await plainly(engine, work) : inTransaction(engine, work, transactionId)
    return data({ ...outcome })
  }
