/** All open transactions: who holds what, conflicts, the time limit, the commit. */
import { randomUUID } from 'node:crypto'
import { CloudError, transactionConflict, transactionFail } from '../../errors'
import type { Log } from '../../log'
import { findById, idText } from '../query/identity'
import { type Catalog, type Collection, checkCollections } from '../store/catalog'
import type { Env } from '../store/env'
import { bodyOf, prepare } from '../store/prepare'
import { createReader, type Stored } from '../store/records'
import type { Sequence } from '../store/sequence'
import { checkUnique } from '../store/unique'
import { applyChanges, type Change } from '../store/writer'
import type { Document } from '../values/types'
import { createLocks, lockNames, namesOf } from './locks'
import { createTransaction, type Transaction } from './transaction'

export interface TransactionManager {
  /** Opens a transaction and answers its id; `owner`: the function instance or program it belongs to. */
  start(owner: string | undefined): string
  /**
   * Runs one operation in a transaction; an error of the database ends it, as MongoDB does.
   * @throws CloudError DATABASE_TRANSACTION_FAIL when it is over or was never there
   */
  run<T>(id: string, work: (transaction: Transaction) => T): T
  /**
   * Writes one document inside a transaction.
   * @throws CloudError DATABASE_TRANSACTION_CONFLICT at once when another transaction holds it or it changed since the snapshot
   */
  write(
    transaction: Transaction,
    collection: Collection,
    id: unknown,
    before: Stored | undefined,
    after: Document | undefined,
  ): void
  commit(id: string): Promise<void>
  abort(id: string): void
  /** Aborts what a dead function instance left open. */
  abortOwnedBy(owner: string): void
  abortAll(): void
  /** Warns when a party that has a transaction open writes outside of it: the SDK sends no transactionId for `where()`. */
  reportEscape(party: string | undefined, what: string): void
  /** The open transaction in the way of plain changes, if any. */
  blocking(changes: readonly Change[]): Transaction | undefined
}

interface Parts {
  env: Env
  catalog: Catalog
  sequence: Sequence
  log: Log
  /** Longest life of a transaction, in milliseconds of real time. */
  limitMs: number
}

/** Everything a commit must find true; a failure leaves the store untouched. */
const commitChanges = (
  { env, catalog, sequence }: Parts,
  changes: readonly Change[],
): CloudError | undefined => {
  const reader = createReader(env)
  try {
    for (const { collection, before, after } of changes) {
      const latest = findById(reader, collection, (after ?? before?.document)?._id)
      if (latest?.version !== before?.version) return transactionConflict()
    }
    checkCollections(catalog, changes)
    const prepared = prepare(changes)
    checkUnique(reader, changes, new Set(changes.flatMap(({ before }) => before?.sequence ?? [])))
    applyChanges(env, catalog, sequence, prepared)
    return undefined
  } catch (error) {
    if (error instanceof CloudError) return error
    throw error
  }
}

export const createTransactionManager = (parts: Parts): TransactionManager => {
  const { env, log, limitMs } = parts
  const known = new Map<string, Transaction>()
  const timers = new Map<string, NodeJS.Timeout>()
  const locks = createLocks<Transaction>()

  const end = (transaction: Transaction) => {
    locks.release(transaction)
    transaction.close()
    known.delete(transaction.id)
    clearTimeout(timers.get(transaction.id))
    timers.delete(transaction.id)
  }
  const require = (id: string): Transaction => {
    const transaction = known.get(id)
    if (transaction?.state !== 'open') throw transactionFail()
    return transaction
  }
  return {
    start(owner) {
      const id = randomUUID()
      const transaction = createTransaction(env, id, owner)
      known.set(id, transaction)
      const expire = () => {
        log.warn(`database: transaction ${id} was open for ${limitMs} ms and is aborted`)
        end(transaction)
      }
      timers.set(id, setTimeout(expire, limitMs).unref())
      return id
    },
    run(id, work) {
      const transaction = require(id)
      try {
        return work(transaction)
      } catch (error) {
        end(transaction)
        throw error
      }
    },
    write(transaction, collection, id, seen, after) {
      // What it removed before and now writes again still starts from the snapshot's document.
      const before = transaction.overlay(collection).get(idText(id))?.before ?? seen
      if (after) bodyOf(after)
      const names = lockNames(collection, id, after)
      if (locks.holder(names, transaction)) throw transactionConflict()
      env.refresh()
      const latest = createReader(env)
      if (findById(latest, collection, id)?.version !== before?.version) throw transactionConflict()
      const own = transaction.changes()
      const gone = new Set(own.flatMap(change => change.before?.sequence ?? []))
      checkUnique(
        latest,
        [
          ...own.filter(change => idText((change.after ?? change.before?.document)?._id) !== idText(id)),
          { collection, before, after },
        ],
        gone,
      )
      locks.take(names, transaction)
      transaction.remember(collection, id, before, after)
    },
    async commit(id) {
      const transaction = require(id)
      const changes = transaction.changes()
      clearTimeout(timers.get(id))
      // From here on nobody else may use it, but it keeps its locks until the commit is on disk.
      transaction.state = 'committing'
      try {
        const failure = changes.length > 0 ? await env.write(() => commitChanges(parts, changes)) : undefined
        if (failure) throw failure
      } finally {
        end(transaction)
      }
    },
    abort(id) {
      const transaction = known.get(id)
      if (!transaction || transaction.state === 'committing') throw transactionFail()
      end(transaction)
    },
    abortOwnedBy(owner) {
      for (const transaction of known.values())
        if (transaction.owner === owner && transaction.state !== 'committing') end(transaction)
    },
    abortAll() {
      for (const transaction of known.values()) if (transaction.state !== 'committing') end(transaction)
    },
    reportEscape(party, what) {
      const open = [...known.values()].filter(item => item.state === 'open' && item.owner === party)
      if (party === undefined || open.length === 0) return
      const ids = open.map(({ id }) => id).join(', ')
      log.warn(
        `database: ${what} left the open transaction ${ids}: the SDK sends it without the transaction, so it takes effect at once and a rollback keeps it; use doc(id) inside a transaction`,
      )
    },
    blocking: changes => locks.holder(changes.flatMap(namesOf)),
  }
}
