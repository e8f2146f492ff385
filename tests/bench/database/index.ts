/** The local cloud's database beside `@seald-io/nedb`: the same operations on the same documents, in one run. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Figures } from '../measure'
import type { Report } from './child'

const SIZES = [1_000, 100_000, 1_000_000]
const STORES = ['local', 'nedb']
const CHILD = path.resolve('dist', 'bench', 'child.js')

/** Bundled as the emulator is: run from source, every function would carry a wrapper, and the figures with it. */
const bundleChild = () =>
  build({
    entryPoints: [path.join(__dirname, 'child.ts')],
    outfile: CHILD,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })

function runChild(store: string, size: number): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    const text = execFileSync(process.execPath, [CHILD, store, String(size), folder], { encoding: 'utf8' })
    const report: Report = JSON.parse(text)
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const show = ({ perSecond, p50, p99 }: Figures) =>
  `${Math.round(perSecond)}/s, p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(2)} ms`

const ratio = (large: number, small: number) => `× ${(large / small).toFixed(1)}`

/** Prints one table a size, and how the cost grew from the smallest to the largest. */
export async function benchDatabase(write: (line: string) => void): Promise<void> {
  await bundleChild()
  write(
    'Both in one process each, without HTTP. The local cloud reads and writes extended JSON, as for the SDK, and flushes every',
  )
  write(
    'acknowledged write to disk; nedb hands over objects it keeps in memory and appends to a file without flushing.',
  )
  const reports = new Map<string, Report>()
  for (const size of SIZES) {
    write(`\n${size.toLocaleString('en')} documents`)
    write('| | local cloud | nedb |\n|---|---|---|')
    const pair = STORES.map(store => {
      const report = runChild(store, size)
      reports.set(`${store} ${size}`, report)
      return report
    })
    const row = (name: string, cell: (report: Report) => string) =>
      write(`| ${name} | ${pair.map(cell).join(' | ')} |`)
    row('load, batches of 1,000', report => `${Math.round(report.load)} documents/s`)
    row('indexed point read', report => show(report.read))
    row('indexed range of 20', report => show(report.range))
    row('indexed update', report => show(report.update))
    row('indexed update, 50 at once', report => show(report.updateTogether))
    row('resident memory', report => `${Math.round(report.memoryMb)} MB`)
  }
  const [smallest = 0] = SIZES
  const largest = SIZES.at(-1) ?? 0
  write(`\nMedian cost at ${largest.toLocaleString('en')} against ${smallest.toLocaleString('en')} documents`)
  write('| | local cloud | nedb |\n|---|---|---|')
  for (const operation of ['read', 'range', 'update'] as const) {
    const cells = STORES.map(store => {
      const large = reports.get(`${store} ${largest}`)?.[operation].p50 ?? Number.NaN
      return ratio(large, reports.get(`${store} ${smallest}`)?.[operation].p50 ?? Number.NaN)
    })
    write(`| ${operation} | ${cells.join(' | ')} |`)
  }
}
