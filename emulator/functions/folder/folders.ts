/** The functions folder: which functions there are, what their configuration says, whether their code changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Log } from '../../log'
import { type FunctionConfig, type ReadConfig, readConfig } from './config'
import { fileStamp, folderStamp } from './stamp'

export interface FunctionFolder {
  name: string
  dir: string
  indexFile: string
  config: FunctionConfig
  /** Changes whenever a file of the function changes on disk. */
  stamp: string
}

export interface Folders {
  /** Looks a function up on disk, fresh at each call; undefined when there is none. */
  find(name: string): FunctionFolder | undefined
  /** Every function with its configuration, sorted by name; cheaper than `find` for each. */
  all(): { name: string; config: FunctionConfig; problems: readonly string[] }[]
}

const NAME = /^[A-Za-z][\w-]{0,62}$/

/** What the system refuses to look at is no file that could be run. */
const isFile = (file: string): boolean => {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** A build may be taking the folder away at this moment: then there are no functions, until it is back. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** An unreadable file reads as empty, which is reported as not being JSON. */
const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Every folder in `functionsDir` with an `index.js` is a function. Problems of a config.json are logged once per change. */
export const createFolders = (functionsDir: string, log: Log): Folders => {
  const known = new Map<string, ReadConfig & { stamp: string }>()

  const configOf = (name: string): ReadConfig => {
    const file = path.join(functionsDir, name, 'config.json')
    const stamp = fileStamp(file)
    const before = known.get(name)
    if (before?.stamp === stamp) return before
    const read = readConfig(stamp === '' ? undefined : readText(file))
    for (const problem of read.problems) log.warn(`[${name}] config.json: ${problem}`)
    known.set(name, { ...read, stamp })
    return read
  }
  return {
    find(name) {
      if (!NAME.test(name)) return undefined
      const dir = path.join(functionsDir, name)
      const indexFile = path.join(dir, 'index.js')
      if (!isFile(indexFile)) return undefined
      return { name, dir, indexFile, config: configOf(name).config, stamp: folderStamp(dir) }
    },
    all: () =>
      namesIn(functionsDir)
        .filter(name => NAME.test(name) && isFile(path.join(functionsDir, name, 'index.js')))
        .sort()
        .map(name => ({ name, ...configOf(name) })),
  }
}
