/** What it takes to load a function: as deployed, one bundled file, and file by file from source. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const ROOT = path.resolve(__dirname, '../../..')
const SOURCE = path.join(ROOT, 'cloudfunctions')
export const BUNDLED = path.join(ROOT, 'dist/cloudfunctions')
/** Taken in turns, so that a busy moment of the machine meets both. */
const RUNS = 5

/** Each source file translated by itself, so that Node finds and loads every module, libraries too; answers where. */
export async function translate(): Promise<string> {
  const outdir = await mkdtemp(path.join(ROOT, 'dist/unbundled-'))
  const files = (await readdir(SOURCE, { recursive: true })).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  await build({
    ...{ entryPoints: files.map(file => path.join(SOURCE, file)), outdir, outbase: SOURCE },
    ...{ bundle: false, format: 'cjs', platform: 'node', target: 'node18', logLevel: 'warning' },
  })
  return outdir
}

/** Of the process itself: what else the machine does counts little. */
const TIMED = `
  const begin = process.cpuUsage()
  require(process.argv[1])
  const { user, system } = process.cpuUsage(begin)
  process.stdout.write(String((user + system) / 1000), () => process.exit(0))`

/** Milliseconds of the processor that a fresh process needs to load a function. */
const load = (folder: string) =>
  Number(execFileSync(process.execPath, ['-e', TIMED, path.join(folder, 'index.js')], { encoding: 'utf8' }))

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The two ways of one function; `unbundled` is what `translate` made. */
export function compare(name: string, unbundled: string) {
  const took = Array.from({ length: RUNS }, () => ({
    bundled: load(path.join(BUNDLED, name)),
    plain: load(path.join(unbundled, name)),
  }))
  const bundled = middle(took.map(one => one.bundled))
  const plain = middle(took.map(one => one.plain))
  return { bundled, plain, ratio: bundled / plain }
}
