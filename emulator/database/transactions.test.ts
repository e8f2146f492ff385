import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, failure, type SdkCollection, type SdkDatabase } from '../testing-sdk'

const fixtures = path.join(__dirname, '..', 'fixtures')
const LIMIT_MS = 5000
let cloud: TestCloud
let db: SdkDatabase

beforeAll(async () => {
  cloud = await startTestCloud({
    functionsDir: path.join(fixtures, 'functions'),
    databaseFile: path.join(fixtures, 'database.json'),
    transactionLimitMs: LIMIT_MS,
  })
  db = connectSdk(cloud.url).database()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.reset()
  await accounts().add({ data: { _id: 'a', balance: 100 } })
  await accounts().add({ data: { _id: 'b', balance: 100 } })
})

const accounts = () => db.collection('accounts')
const balance = async (id: string): Promise<unknown> => (await accounts().doc(id).get()).data?.balance
const set = (value: number) => ({ data: { balance: value } })

test('a transaction sees its own writes, nobody else does, and a commit shows them all', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  await transaction.collection('accounts').add({ data: { _id: 'c', balance: 5 } })
  await transaction.collection('accounts').doc('b').remove()
  expect((await transaction.collection('accounts').doc('a').get()).data).toMatchObject({ balance: 1 })
  expect(await failure(transaction.collection('accounts').doc('b').get())).toMatchObject({
    text: expect.stringContaining('does not exist'),
  })
  expect((await transaction.collection('accounts').doc('c').get()).data).toMatchObject({ balance: 5 })
  expect(await balance('a')).toBe(100)
  await transaction.commit()
  expect((await accounts().orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', balance: 1 },
    { _id: 'c', balance: 5 },
  ])
})

test('a transaction takes single documents only', async () => {
  const transaction = await db.startTransaction()
  expect(await failure(transaction.collection('accounts').where({ balance: 100 }).get())).toMatchObject({
    errCode: -501007,
    text: expect.stringContaining('not where()'),
  })
  await transaction.rollback()
})

test('a write that leaves the transaction takes effect at once and is reported', async () => {
  const outside = () => cloud.log().split('left the open transaction').length - 1
  await accounts().where({ _id: 'a' }).update(set(50))
  expect(outside()).toBe(0)
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('b').update(set(1))
  await transaction.collection('accounts').where({ _id: 'a' }).update(set(60))
  await transaction.rollback()
  expect([await balance('a'), await balance('b')]).toEqual([60, 100])
  expect(cloud.log()).toContain("collection('accounts').where(…).update() left the open transaction")
  await accounts().where({ _id: 'a' }).remove()
  expect(outside()).toBe(1)
})

test('a rollback leaves nothing behind', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  await transaction.rollback()
  expect(await balance('a')).toBe(100)
})

test('the snapshot starts at the first operation', async () => {
  const transaction = await db.startTransaction()
  await accounts().doc('a').update(set(1))
  expect((await transaction.collection('accounts').doc('a').get()).data).toMatchObject({ balance: 1 })
  await accounts().doc('b').update(set(2))
  expect((await transaction.collection('accounts').doc('b').get()).data).toMatchObject({ balance: 100 })
  await transaction.rollback()
})

test('a document another transaction wrote is a conflict at once', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first.collection('accounts').doc('a').update(set(1))
  expect(await failure(second.collection('accounts').doc('a').update(set(2)))).toMatchObject({
    errCode: -501001,
    text: expect.stringContaining('onflict'),
  })
  // The server ended it; the documented catch-and-rollback meets that.
  expect(await failure(second.rollback())).toMatchObject({
    text: expect.stringContaining('TransactionNotExist'),
  })
  await first.commit()
  expect(await balance('a')).toBe(1)
})

test('a document changed since the snapshot is a conflict', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('b').get()
  await accounts().doc('a').update(set(1))
  expect(await failure(transaction.collection('accounts').doc('a').update(set(2)))).toMatchObject({
    text: expect.stringContaining('onflict'),
  })
})

test('a plain update waits for the transaction that holds the document', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  let done = false
  const waiting = accounts()
    .doc('a')
    .update({ data: { balance: db.command.inc(10) } })
    .then(() => {
      done = true
    })
  // Another document of the same collection is free meanwhile, and its round trip gives the waiting one its chance.
  await accounts().doc('b').update(set(7))
  expect(done).toBe(false)
  await transaction.commit()
  await waiting
  expect(await balance('a')).toBe(11)
})

