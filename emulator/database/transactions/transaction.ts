/** One open transaction: its snapshot, its own writes, and how long it may last. */
import type { Transaction as Snapshot } from 'lmdb'
import type { Overlay } from '../query/find'
import { idText } from '../query/identity'
import type { Collection } from '../store/catalog'
import type { Env } from '../store/env'
import { createReader, type Reader } from '../store/records'
import type { Change } from '../store/writer'
import type { Document } from '../values/types'

export interface Transaction {
  id: string
  /** The function instance it belongs to; undefined for a program from outside. */
  owner: string | undefined
  /** `committing`: it is being written, and neither operations nor a rollback are welcome any more. */
  state: 'open' | 'committing' | 'ended'
  /** Resolves when it holds nothing any more. */
  ended: Promise<void>
  /** Reads the state of the first operation. */
  reader(): Reader
  overlay(collection: Collection): Overlay
  /** Remembers a write; `before` is the document of the snapshot. */
  remember(collection: Collection, id: unknown, before: Change['before'], after: Document | undefined): void
  /** Everything to write at the commit. */
  changes(): Change[]
  /** Lets go of the snapshot and wakes who waits. */
  close(): void
}

interface Write {
  collection: Collection
  before?: Change['before']
  after?: Document
}

/** Creates a transaction; nothing is read before its first operation. */
export const createTransaction = (env: Env, id: string, owner: string | undefined): Transaction => {
  const writes = new Map<number, Map<string, Write>>()
  let snapshot: Snapshot | undefined
  let wake = () => {}
  const ended = new Promise<void>(resolve => {
    wake = resolve
  })
  const begin = (): Snapshot => {
    if (snapshot) return snapshot
    snapshot = env.hold()
    return snapshot
  }
  const transaction: Transaction = {
    id,
    owner,
    state: 'open',
    ended,
    reader: () => createReader(env, begin()),
    overlay: collection => writes.get(collection.id) ?? new Map(),
    remember(collection, documentId, before, after) {
      const own = writes.get(collection.id) ?? new Map<string, Write>()
      writes.set(collection.id, own)
      const key = idText(documentId)
      own.set(key, { collection, before: own.get(key)?.before ?? before, after })
    },
    changes: () =>
      [...writes.values()]
        .flatMap(own => [...own.values()])
        .filter(({ before, after }) => before !== undefined || after !== undefined),
    close() {
      snapshot?.done()
      snapshot = undefined
      transaction.state = 'ended'
      wake()
    },
  }
  return transaction
}
