import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, failure, type SdkDatabase } from '../testing-sdk'

const fixtures = path.join(__dirname, '..', 'fixtures')
let cloud: TestCloud
let db: SdkDatabase

beforeAll(async () => {
  cloud = await startTestCloud({
    functionsDir: path.join(fixtures, 'functions'),
    databaseFile: path.join(fixtures, 'database.json'),
  })
  db = connectSdk(cloud.url).database()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.reset()
  await db.createCollection('notes')
})

const notes = () => db.collection('notes')
const add = async (...documents: object[]) => {
  for (const data of documents) await notes().add({ data })
}
const timeOf = (value: unknown): number => (value instanceof Date ? value.getTime() : Number.NaN)
const all = async (): Promise<unknown[]> => (await notes().get()).data

test('a document comes back with the types it went in with', async () => {
  const at = new Date('2026-03-01T00:00:00Z')
  const document = {
    text: '你好',
    n: 1,
    half: 0.5,
    big: 2 ** 40,
    no: null,
    yes: true,
    at,
    deep: { list: [1, { a: at }] },
  }
  const added = await notes().add({ data: document })
  expect(added._id).toMatch(/^[0-9a-f]{32}$/)
  expect((await notes().doc(added._id).get()).data).toEqual({ _id: added._id, ...document })
})

test('without an order, documents come in the order they were added', async () => {
  await add({ _id: 'z' }, { _id: 'a' }, { _id: 'm' })
  expect(await all()).toEqual([{ _id: 'z' }, { _id: 'a' }, { _id: 'm' }])
})

test('where, order, skip, limit, field and count', async () => {
  const _ = db.command
  for (let n = 0; n < 30; n += 1) await add({ _id: `n${n}`, n, group: n % 3, inner: { a: n, b: n } })
  const found = await notes()
    .where({ group: 1, n: _.gt(5).and(_.lt(20)) })
    .orderBy('n', 'desc')
    .skip(1)
    .limit(2)
    .field({ 'inner.a': true })
    .get()
  expect(found.data).toEqual([
    { _id: 'n16', inner: { a: 16 } },
    { _id: 'n13', inner: { a: 13 } },
  ])
  expect(
    await notes()
      .where({ n: _.in([1, 2, 99]) })
      .count(),
  ).toMatchObject({ total: 2 })
  expect(
    await notes()
      .where(_.or([{ n: 3 }, { n: _.gte(28) }]))
      .count(),
  ).toMatchObject({ total: 3 })
  expect(
    await notes()
      .where({ _id: db.RegExp({ regexp: '^N1', options: 'i' }) })
      .count(),
  ).toMatchObject({ total: 11 })
  expect(await notes().count()).toMatchObject({ total: 30 })
})

test('a query answers 100 documents when it names no limit', async () => {
  await Promise.all(Array.from({ length: 120 }, (_, n) => notes().add({ data: { n } })))
  expect(await all()).toHaveLength(100)
  expect((await notes().limit(1000).get()).data).toHaveLength(120)
})

test('every update operator', async () => {
  const _ = db.command
  await add({
    _id: 'u',
    n: 5,
    list: [3, 1],
    gone: 1,
    old: 'x',
    deep: { a: 1, b: 2 },
    low: 5,
    high: 5,
    set: ['a'],
    rest: [1, 2, 3],
    pulled: [1, 5, 9],
  })
  const data = {
    n: _.inc(2),
    list: _.push({ each: [2], position: 0, sort: 1, slice: 3 }),
    gone: _.remove(),
    old: _.rename('fresh'),
    deep: { a: 9 },
    low: _.min(1),
    high: _.max(9),
    set: _.addToSet('b'),
    rest: _.shift(),
    pulled: _.pull(_.gt(4)),
    times: _.mul(3),
    made: _.set({ x: 1 }),
  }
  expect(await notes().doc('u').update({ data })).toMatchObject({ stats: { updated: 1 } })
  expect((await notes().doc('u').get()).data).toEqual({
    _id: 'u',
    n: 7,
    list: [1, 2, 3],
    fresh: 'x',
    deep: { a: 9, b: 2 },
    low: 1,
    high: 9,
    set: ['a', 'b'],
    rest: [2, 3],
    pulled: [1],
    times: 0,
    made: { x: 1 },
  })
  await notes()
    .doc('u')
    .update({ data: { list: _.unshift(0), rest: _.pop(), set: _.pullAll(['a', 'b']) } })
  expect((await notes().doc('u').get()).data).toMatchObject({ list: [0, 1, 2, 3], rest: [2], set: [] })
})

