/** The functions as they ship, built once for all test processes that run at the same time. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..', '..', '..')
const SOURCES = path.join(ROOT, 'cloudfunctions')
const BUILD = path.join(ROOT, 'scripts', 'build-functions.ts')
const LOCK = path.join(ROOT, 'dist', 'functions.lock')
/** A build takes seconds; a lock older than this was left by a process that died. */
const LOCK_STALE_MS = 120_000
const POLL_MS = 100

export const FUNCTIONS = path.join(ROOT, 'dist', 'cloudfunctions')
/** The collections and indexes to provision; the build writes it last, so its age is the build's. */
export const DATABASE = path.join(ROOT, 'dist', 'database.json')

const modified = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

function isFresh() {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  const files = sources.filter(file => !file.endsWith('.test.ts')).map(file => path.join(SOURCES, file))
  return modified(DATABASE) > Math.max(...[...files, BUILD].map(modified))
}

function takeLock() {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    if (Date.now() - modified(LOCK) > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

/** Builds dist/cloudfunctions when it is older than its sources; the others wait for whoever does it. */
export async function functionsBuilt() {
  mkdirSync(path.dirname(LOCK), { recursive: true })
  while (!isFresh()) {
    if (takeLock())
      try {
        if (!isFresh()) build()
      } finally {
        rmSync(LOCK, { recursive: true, force: true })
      }
    else await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}

/** In a process of its own: the build loads every source file, which would fill this test's module registry. */
function build() {
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  execFileSync(process.execPath, [tsx, BUILD], { cwd: ROOT, stdio: 'inherit' })
}
