/**
 * Design invariant 2 in a storm: 10,000 operations at random, many at once and some of them twice, by this process and by
 * others that are killed in the middle and whose work is then done again with the same ids.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { serviceRecords, transfers } from '@cloud/ledger/collections'
import { differencesOf } from '@cloud/points/books/recount'
import { build } from 'esbuild'
import { allAccounts, faultsOf } from './support/books'
import { isAward, operateAll } from './support/ledgerOps'
import { demoStreet } from './support/street'

demoStreet()

const OPERATIONS = 10_000
const CHILDREN = 3
const EACH = 600
const LANES = 12
const CHILD = path.resolve('dist/ledgerChild.js')

/** Starts a process on [from, to) and kills it, without a word, when it has been at it for a while. */
async function crash(from: number, to: number, afterMs: number) {
  const child = spawn(process.execPath, [CHILD, `${from}`, `${to}`], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise(resolve => child.stdout.once('data', resolve))
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.once('exit', (_, signal) => resolve(signal)),
  )
  setTimeout(() => child.kill('SIGKILL'), afterMs)
  return ended
}

const ownBooks = async () => (await allAccounts()).filter(one => one._id.startsWith('person:storm-'))

test('10,000 operations with conflicts, crashes and retries: the books are right', async () => {
  await build({
    ...{ entryPoints: [path.join(__dirname, 'support/ledgerChild.ts')], outfile: CHILD, bundle: true },
    ...{ platform: 'node', packages: 'external', logLevel: 'error' },
  })
  const ranges = Array.from({ length: CHILDREN }, (_, index) => index * EACH)
  const killed = ranges.map((from, index) => crash(from, from + EACH, 1200 + index * 500))
  const own = operateAll(CHILDREN * EACH, OPERATIONS, LANES)
  expect(await Promise.all(killed)).toContain('SIGKILL')
  // What they did and what they did not get to: again, with the same ids.
  const again = await operateAll(0, CHILDREN * EACH, LANES)
  const counts = await own
  expect(again.CONFLICT ?? 0).toBeGreaterThan(0)
  expect((counts.ok ?? 0) + (again.ok ?? 0)).toBeGreaterThan(OPERATIONS / 2)

  const sheets = await ownBooks()
  expect(faultsOf(sheets)).toEqual([])
  for (const sheet of sheets) expect([sheet._id, await differencesOf(sheet)]).toEqual([sheet._id, []])
  await expectEachOnce()
}, 240_000)

/** Every service is on record once, whoever tried how often, and each gift left the community's keeping at most once. */
async function expectEachOnce() {
  const awards = Array.from({ length: OPERATIONS }, (_, n) => n).filter(isAward).length
  const records: string[] = []
  for (let n = 0; n < 40; n += 1) {
    const where = { personId: `storm-${n}` }
    const lines = await serviceRecords.find({ where, orderBy: [['at', 'asc']], limit: 1000 })
    records.push(...lines.filter(one => /^storm:\d+:storm-\d+$/.test(one._id)).map(one => one._id))
  }
  expect(new Set(records).size).toBe(records.length)
  expect(records.length).toBe(awards)
  const given = await transfers.find({
    where: { debit: 'minutes:community:wutong' },
    orderBy: [['seq', 'desc']],
    limit: 1000,
  })
  const out = given.filter(one => one.ref.startsWith('gift:storm')).map(one => one.ref)
  expect(new Set(out).size).toBe(out.length)
}
