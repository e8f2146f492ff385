/**
 * Design invariant 2 in a storm: operations at random, many at once and some of them twice, by this process and by others
 * that are killed in the middle and whose work is then done again with the same ids.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { command } from '@cloud/kit/cloud'
import { serviceRecords, transfers } from '@cloud/ledger/collections'
import { standingRecords } from '@cloud/ledger/services'
import { differencesOf } from '@cloud/points/books/recount'
import { build } from 'esbuild'
import { allAccounts, faultsOf } from './support/books'
import { isAward, operateAll } from './support/ledgerOps'
import { demoStreet } from './support/street'

demoStreet()

/** 10,000 take minutes on a slow machine; a run of the whole suite does a part. `LINLI_STORM=10000` does them all. */
const OPERATIONS = Number(process.env.LINLI_STORM ?? 1500)
const CHILDREN = 3
const EACH = Math.floor(OPERATIONS / 10)
const LANES = 12
const CHILD = path.resolve('dist/ledgerChild.js')
const MS_EACH = 200

/** Starts a process on [from, to) and kills it, without a word, when it has done a third: the rest of it is under way. */
async function crash(from: number, to: number) {
  // The variables of this test, which say where its cloud is: node would hand on those of jest itself.
  const env = { ...process.env }
  const child = spawn(process.execPath, [CHILD, `${from}`, `${to}`], {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.once('exit', (_, signal) => resolve(signal)),
  )
  let done = 0
  child.stdout.on('data', (dots: Buffer) => {
    done += dots.length
    if (done >= (to - from) / 3) child.kill('SIGKILL')
  })
  return ended
}

const ownBooks = async () => (await allAccounts()).filter(one => one._id.startsWith('person:storm-'))

test(
  `${OPERATIONS} operations with conflicts, crashes and retries: the books are right`,
  async () => {
    await build({
      ...{ entryPoints: [path.join(__dirname, 'support/ledgerChild.ts')], outfile: CHILD, bundle: true },
      ...{ platform: 'node', packages: 'external', logLevel: 'error' },
    })
    const ranges = Array.from({ length: CHILDREN }, (_, index) => index * EACH)
    const killed = ranges.map(from => crash(from, from + EACH))
    const own = operateAll(CHILDREN * EACH, OPERATIONS, LANES)
    expect(await Promise.all(killed)).toEqual(ranges.map(() => 'SIGKILL'))
    // What they did and what they did not get to: again, with the same ids.
    const again = await operateAll(0, CHILDREN * EACH, LANES)
    const counts = await own
    expect(again.CONFLICT ?? 0).toBeGreaterThan(0)
    expect((counts.ok ?? 0) + (again.ok ?? 0)).toBeGreaterThan(OPERATIONS / 2)

    const sheets = await ownBooks()
    expect(faultsOf(sheets)).toEqual([])
    for (const sheet of sheets) expect([sheet._id, await differencesOf(sheet)]).toEqual([sheet._id, []])
    await expectEachOnce(sheets.map(({ _id }) => _id))
  },
  60_000 + OPERATIONS * MS_EACH,
)

/**
 * Every service is on record once, whoever tried how often; of all who corrected it one was believed, and it stands once or
 * not at all. Each gift left the community's keeping at most once.
 */
async function expectEachOnce(owners: string[]) {
  const awards = Array.from({ length: OPERATIONS }, (_, n) => n).filter(isAward).length
  const lines = (await Promise.all(owners.map(recordsOf))).flat()
  const records = lines.filter(one => /^storm:\d+:storm-\d+$/.test(one._id))
  expect(new Set(records.map(({ _id }) => _id)).size).toBe(awards)
  expect(records.length).toBe(awards)

  const standing = standingRecords(lines).map(({ ref }) => ref)
  expect(new Set(standing).size).toBe(standing.length)
  const voided = lines.flatMap(one => one.voids ?? [])
  const revised = lines.filter(one => one._id.endsWith(':r1'))
  expect(revised.length).toBeGreaterThan(0)
  expect(voided.length).toBeGreaterThan(revised.length)
  expect(standing.length).toBe(awards - voided.length + revised.length)

  const came = (await Promise.all(owners.map(minutesGivenTo))).flat()
  expect(came.length).toBeGreaterThan(0)
  expect(new Set(came).size).toBe(came.length)
}

const recordsOf = (owner: string) =>
  serviceRecords.find({
    where: { personId: owner.slice('person:'.length) },
    orderBy: [['at', 'asc']],
    limit: 1000,
  })

async function minutesGivenTo(owner: string) {
  const where = { credit: command.in([`minutes:${owner}`]) }
  const came = await transfers.find({ where, orderBy: [['seq', 'desc']], limit: 1000 })
  return came.filter(one => one.ref.startsWith('gift:storm')).map(one => one.ref)
}