test('updates of many, of one, of none; updated counts matches', async () => {
  await add({ _id: 'a', g: 1 }, { _id: 'b', g: 1 }, { _id: 'c', g: 2 })
  expect(
    (
      await notes()
        .where({ g: 1 })
        .update({ data: { g: 1 } })
    ).stats.updated,
  ).toBe(2)
  expect(
    (
      await notes()
        .where({ g: 9 })
        .update({ data: { g: 1 } })
    ).stats.updated,
  ).toBe(0)
  expect(
    (
      await notes()
        .doc('nobody')
        .update({ data: { g: 1 } })
    ).stats.updated,
  ).toBe(0)
})

test('set replaces a document, or creates it', async () => {
  expect(
    (
      await notes()
        .doc('s')
        .set({ data: { a: 1, b: 1 } })
    ).stats,
  ).toEqual({ updated: 0, created: 1 })
  expect(
    (
      await notes()
        .doc('s')
        .set({ data: { c: 1 } })
    ).stats,
  ).toEqual({ updated: 1, created: 0 })
  expect(await all()).toEqual([{ _id: 's', c: 1 }])
})

test('remove one, remove many', async () => {
  await add({ _id: 'a', g: 1 }, { _id: 'b', g: 1 }, { _id: 'c', g: 2 })
  expect((await notes().doc('c').remove()).stats.removed).toBe(1)
  expect((await notes().where({ g: 1 }).remove()).stats.removed).toBe(2)
  expect(await all()).toEqual([])
})

test('server dates of one request share one now, and the emulator’s clock gives it', async () => {
  await cloud.clock.set('2030-01-01T00:00:00.000Z')
  await notes().add({ data: { _id: 'd', a: db.serverDate(), b: db.serverDate({ offset: 1000 }) } })
  const { data } = await notes().doc('d').get()
  expect(timeOf(data?.b) - timeOf(data?.a)).toBe(1000)
  expect(new Date(timeOf(data?.a)).getUTCFullYear()).toBe(2030)
})

test('an aggregate with match, group, sort, lookup and limit', async () => {
  const $ = db.command.aggregate
  await add(
    { g: 'x', n: 1, p: 'p1' },
    { g: 'x', n: 2, p: 'p1' },
    { g: 'y', n: 5, p: 'p1' },
    { g: 'z', n: 0, p: 'p1' },
  )
  await db.collection('people').add({ data: { _id: 'p1', name: '李明', phone: 1 } })
  const grouped = await notes()
    .aggregate()
    .match({ n: db.command.gt(0) })
    .group({ _id: '$g', sum: $.sum('$n') })
    .sort({ sum: -1 })
    .end()
  expect(grouped.list).toEqual([
    { _id: 'y', sum: 5 },
    { _id: 'x', sum: 3 },
  ])
  const joined = await notes()
    .aggregate()
    .sort({ n: -1 })
    .limit(1)
    .lookup({ from: 'people', localField: 'p', foreignField: '_id', as: 'who' })
    .end()
  expect(joined.list).toMatchObject([{ n: 5, who: [{ name: '李明' }] }])
  expect((await notes().aggregate().match({ g: 'x' }).count('total').end()).list).toEqual([{ total: 2 }])
})

test('errors are the real cloud’s', async () => {
  await add({ _id: 'taken', n: 'text' })
  expect(await failure(db.collection('nowhere').get())).toMatchObject({ errCode: -502005 })
  expect(await failure(db.collection('nowhere').add({ data: {} }))).toMatchObject({ errCode: -502005 })
  const duplicate = await failure(notes().add({ data: { _id: 'taken' } }))
  expect(duplicate).toMatchObject({
    errCode: -502001,
    text: expect.stringContaining('E11000 duplicate key error'),
  })
  expect(
    await failure(
      notes()
        .doc('taken')
        .update({ data: { n: db.command.inc(1) } }),
    ),
  ).toMatchObject({ errCode: -502001 })
  expect(await failure(notes().doc('none').get())).toMatchObject({
    text: expect.stringContaining('does not exist'),
  })
  expect(await failure(db.createCollection('notes'))).toMatchObject({
    text: expect.stringContaining('Table exist'),
  })
  expect(await failure(notes().add({ data: { text: 'x'.repeat(17 * 1024 * 1024) } }))).toMatchObject({
    errCode: -502001,
  })
  expect(await all()).toEqual([{ _id: 'taken', n: 'text' }])
})
