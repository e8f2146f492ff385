/** Writes documents straight into a data folder, as many a second as the store takes. */
import { readFileSync } from 'node:fs'
import { EJSON } from 'bson'
import { createClock } from '../../../emulator/clock'
import { openEngine } from '../../../emulator/database/engine'
import { createDatabaseService } from '../../../emulator/database/service'
import { declarationSchema } from '../../../emulator/database/store/catalog'
import { TRANSACTION_LIMIT_MS } from '../../../emulator/limits'
import { createLog } from '../../../emulator/log'
import type { Row } from './history'

const BATCH = 1000

/** Answers how many documents were written. */
export async function load(rows: Iterable<Row>, dataDir: string, databaseFile: string): Promise<number> {
  const engine = await openEngine({
    dataDir,
    declaration: declarationSchema.parse(JSON.parse(readFileSync(databaseFile, 'utf8'))),
    clock: createClock(),
    log: createLog(),
    transactionLimitMs: TRANSACTION_LIMIT_MS,
    scans: 'report',
  })
  const { actions } = createDatabaseService(engine)
  const waiting = new Map<string, string[]>()
  let count = 0
  const flush = async (collectionName: string, data: string[]) => {
    const params = { collectionName, queryType: 'WHERE', data }
    const reply = await actions['database.insertDocument']?.({ params, caller: {}, requestId: 'bench' })
    if (!reply || !('json' in reply) || 'code' in reply.json) throw new Error(JSON.stringify(reply))
    waiting.set(collectionName, [])
  }
  for (const [collection, document] of rows) {
    const batch = waiting.get(collection) ?? []
    batch.push(EJSON.stringify(document))
    waiting.set(collection, batch)
    count += 1
    if (batch.length >= BATCH) await flush(collection, batch)
  }
  for (const [collection, batch] of waiting) if (batch.length > 0) await flush(collection, batch)
  await engine.close()
  return count
}
