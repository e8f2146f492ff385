/** Snapshots of everything: the database's own, and beside each the bytes of the stored files that its records name. */
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Snapshots as DatabaseSnapshots, SNAPSHOT_NAME, type Snapshot } from './database/store/snapshots'
import { invalidParam } from './errors'

export interface Snapshots {
  /** Newest first. */
  list(): Snapshot[]
  /** Takes one; one of the same name is replaced. @throws CloudError INVALID_PARAM for a name that is none */
  save(name: string): Promise<void>
  /** Puts everything back as it was; the clock stays. @throws CloudError INVALID_PARAM when there is none */
  restore(name: string): Promise<void>
  remove(name: string): Promise<void>
}

export interface SnapshotParts {
  database: DatabaseSnapshots
  dataDir: string
  /** Ends what works with the data as it is: before a restore, and after it what began meanwhile. */
  endWork(): Promise<void>
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** A second name for the same bytes, which never change; a copy where the disk knows no second names. */
const share = (from: string, to: string): Promise<void> =>
  link(from, to).catch(error => (isThere(error) ? undefined : copyFile(from, to)))

/** Shares every file of a folder with another one; answers their names. One that vanishes meanwhile is left out. */
const shareAll = async (from: string, to: string): Promise<string[]> => {
  await mkdir(to, { recursive: true })
  const names = await readdir(from).catch(() => [])
  await Promise.all(names.map(name => share(path.join(from, name), path.join(to, name)).catch(() => {})))
  return names
}

export const createSnapshots = ({ database, dataDir, endWork }: SnapshotParts): Snapshots => {
  const files = path.join(dataDir, 'storage')
  const filesOf = (name: string) => path.join(dataDir, 'snapshots', `${name}.files`)
  const exists = (name: string) => database.list().some(snapshot => snapshot.name === name)
  return {
    list: database.list,
    async save(name) {
      if (!SNAPSHOT_NAME.test(name)) throw invalidParam(`${name} is no name for a snapshot`)
      const folder = filesOf(name)
      // Before and after: a file that goes or comes while the records are copied is in one of the two.
      const before = await shareAll(files, folder)
      await database.save(name)
      const needed = new Set([...before, ...(await shareAll(files, folder))])
      const old = (await readdir(folder)).filter(file => !needed.has(file))
      await Promise.all(old.map(file => rm(path.join(folder, file), { force: true })))
    },
    async restore(name) {
      // Bytes first: a record never names bytes that are not there. What nobody names is swept away at the next start.
      if (exists(name)) await shareAll(filesOf(name), files)
      await endWork()
      await database.restore(name)
      await endWork()
    },
    async remove(name) {
      database.remove(name)
      await rm(filesOf(name), { recursive: true, force: true })
    },
  }
}
