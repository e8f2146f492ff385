/** Copies of the whole database under names, to come back to. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { invalidParam } from '../../errors'
import { CATALOG_KEY, type Catalog, parseCatalog } from './catalog'
import { type Env, FORMAT_VERSION, readBackup, VERSION_KEY } from './env'

export interface Snapshot {
  name: string
  /** When it was taken, real time, ISO 8601. */
  takenAt: string
  bytes: number
}

export interface Snapshots {
  /** Newest first. */
  list(): Snapshot[]
  /** Takes one; one of the same name is replaced. @throws CloudError INVALID_PARAM for a name that is none */
  save(name: string): Promise<void>
  /** Puts everything back as it was. @throws CloudError INVALID_PARAM when there is none, or it is of another format */
  restore(name: string): Promise<void>
  remove(name: string): void
}

/** What a snapshot may be called. */
export const SNAPSHOT_NAME = /^[\p{L}\p{N}_-]{1,60}$/u
const SUFFIX = '.mdb'

const removeFile = (file: string): void => {
  for (const part of [file, `${file}-lock`]) rmSync(part, { force: true })
}

/** `replaceAll` empties the store and lets its argument fill it, as one commit. */
export const createSnapshots = (
  env: Env,
  catalog: Catalog,
  dataDir: string,
  replaceAll: (fill: () => void) => Promise<void>,
): Snapshots => {
  const folder = path.join(dataDir, 'snapshots')
  const fileOf = (name: string): string => {
    if (!SNAPSHOT_NAME.test(name))
      throw invalidParam(`${name} is no name for a snapshot: letters, digits, - and _ only`)
    return path.join(folder, `${name}${SUFFIX}`)
  }
  const existing = (name: string): string => {
    const file = fileOf(name)
    if (!statSync(file, { throwIfNoEntry: false })) throw invalidParam(`there is no snapshot ${name}`)
    return file
  }
  return {
    list() {
      mkdirSync(folder, { recursive: true })
      return readdirSync(folder)
        .filter(file => file.endsWith(SUFFIX))
        .map(file => {
          const { mtime, size } = statSync(path.join(folder, file))
          return { name: file.slice(0, -SUFFIX.length), takenAt: mtime.toISOString(), bytes: size }
        })
        .sort((a, b) => b.takenAt.localeCompare(a.takenAt))
    },
    async save(name) {
      const file = fileOf(name)
      mkdirSync(folder, { recursive: true })
      const aside = `${file}.part`
      removeFile(aside)
      await env.backup(aside)
      removeFile(file)
      renameSync(aside, file)
    },
    restore: name =>
      readBackup(existing(name), async spaces => {
        if (spaces.meta.get(VERSION_KEY) !== FORMAT_VERSION)
          throw invalidParam(`the snapshot ${name} is of another format version`)
        const { collections } = parseCatalog(spaces.meta.get(CATALOG_KEY))
        await replaceAll(() => {
          for (const { key, value } of spaces.data.getRange({})) env.data.put(key, value)
          for (const { key, value } of spaces.side.getRange({})) env.side.put(key, value)
          catalog.replace(collections)
        })
      }),
    remove: name => removeFile(existing(name)),
  }
}
