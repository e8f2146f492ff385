/** The local cloud's database in this process: its wire actions, without HTTP and the SDK around them. */
import { z } from 'zod'
import { createClock } from '../../../emulator/clock'
import { openEngine } from '../../../emulator/database/engine'
import { createDatabaseService } from '../../../emulator/database/service'
import { declarationSchema } from '../../../emulator/database/store/catalog'
import { decodeObject } from '../../../emulator/database/values/ejson'
import { TRANSACTION_LIMIT_MS } from '../../../emulator/limits'
import { createLog } from '../../../emulator/log'
import { INDEXES, type Store } from './store'

const COLLECTION = 'people'

const listSchema = z.object({ data: z.object({ list: z.array(z.string()) }) })

/** What the SDK does with a reply: it parses every document. */
const documentsOf = (reply: unknown): unknown[] =>
  listSchema.parse(reply).data.list.map(item => decodeObject(item, 0))

export async function openLocal(dataDir: string): Promise<Store> {
  const engine = await openEngine({
    dataDir,
    declaration: declarationSchema.parse({ collections: { [COLLECTION]: { indexes: INDEXES } } }),
    clock: createClock(),
    log: createLog(),
    transactionLimitMs: TRANSACTION_LIMIT_MS,
    scans: 'refuse',
  })
  const { actions } = createDatabaseService(engine)
  const send = async (action: string, params: object) => {
    const reply = await actions[action]?.({
      params: { collectionName: COLLECTION, queryType: 'WHERE', ...params },
      caller: {},
      requestId: 'bench',
    })
    if (!reply || !('json' in reply)) throw new Error(`${action} gave no answer`)
    return reply.json
  }
  const find = async (query: object, more: object = {}) =>
    documentsOf(await send('database.getDocument', { query: JSON.stringify(query), ...more }))
  return {
    insert: async people => {
      await send('database.insertDocument', { data: people.map(person => JSON.stringify(person)) })
    },
    byPhone: async phone => (await find({ phone }, { limit: 1 }))[0],
    byScore: (from, to) => find({ score: { $gte: from, $lt: to } }, { order: '{"score":1}' }),
    visit: async phone => {
      const update = { query: JSON.stringify({ phone }), data: '{"$inc":{"visits":1}}' }
      await send('database.modifyDocument', update)
    },
    close: () => engine.close(),
  }
}