test('a finished transaction is refused', async () => {
  const transaction = await db.startTransaction()
  await transaction.commit()
  const again = await failure(transaction.collection('accounts').doc('a').update(set(2)))
  expect(again).toMatchObject({ errCode: -501001, text: expect.stringContaining('TransactionNotExist') })
  expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test('a transaction that stays open is aborted at the limit', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  // The plain update waits for the abort, so nothing here sleeps.
  await accounts()
    .doc('a')
    .update({ data: { balance: db.command.inc(10) } })
  expect(await balance('a')).toBe(110)
  expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test.each(['exit', 'hang'])('a transaction of an instance that dies (%s) is let go', async how => {
  const expired = () => cloud.log().split('was open for').length
  const before = expired()
  const call = cloud.call('holder', { collection: 'accounts', id: 'a', how }, 'someone')
  expect((await call).status).toBe(500)
  await accounts()
    .doc('a')
    .update({ data: { balance: db.command.inc(1) } })
  expect(await balance('a')).toBe(101)
  // It went with the instance, not because its time was up.
  expect(expired()).toBe(before)
})

test('runTransaction commits, and rolls back what throws', async () => {
  const result = await db.runTransaction(async transaction => {
    await transaction.collection('accounts').doc('a').update(set(5))
    return 'done'
  })
  expect(result).toBe('done')
  await failure(
    db.runTransaction(async transaction => {
      await transaction.collection('accounts').doc('a').update(set(6))
      throw new Error('no')
    }),
  )
  expect(await balance('a')).toBe(5)
})

test('50 conditional updates at once: one wins', async () => {
  await accounts().add({ data: { _id: 'place', taken: 0 } })
  const claim = () =>
    accounts()
      .where({ _id: 'place', taken: 0 })
      .update({ data: { taken: db.command.inc(1) } })
  const results = await Promise.all(Array.from({ length: 50 }, claim))
  expect(results.filter(result => result.stats.updated === 1)).toHaveLength(1)
  expect((await accounts().doc('place').get()).data).toMatchObject({ taken: 1 })
})

test('50 transactions with retry on one document lose no update', async () => {
  const move = (n: number) =>
    cloud.call('counter', { from: n % 2 ? 'a' : 'b', to: n % 2 ? 'b' : 'a', amount: n }, `p${n}`)
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => move(n)))
  expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
  expect(Number(await balance('a')) + Number(await balance('b'))).toBe(200)
  expect(await balance('a')).toBe(100 - 25)
  expect(await db.collection('entries').count()).toMatchObject({ total: 50 })
})

test('unique values collide inside transactions, too', async () => {
  const people = (of: { collection(name: string): SdkCollection }) => of.collection('people')
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await people(first).add({ data: { phone: '1', team: 'x' } })
  expect(await failure(people(second).add({ data: { phone: '1', team: 'y' } }))).toMatchObject({
    text: expect.stringContaining('onflict'),
  })
  await first.commit()
  const third = await db.startTransaction()
  expect(await failure(people(third).add({ data: { phone: '1', team: 'z' } }))).toMatchObject({
    text: expect.stringContaining('E11000'),
  })
  expect(await failure(third.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test('an error of the database ends the transaction: what was written before it is gone', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  expect(await failure(transaction.collection('accounts').add({ data: { _id: 'b' } }))).toMatchObject({
    text: expect.stringContaining('E11000'),
  })
  expect(await failure(transaction.collection('accounts').doc('a').get())).toMatchObject({
    text: expect.stringContaining('TransactionNotExist'),
  })
  expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(await balance('a')).toBe(100)
})

test('a commit that cannot be stored leaves nothing behind and holds nothing', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').update(set(1))
  const unstorable = { data: { balance: db.command.rename('p\0q') } }
  const refused = transaction.collection('accounts').doc('b').update(unstorable)
  expect(await failure(refused)).toMatchObject({ errCode: -502001 })
  await accounts().doc('a').update(set(7))
  expect([await balance('a'), await balance('b')]).toEqual([7, 100])
})
