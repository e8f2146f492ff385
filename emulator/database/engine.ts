/** The database behind the actions: reads, plain writes that wait for transactions, collections, reset. */
import path from 'node:path'
import type { Clock } from '../clock'
import { collectionMissing } from '../errors'
import type { Log } from '../log'
import type { Source } from './query/find'
import { createScanReport } from './query/scan-report'
import { type Catalog, type Collection, type Declaration, loadCatalog } from './store/catalog'
import { applyDeclaration } from './store/declare'
import { type Env, openEnv } from './store/env'
import { createReader, type Reader } from './store/records'
import { createSequence, type Sequence } from './store/sequence'
import { applyChanges, type Change, checkEntries, checkUnique } from './store/writer'
import { createTransactionManager, type TransactionManager } from './transactions/manager'
import type { Transaction } from './transactions/transaction'

export interface EngineOptions {
  dataDir: string
  declaration: Declaration
  clock: Clock
  log: Log
  transactionLimitMs: number
}

/** What a write decides, looking at the latest state. */
export interface Decision<T> {
  changes: Change[]
  result: T
}

export interface Engine {
  env: Env
  clock: Clock
  transactions: TransactionManager
  /** @throws CloudError DATABASE_COLLECTION_NOT_EXIST */
  require(name: string): Collection
  /** Undefined when there is none of this name. */
  collection(name: string): Collection | undefined
  /** Where a read looks: the latest commit, or a transaction's snapshot with its own writes. */
  source(collection: Collection, transaction?: Transaction): Source
  /**
   * Decides and commits as one step, after waiting for any open transaction that holds one of the documents.
   * `decide` may run several times.
   */
  write<T>(decide: (reader: Reader) => Decision<T>): Promise<T>
  /** False when the collection was there already. */
  createCollection(name: string): Promise<boolean>
  /** Every collection with its number of documents. */
  counts(): { name: string; documents: number; indexes: string[] }[]
  reset(): Promise<void>
  close(): Promise<void>
}

type Attempt<T> = { result: T } | { error: unknown } | { wait: Promise<void> }

interface Store {
  env: Env
  catalog: Catalog
  sequence: Sequence
}

/** Inside the write: nothing may throw out of it, for lmdb would not undo. */
const attempt = <T>(
  store: Store,
  transactions: TransactionManager,
  decide: (reader: Reader) => Decision<T>,
): Attempt<T> => {
  const reader = createReader(store.env)
  try {
    const { changes, result } = decide(reader)
    const blocking = transactions.blocking(changes)
    if (blocking) return { wait: blocking.ended }
    checkEntries(changes)
    checkUnique(reader, changes)
    applyChanges(store.env, store.catalog, store.sequence, changes)
    return { result }
  } catch (error) {
    return { error }
  }
}

const clearAll = ({ env, catalog }: Store): Promise<void> =>
  env.write(() => {
    for (const key of [...env.data.getKeys()]) env.data.remove(key)
    for (const key of [...env.side.getKeys()]) env.side.remove(key)
    catalog.clear()
  })

/**
 * Opens the database in a data folder and applies the declaration.
 * @throws StartError when the folder's format or documents do not allow it
 */
export const openEngine = async (options: EngineOptions): Promise<Engine> => {
  const { clock, log, declaration } = options
  const env = openEnv(path.resolve(options.dataDir))
  const store: Store = { env, catalog: loadCatalog(env), sequence: createSequence(env) }
  await applyDeclaration(env, store.catalog, log, declaration)
  const latest = () => {
    env.refresh()
    return createReader(env)
  }
  const makeTransactions = () =>
    createTransactionManager({ ...store, log, limitMs: options.transactionLimitMs })
  let transactions = makeTransactions()
  const onScan = createScanReport(log, collection => latest().count(collection))

  return {
    env,
    clock,
    get transactions() {
      return transactions
    },
    require(name) {
      const collection = store.catalog.find(name)
      if (!collection) throw collectionMissing(name)
      return collection
    },
    collection: name => store.catalog.find(name),
    source: (collection, transaction) =>
      transaction
        ? { reader: transaction.reader(), collection, overlay: transaction.overlay(collection), onScan }
        : { reader: latest(), collection, onScan },
    async write(decide) {
      for (;;) {
        const outcome = await env.write(() => attempt(store, transactions, decide))
        if ('result' in outcome) return outcome.result
        if ('error' in outcome) throw outcome.error
        await outcome.wait
      }
    },
    createCollection: name =>
      env.write(() => {
        if (store.catalog.find(name)) return false
        store.catalog.addCollection(name)
        return true
      }),
    counts() {
      const reader = latest()
      return store.catalog.list().map(collection => ({
        name: collection.name,
        documents: reader.count(collection),
        indexes: collection.indexes.map(index => index.name),
      }))
    },
    async reset() {
      transactions.abortAll()
      await clearAll(store)
      transactions = makeTransactions()
      await applyDeclaration(env, store.catalog, log, declaration)
    },
    async close() {
      transactions.abortAll()
      await env.close()
    },
  }
}
