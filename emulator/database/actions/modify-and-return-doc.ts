import { z } from 'zod'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, criteriaOf, ejson, parseParams, queryType } from '../params'
import { find, type Source } from '../query/find'
import { compileUpdate } from '../update/apply'
import { decodeObject, encode } from '../values/ejson'

const schema = base.extend({ query: ejson, queryType, data: z.string() })

/** `where().updateAndReturn()`: changes the first match, answers `{ updated, doc }` with the document after it. */
export const modifyAndReturnDoc =
  (engine: Engine): Action =>
  async call => {
    const params = parseParams(schema, call)
    const now = engine.clock.now()
    const collection = engine.require(params.collectionName)
    const criteria = criteriaOf(params, now)
    const change = compileUpdate(decodeObject(params.data, now), { now })
    const edit = (source: Source) => {
      const [found] = find(source, { criteria, limit: 1, scope: engine.scope() })
      return found && { before: found.stored, after: change(found.document, criteria) }
    }
    if (params.transactionId === undefined) {
      const after = await engine.write(reader => {
        const found = edit({ ...engine.source(collection), reader })
        return { changes: found ? [{ collection, ...found }] : [], result: found?.after }
      })
      return data(after ? { updated: 1, doc: encode(after) } : { updated: 0, doc: null })
    }
    const after = engine.transactions.run(params.transactionId, transaction => {
      const found = edit(engine.source(collection, transaction))
      if (found)
        engine.transactions.write(transaction, collection, found.after._id, found.before, found.after)
      return found?.after
    })
    return data(after ? { updated: 1, doc: encode(after) } : { updated: 0, doc: null })
  }
