/** Keeps dist/emulator, which the tests start, as new as its sources. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { hasCode } from '../errors'

const ROOT = path.resolve(__dirname, '..', '..')
const SOURCES = path.join(ROOT, 'emulator')
const SCRIPT = path.join(ROOT, 'scripts', 'build-emulator.ts')
/** Where the build puts everything. */
export const BUILT = path.join(ROOT, 'dist', 'emulator')
const LOCK = path.join(ROOT, 'dist', 'emulator.lock')
/** A build takes a second or two; a lock older than this was left by a process that died. */
const LOCK_STALE_MS = 30_000
/** Less than a test waits for its beforeAll, so that our words are read and not its. */
const PATIENCE_MS = 50_000
const POLL_MS = 100

const modified = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

interface Source {
  file: string
  time: number
}

const newer = (one: Source, other: Source): Source => (other.time > one.time ? other : one)

const newestIn = (folder: string): Source =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.name !== 'fixtures' && !entry.name.endsWith('.test.ts'))
    .map(entry => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? newestIn(file) : { file, time: modified(file) }
    })
    .reduce(newer, { file: folder, time: 0 })

const newestSource = (): Source => newer(newestIn(SOURCES), { file: SCRIPT, time: modified(SCRIPT) })

/** @throws Error when no build could ever be newer than this source */
export const isFresh = (built: number, source: Source, now: number): boolean => {
  if (source.time > now + PATIENCE_MS)
    throw new Error(
      `${source.file} was changed in the future (${new Date(source.time).toISOString()}), so that no build is newer: touch it`,
    )
  return built > source.time
}

const isBuilt = (): boolean => {
  const built = Math.min(modified(path.join(BUILT, 'cli.js')), modified(path.join(BUILT, 'worker.js')))
  return isFresh(built, newestSource(), Date.now())
}

/** Built aside and moved in, so that nobody ever loads half a file. */
const build = (): void => {
  const aside = mkdtempSync(path.join(ROOT, 'dist', 'emulator-'))
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  try {
    execFileSync(process.execPath, [tsx, SCRIPT, aside], { cwd: ROOT })
    mkdirSync(BUILT, { recursive: true })
    // cli.js last: with it in place everything counts as fresh.
    const files = readdirSync(aside).filter(file => file !== 'cli.js')
    for (const file of [...files, 'cli.js']) renameSync(path.join(aside, file), path.join(BUILT, file))
  } finally {
    rmSync(aside, { recursive: true })
  }
}

/** Makes the folder that says somebody builds; false when there is one. @throws what else the disk has against it */
export const takeLock = (lock: string): boolean => {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    if (Date.now() - modified(lock) > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

const buildAlone = (): void => {
  try {
    if (!isBuilt()) build()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

/**
 * Builds dist/emulator when it is missing or older than its sources; safe in several processes at once.
 * @throws Error when it does not get newer than they are
 */
export const ensureBuilt = async (): Promise<void> => {
  mkdirSync(path.dirname(BUILT), { recursive: true })
  const end = performance.now() + PATIENCE_MS
  while (!isBuilt()) {
    if (performance.now() > end)
      throw new Error(
        `dist/emulator is still older than ${newestSource().file}; ${LOCK} says whether somebody builds`,
      )
    if (takeLock(LOCK)) buildAlone()
    else await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}
