/** One store at one size in a process of its own, so that its memory can be told: `child.ts <store> <size> <folder>`. */
import { type Figures, measure } from '../measure'
import { openLocal } from './local-store'
import { openNedb } from './nedb-store'
import { personOf, phoneOf, type Store } from './store'

export interface Report {
  /** Documents a second. */
  load: number
  read: Figures
  range: Figures
  update: Figures
  /** Fifty at once. */
  updateTogether: Figures
  /** Resident memory after the load, in MB. */
  memoryMb: number
}

const BATCH = 1000
const READS = 5000
const RANGES = 2000
const UPDATES = 1000
const WIDTH = 20
const TOGETHER = 50
/** Spreads the numbers over the documents; coprime to every size used. */
const STRIDE = 7919

const STORES: Readonly<Record<string, (folder: string) => Promise<Store>>> = {
  local: openLocal,
  nedb: openNedb,
}

async function load(store: Store, size: number): Promise<number> {
  const began = performance.now()
  for (let start = 0; start < size; start += BATCH)
    await store.insert(Array.from({ length: Math.min(BATCH, size - start) }, (_, n) => personOf(start + n)))
  return size / ((performance.now() - began) / 1000)
}

async function check(store: Store, size: number): Promise<void> {
  const found = await store.byScore(size / 2, size / 2 + WIDTH)
  if (found.length !== WIDTH) throw new Error(`a range of ${WIDTH} gave ${found.length}`)
  if (!(await store.byPhone(phoneOf(size - 1)))) throw new Error('the last document was not found')
}

async function main(): Promise<void> {
  const [, , name = '', sizeText = '', folder = ''] = process.argv
  const size = Number(sizeText)
  const store = await STORES[name]?.(folder)
  if (!store) throw new Error(`there is no store ${name}`)
  const loaded = await load(store, size)
  await check(store, size)
  const memoryMb = process.memoryUsage().rss / 2 ** 20
  const pick = (n: number) => (n * STRIDE) % size
  const report: Report = {
    load: loaded,
    read: await measure(READS, n => store.byPhone(phoneOf(pick(n)))),
    range: await measure(RANGES, n =>
      store.byScore(pick(n) % (size - WIDTH), (pick(n) % (size - WIDTH)) + WIDTH),
    ),
    update: await measure(UPDATES, n => store.visit(phoneOf(pick(n)))),
    updateTogether: await measure(UPDATES * 5, n => store.visit(phoneOf(pick(n))), TOGETHER),
    memoryMb,
  }
  await store.close()
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  },
)
