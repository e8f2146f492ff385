/**
 * Bundles every function of cloudfunctions/ to dist/cloudfunctions/<name>/ (index.js, package.json, config.json), SDK
 * included, which halves the cold start; and writes dist/database.json, the collections and indexes to provision.
 */
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import type { Index } from '../cloudfunctions/kit/collection'

const SOURCE = 'cloudfunctions'
const TARGET = 'dist/cloudfunctions'
const DATABASE = 'dist/database.json'
/** Node 18 is the newest runtime that WeChat cloud offers. */
const RUNTIME = 'node18'

/** Built aside and moved in file by file, so that a running local cloud never loads half a function. */
export async function buildFunctions() {
  const names = await functionNames()
  await mkdir(TARGET, { recursive: true })
  const aside = await mkdtemp('dist/functions-')
  await Promise.all(names.map(name => buildOne(name, aside)))
  await writeFile(path.join(aside, 'database.json'), `${JSON.stringify(await collections(), null, 2)}\n`)
  await Promise.all(names.map(name => moveIn(name, aside)))
  for (const old of await readdir(TARGET))
    if (!names.includes(old)) await rm(path.join(TARGET, old), { recursive: true })
  await rename(path.join(aside, 'database.json'), DATABASE)
  await rm(aside, { recursive: true })
}

/** A folder with a config.json is a deployed function; kit and ledger are rooms they share. */
async function functionNames() {
  const folders = await readdir(SOURCE, { recursive: true })
  return folders.filter(file => path.basename(file) === 'config.json').map(file => path.dirname(file))
}

async function buildOne(name: string, aside: string) {
  const folder = path.join(aside, name)
  await mkdir(folder)
  await build({
    entryPoints: [path.join(SOURCE, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    // Names stay: they tell something in a stack trace, and short ones, with what it takes to keep the long ones beside
    // them, load a fifth slower (npm run bench cold).
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    target: RUNTIME,
    logLevel: 'warning',
  })
  const manifest = { name: `linli-${name}`, version: '1.0.0', private: true, main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await cp(path.join(SOURCE, name, 'config.json'), path.join(folder, 'config.json'))
}

async function moveIn(name: string, aside: string) {
  await mkdir(path.join(TARGET, name), { recursive: true })
  for (const file of await readdir(path.join(aside, name)))
    await rename(path.join(aside, name, file), path.join(TARGET, name, file))
}

const isCollection = (value: unknown): value is { name: string; indexes: Index[] } =>
  typeof value === 'object' && value !== null && 'schema' in value && 'indexes' in value && 'name' in value

/** Every collection exported anywhere in cloudfunctions/, found by loading the files that declare them. */
async function collections() {
  const all = await readdir(SOURCE, { recursive: true })
  const files = all.filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const found = new Map<string, { indexes: Index[] }>()
  for (const file of files) {
    const loaded: Record<string, unknown> = await import(path.resolve(SOURCE, file))
    for (const value of Object.values(loaded))
      if (isCollection(value)) found.set(value.name, merged(found.get(value.name), value))
  }
  return { collections: Object.fromEntries([...found].sort()) }
}

/** Several typed collections may be stored in one; a file may also export another's again. */
const merged = (known: { indexes: Index[] } | undefined, { indexes }: { indexes: Index[] }) => ({
  indexes: [
    ...(known?.indexes ?? []).filter(index => indexes.every(({ name }) => name !== index.name)),
    ...indexes,
  ],
})

/** Run as a program: `tsx scripts/build-functions.ts`. */
if (path.basename(process.argv[1] ?? '') === 'build-functions.ts') void buildFunctions()
