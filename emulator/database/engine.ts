/** The database behind the actions: reads, plain writes that wait for transactions, collections, reset. */
import path from 'node:path'
import type { Clock } from '../clock'
import { collectionMissing } from '../errors'
import type { Log } from '../log'
import { bareScope } from './expressions/compile'
import type { Scope } from './expressions/types'
import type { Source } from './query/find'
import { createProfile, type Profile, type ScanPolicy } from './query/profile'
import {
  type Catalog,
  type Collection,
  checkCollections,
  type Declaration,
  loadCatalog,
} from './store/catalog'
import { applyDeclaration } from './store/declare'
import { type Env, openEnv } from './store/env'
import { lockFolder } from './store/lock'
import { migrate } from './store/migrate'
import { prepare } from './store/prepare'
import { createReader, type Reader } from './store/records'
import { createSequence, type Sequence } from './store/sequence'
import { createSnapshots, type Snapshots } from './store/snapshots'
import { checkUnique } from './store/unique'
import { applyChanges, type Change } from './store/writer'
import { createTransactionManager, type TransactionManager } from './transactions/manager'
import type { Transaction } from './transactions/transaction'

export interface EngineOptions {
  dataDir: string
  declaration: Declaration
  clock: Clock
  log: Log
  transactionLimitMs: number
  scans: ScanPolicy
}

/** What a write decides, looking at the latest state. */
export interface Decision<T> {
  changes: Change[]
  result: T
  /** What stopped the deciding after these changes: they are made, then it is thrown. */
  failure?: unknown
}

export interface CollectionSummary {
  name: string
  documents: number
  indexes: { name: string; keys: Collection['indexes'][number]['keys']; unique: boolean }[]
}

export interface Engine {
  env: Env
  clock: Clock
  log: Log
  profile: Profile
  transactions: TransactionManager
  /** @throws CloudError DATABASE_COLLECTION_NOT_EXIST */
  require(name: string): Collection
  /** Undefined when there is none of this name. */
  collection(name: string): Collection | undefined
  /** Variables of expressions: `$$NOW` is the emulator's clock. */
  scope(): Scope
  /** Where a read looks: the latest commit, or a transaction's snapshot with its own writes. */
  source(collection: Collection, transaction?: Transaction): Source
  /**
   * Decides and commits as one step, after waiting for any open transaction that holds one of the documents.
   * `decide` may run several times. A write of many documents is no transaction, in MongoDB as here: it stops at the first
   * that is refused, and those before it stay.
   */
  write<T>(decide: (reader: Reader) => Decision<T>): Promise<T>
  /** Like `write`, all or nothing. */
  writeWhole(decide: (reader: Reader) => Decision<void>): Promise<void>
  /** False when the collection was there already. */
  createCollection(name: string): Promise<boolean>
  /** Every collection with its number of documents. */
  summary(): CollectionSummary[]
  /** Drops all data and applies the declaration again. */
  reset(): Promise<void>
  /** Copies of all data, kept beside it. */
  snapshots: Snapshots
  close(): Promise<void>
}

type Attempt<T> = { result: T } | { error: unknown } | { wait: Promise<void> }

interface Store {
  env: Env
  catalog: Catalog
  sequence: Sequence
}

/** Computes and checks everything before the first byte is written. @throws CloudError with nothing written */
const writeAll = (store: Store, reader: Reader, changes: readonly Change[]): void => {
  const prepared = prepare(changes)
  checkUnique(reader, changes)
  applyChanges(store.env, store.catalog, store.sequence, prepared)
}

/**
 * Inside the write: nothing may throw out of it, for lmdb would not undo.
 * @param whole all changes or none; otherwise one after the other up to the first that is refused
 */
const attempt = <T>(
  store: Store,
  transactions: TransactionManager,
  decide: (reader: Reader) => Decision<T>,
  whole: boolean,
): Attempt<T> => {
  const reader = createReader(store.env)
  try {
    const { changes, result, failure } = decide(reader)
    const blocking = transactions.blocking(changes)
    if (blocking) return { wait: blocking.ended }
    checkCollections(store.catalog, changes)
    if (whole) writeAll(store, reader, changes)
    else for (const change of changes) writeAll(store, reader, [change])
    return failure === undefined ? { result } : { error: failure }
  } catch (error) {
    return { error }
  }
}

const summarise = (reader: Reader, collection: Collection): CollectionSummary => ({
  name: collection.name,
  documents: reader.count(collection),
  indexes: collection.indexes.map(({ name, keys, unique }) => ({ name, keys, unique })),
})

const openStore = async ({ dataDir, declaration, log }: EngineOptions): Promise<Store> => {
  const env = openEnv(path.resolve(dataDir))
  const store: Store = { env, catalog: loadCatalog(env), sequence: createSequence(env) }
  try {
    await migrate(env, store.catalog, log)
    await applyDeclaration(env, store.catalog, log, declaration)
    return store
  } catch (error) {
    await env.close()
    throw error
  }
}

/**
 * Opens the database in a data folder and applies the declaration.
 * @throws StartError when the folder is in use, or its format or documents do not allow it
 */
export const openEngine = async (options: EngineOptions): Promise<Engine> => {
  const { clock, log, declaration } = options
  const unlock = lockFolder(path.resolve(options.dataDir))
  const store = await openStore(options).catch(error => {
    unlock()
    throw error
  })
  const { env, catalog } = store
  const latest = () => {
    env.refresh()
    return createReader(env)
  }
  const makeTransactions = () =>
    createTransactionManager({ ...store, log, limitMs: options.transactionLimitMs })
  let transactions = makeTransactions()
  const profile = createProfile(log, options.scans, collection => latest().count(collection))
  const write = async <T>(decide: (reader: Reader) => Decision<T>, whole: boolean): Promise<T> => {
    for (;;) {
      const outcome = await env.write(() => attempt(store, transactions, decide, whole))
      if ('result' in outcome) return outcome.result
      if ('error' in outcome) throw outcome.error
      await outcome.wait
    }
  }
  /** Empties the store and lets `fill` write, as one commit. */
  const replaceAll = async (fill: () => void) => {
    transactions.abortAll()
    await env.write(() => {
      for (const key of [...env.data.getKeys()]) env.data.remove(key)
      for (const key of [...env.side.getKeys()]) env.side.remove(key)
      catalog.replace([])
      fill()
    })
    transactions = makeTransactions()
    profile.clear()
    await applyDeclaration(env, catalog, log, declaration)
  }

  return {
    env,
    clock,
    log,
    profile,
    get transactions() {
      return transactions
    },
    require(name) {
      const collection = catalog.find(name)
      if (!collection) throw collectionMissing(name)
      return collection
    },
    collection: name => catalog.find(name),
    scope: () => bareScope(new Date(clock.now())),
    source: (collection, transaction) => ({
      reader: transaction?.reader() ?? latest(),
      collection,
      overlay: transaction?.overlay(collection),
      onScan: profile.onScan,
      onRun: profile.onRun,
    }),
    write: decide => write(decide, false),
    writeWhole: decide => write(decide, true),
    createCollection: name =>
      env.write(() => {
        if (catalog.find(name)) return false
        catalog.addCollection(name)
        return true
      }),
    summary() {
      const reader = latest()
      return catalog.list().map(collection => summarise(reader, collection))
    },
    reset: () => replaceAll(() => {}),
    snapshots: createSnapshots(env, catalog, path.resolve(options.dataDir), replaceAll),
    async close() {
      transactions.abortAll()
      await env.close()
      unlock()
    },
  }
}
