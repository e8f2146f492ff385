/** The files: one lmdb environment with one space of keys for everything, so that any change is one atomic commit. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { StartError } from '../../errors'

/** Version of what is written below; raise it when keys or values change their shape. */
export const FORMAT_VERSION = 2
/** The oldest version that `migrate.ts` brings up to date. */
const OLDEST_VERSION = 1

/** Key of the format version in `meta`. */
export const VERSION_KEY = 'formatVersion'

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
  /** Copies everything, as of now, into a file of its own. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

const openRoot = (file: string): RootDatabase => open({ path: file, maxDbs: 8, noSubdir: true })

const openSpaces = (root: RootDatabase): Pick<Env, 'data' | 'meta' | 'side'> => ({
  data: root.openDB<Buffer, Buffer>({ name: 'data', keyEncoding: 'binary', encoding: 'binary' }),
  meta: root.openDB<unknown, string>({ name: 'meta', encoding: 'json' }),
  side: root.openDB<unknown, string[]>({ name: 'side', encoding: 'json' }),
})

/** Reads a file made by `backup`; `work` gets its spaces, which close when it is done. */
export const readBackup = async <T>(
  file: string,
  work: (spaces: Pick<Env, 'data' | 'meta' | 'side'>) => Promise<T>,
): Promise<T> => {
  const root = openRoot(file)
  try {
    return await work(openSpaces(root))
  } finally {
    await root.close()
  }
}

const checkVersion = (meta: Database<unknown, string>, directory: string): void => {
  const found = meta.get(VERSION_KEY)
  if (found === undefined) meta.putSync(VERSION_KEY, FORMAT_VERSION)
  else if (typeof found !== 'number' || found < OLDEST_VERSION || found > FORMAT_VERSION)
    throw new StartError(
      `the data in ${directory} has format version ${String(found)}; this emulator knows versions ${OLDEST_VERSION} to ${FORMAT_VERSION}`,
    )
}

/**
 * Opens (or creates) the store in a folder.
 * @throws StartError when the data was written in another format
 */
export const openEnv = (directory: string): Env => {
  mkdirSync(directory, { recursive: true })
  const root = openRoot(path.join(directory, 'database.mdb'))
  const spaces = openSpaces(root)
  checkVersion(spaces.meta, directory)
  return {
    ...spaces,
    async write(work) {
      const result = await root.transaction(work)
      await root.flushed
      return result
    },
    refresh: () => root.resetReadTxn(),
    hold: () => {
      root.resetReadTxn()
      return spaces.data.useReadTransaction()
    },
    backup: file => root.backup(file, false),
    close: () => root.close(),
  }
}
