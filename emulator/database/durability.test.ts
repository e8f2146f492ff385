import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { open } from 'lmdb'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, type SdkDatabase } from '../testing-sdk'

const fixtures = path.join(__dirname, '..', 'fixtures')
const KILLS = 50
const OPENING = 1000
const dataDir = mkdtempSync(path.join(tmpdir(), 'durable-'))
let cloud: TestCloud

const start = async (): Promise<SdkDatabase> => {
  cloud = await startTestCloud({
    functionsDir: path.join(fixtures, 'functions'),
    databaseFile: path.join(fixtures, 'database.json'),
    dataDir,
  })
  return connectSdk(cloud.url).database()
}
afterAll(async () => {
  await cloud.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Acknowledged {
  entries: string[]
  transfers: string[]
  /** Told of each one. */
  onMore(): void
}

/** One transfer: both balances and its record in one transaction. */
const transfer = async (db: SdkDatabase, id: string, amount: number): Promise<void> => {
  const transaction = await db.startTransaction()
  const accounts = transaction.collection('accounts')
  const from = (await accounts.doc('a').get()).data
  const to = (await accounts.doc('b').get()).data
  await accounts.doc('a').update({ data: { balance: Number(from?.balance) - amount } })
  await transaction.collection('transfers').add({ data: { _id: id, amount } })
  await accounts.doc('b').update({ data: { balance: Number(to?.balance) + amount } })
  await transaction.commit()
}

/** Works on and on until the cloud dies; a failure before that is a failure of the test. */
const untilDead = async (work: (n: number) => Promise<void>, isDead: () => boolean): Promise<void> => {
  for (let n = 0; ; n += 1) {
    try {
      await work(n)
    } catch (error) {
      if (isDead()) return
      throw error
    }
  }
}

const load = (
  db: SdkDatabase,
  round: number,
  acknowledged: Acknowledged,
  isDead: () => boolean,
): Promise<void>[] => [
  untilDead(async n => {
    const _id = `entry-${round}-${n}`
    await db.collection('entries').add({ data: { _id, n } })
    acknowledged.entries.push(_id)
    acknowledged.onMore()
  }, isDead),
  untilDead(async n => {
    const id = `transfer-${round}-${n}`
    await transfer(db, id, n + 1)
    acknowledged.transfers.push(id)
    acknowledged.onMore()
  }, isDead),
]

/** Resolves as soon as an acknowledgement makes the condition true. */
const reached = (acknowledged: Acknowledged, condition: () => boolean): Promise<void> =>
  new Promise(resolve => {
    acknowledged.onMore = () => {
      if (condition()) resolve()
    }
  })

const missing = async (db: SdkDatabase, collection: string, ids: string[]): Promise<string[]> => {
  const { data } = await db
    .collection(collection)
    .where({ _id: db.command.in(ids) })
    .limit(1000)
    .get()
  const there = new Set(data.map(item => item._id))
  return ids.filter(id => !there.has(id))
}

const balancesBesideTransfers = async (db: SdkDatabase) => {
  const $ = db.command.aggregate
  const { list } = await db
    .collection('transfers')
    .aggregate()
    .group({ _id: null, total: $.sum('$amount') })
    .end()
  const moved = Number(list[0]?.total ?? 0)
  const balance = async (id: string) => Number((await db.collection('accounts').doc(id).get()).data?.balance)
  return { a: (await balance('a')) + moved, b: (await balance('b')) - moved }
}

test(`${KILLS} × kill -9 under load loses nothing acknowledged and leaves no half transaction`, async () => {
  let db = await start()
  for (const _id of ['a', 'b']) await db.collection('accounts').add({ data: { _id, balance: OPENING } })
  let kept = 0
  for (let round = 0; round < KILLS; round += 1) {
    const acknowledged: Acknowledged = { entries: [], transfers: [], onMore: () => {} }
    let dead = false
    const running = load(db, round, acknowledged, () => dead)
    // The load beats out of step with the goal, so the blow falls anywhere in a write.
    const enough = reached(
      acknowledged,
      () => acknowledged.entries.length > round % 13 && acknowledged.transfers.length > round % 3,
    )
    await Promise.race([enough, ...running])
    dead = true
    await cloud.kill()
    await Promise.all(running)
    kept += acknowledged.entries.length
    db = await start()
    expect(await missing(db, 'entries', acknowledged.entries)).toEqual([])
    expect(await missing(db, 'transfers', acknowledged.transfers)).toEqual([])
    expect(await balancesBesideTransfers(db)).toEqual({ a: OPENING, b: OPENING })
    expect((await db.collection('entries').count()).total).toBeGreaterThanOrEqual(kept)
  }
})

const edit = async (change: (root: ReturnType<typeof open>) => Promise<void>): Promise<void> => {
  const root = open({ path: path.join(dataDir, 'database.mdb'), noSubdir: true, maxDbs: 8 })
  await change(root)
  await root.close()
}

const setVersion = (root: ReturnType<typeof open>, version: number) =>
  root.openDB({ name: 'meta', encoding: 'json' }).put('formatVersion', version)

test('data of format version 1 gets its indexes and counts anew', async () => {
  const db = connectSdk(cloud.url).database()
  const { total } = await db.collection('entries').count()
  await cloud.stop()
  await edit(async root => {
    await setVersion(root, 1)
    const data = root.openDB<Buffer, Buffer>({ name: 'data', keyEncoding: 'binary', encoding: 'binary' })
    // Entries and counts as version 1 does not know them: none.
    for (const key of [...data.getKeys()]) if (key[0] !== 'D'.charCodeAt(0)) await data.remove(key)
  })
  const again = await start()
  expect((await again.collection('entries').count()).total).toBe(total)
  expect((await again.collection('accounts').doc('a').get()).data).toMatchObject({ _id: 'a' })
  expect(cloud.log()).toContain('from format version 1 to 2')
})

test('data of a newer format is refused with one clear line', async () => {
  await cloud.stop()
  await edit(async root => {
    await setVersion(root, 99)
  })
  await expect(start()).rejects.toThrow('has format version 99; this emulator knows versions 1 to 2')
})

test('a second emulator on the same folder is refused with one clear line', async () => {
  await edit(async root => {
    await setVersion(root, 2)
  })
  await start()
  const second = startTestCloud({ functionsDir: path.join(fixtures, 'functions'), dataDir })
  await expect(second).rejects.toThrow(/the data folder .* is in use by process \d+/)
})
