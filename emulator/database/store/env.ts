/** The files: one lmdb environment with one space of keys for everything, so that any change is one atomic commit. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { StartError } from '../../errors'

/** Version of what is written below; raise it when keys or values change their shape. */
export const FORMAT_VERSION = 1

export interface Env {
  /** Documents and index entries; keys made by `keys.ts`. */
  data: Database<Buffer, Buffer>
  /** Small JSON: format version, catalog, counters. */
  meta: Database<unknown, string>
  /** Other services' records (the outbox), as JSON. */
  side: Database<unknown, string[]>
  /**
   * Runs `work` alone against the latest state and commits its writes together. Acknowledged means flushed to disk.
   * `work` must not throw after its first write: lmdb batches transactions, so a throw does not undo.
   */
  write<T>(work: () => T): Promise<T>
  /** Makes following reads see every commit so far. */
  refresh(): void
  /** Holds the latest commit for reading until `done()`. */
  hold(): Transaction
  close(): Promise<void>
}

const openRoot = (directory: string): RootDatabase => {
  mkdirSync(directory, { recursive: true })
  return open({ path: path.join(directory, 'database.mdb'), maxDbs: 8, noSubdir: true })
}

const checkVersion = (meta: Database<unknown, string>, directory: string): void => {
  const found = meta.get('formatVersion')
  if (found === undefined) meta.putSync('formatVersion', FORMAT_VERSION)
  else if (found !== FORMAT_VERSION)
    throw new StartError(
      `the data in ${directory} has format version ${String(found)}; this emulator knows version ${FORMAT_VERSION}`,
    )
}

/**
 * Opens (or creates) the store in a folder.
 * @throws StartError when the data was written in another format
 */
export const openEnv = (directory: string): Env => {
  const root = openRoot(directory)
  const data = root.openDB<Buffer, Buffer>({ name: 'data', keyEncoding: 'binary', encoding: 'binary' })
  const meta = root.openDB<unknown, string>({ name: 'meta', encoding: 'json' })
  const side = root.openDB<unknown, string[]>({ name: 'side', encoding: 'json' })
  checkVersion(meta, directory)
  return {
    data,
    meta,
    side,
    async write(work) {
      const result = await root.transaction(work)
      await root.flushed
      return result
    },
    refresh: () => root.resetReadTxn(),
    hold: () => {
      root.resetReadTxn()
      return data.useReadTransaction()
    },
    close: () => root.close(),
  }
}
