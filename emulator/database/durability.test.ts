import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { open } from 'lmdb'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, type SdkDatabase } from '../testing-sdk'

const fixtures = path.join(__dirname, '..', 'fixtures')
const ROUNDS = 5
const WRITES_BEFORE_KILL = 60
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

const transfer = async (db: SdkDatabase, amount: number): Promise<void> => {
  const transaction = await db.startTransaction()
  const accounts = transaction.collection('accounts')
  const from = (await accounts.doc('a').get()).data
  const to = (await accounts.doc('b').get()).data
  await accounts.doc('a').update({ data: { balance: Number(from?.balance) - amount } })
  await accounts.doc('b').update({ data: { balance: Number(to?.balance) + amount } })
  await transaction.commit()
}

/** Writes on and on; `acknowledged` grows with every answer until the cloud dies. */
const writeUntilDead = async (db: SdkDatabase, acknowledged: string[], round: number): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const id = `r${round}-${n}`
    try {
      await db.collection('entries').add({ data: { _id: id } })
    } catch {
      return
    }
    acknowledged.push(id)
  }
}

const transferUntilDead = async (db: SdkDatabase): Promise<void> => {
  for (let amount = 1; ; amount += 1) {
    try {
      await transfer(db, amount)
    } catch {
      return
    }
  }
}

const reached = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise(resolve => setImmediate(resolve))
}

test('kill -9 under load loses nothing acknowledged and leaves no half transaction', async () => {
  let db = await start()
  await db.collection('accounts').add({ data: { _id: 'a', balance: 1000 } })
  await db.collection('accounts').add({ data: { _id: 'b', balance: 1000 } })
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const goal = acknowledged.length + WRITES_BEFORE_KILL + round * 7
    const load = [writeUntilDead(db, acknowledged, round), transferUntilDead(db)]
    await reached(() => acknowledged.length >= goal)
    await cloud.kill()
    await Promise.all(load)
    db = await start()
    const { data } = await db.collection('accounts').get()
    expect(data.reduce((sum, account) => sum + Number(account.balance), 0)).toBe(2000)
    const { data: found } = await db.collection('entries').limit(1000).get()
    const there = new Set(found.map(entry => entry._id))
    expect(acknowledged.filter(id => !there.has(id))).toEqual([])
  }
})

test('data of a newer format is refused with one clear line', async () => {
  await cloud.stop()
  const root = open({ path: path.join(dataDir, 'database.mdb'), noSubdir: true, maxDbs: 8 })
  await root.openDB({ name: 'meta', encoding: 'json' }).put('formatVersion', 99)
  await root.close()
  await expect(start()).rejects.toThrow('has format version 99; this emulator knows version 1')
})
