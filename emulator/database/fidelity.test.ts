/** What the SDK can send beyond the everyday: long integers, ids of other makes, places, pipelines that write. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, failure, type SdkDatabase } from '../testing-sdk'

const folder = mkdtempSync(path.join(tmpdir(), 'fidelity-'))
const databaseFile = path.join(folder, 'database.json')
let cloud: TestCloud
let db: SdkDatabase

beforeAll(async () => {
  const indexes = [{ name: 'at', keys: [['at', '2dsphere']] }]
  writeFileSync(databaseFile, JSON.stringify({ collections: { things: {}, places: { indexes }, bare: {} } }))
  const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
  cloud = await startTestCloud({ functionsDir, databaseFile })
  db = connectSdk(cloud.url).database()
})
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => cloud.reset())

const things = () => db.collection('things')

/** The reply as it travels, before the SDK makes numbers of it. */
const sent = async (action: string, params: object): Promise<string> => {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'TC3-HMAC-SHA256 Credential=raw/x' },
    body: JSON.stringify({ action, collectionName: 'things', ...params }),
  })
  return response.text()
}

test('64-bit integers are kept and computed exactly', async () => {
  const LARGE = { $numberLong: '9007199254740993' }
  await things().add({ data: { _id: 'large', n: LARGE } })
  await things().add({ data: { _id: 'near', n: 2 ** 53 } })
  expect((await things().where({ n: LARGE }).get()).data.map(item => item._id)).toEqual(['large'])
  await things()
    .doc('large')
    .update({ data: { n: db.command.inc(2) } })
  expect(await sent('database.getDocument', { query: '{"_id":"large"}' })).toContain('9007199254740995')
  const greatest = { $numberLong: '9223372036854775807' }
  await things()
    .doc('near')
    .set({ data: { n: greatest } })
  const overflow = things()
    .doc('near')
    .update({ data: { n: db.command.inc(1) } })
  expect(await failure(overflow)).toMatchObject({ errCode: -502001 })
  expect(await sent('database.getDocument', { query: '{"_id":"near"}' })).toContain('9223372036854775807')
})

test('an ObjectId is a type of its own, leaves as text, and doc() finds it by its text', async () => {
  const HEX = '0123456789abcdef01234567'
  const added = await things().add({ data: { _id: { $oid: HEX }, ref: { $oid: HEX } } })
  expect(added._id).toBe(HEX)
  expect((await things().doc(HEX).get()).data).toEqual({ _id: HEX, ref: HEX })
  expect(
    (
      await things()
        .where({ ref: { $oid: HEX } })
        .get()
    ).data,
  ).toHaveLength(1)
  expect((await things().where({ ref: HEX }).get()).data).toHaveLength(0)
  const other = 'abcdefabcdefabcdefabcdef'
  await things()
    .doc(other)
    .set({ data: { text: true } })
  expect((await things().doc(other).get()).data).toEqual({ _id: other, text: true })
})

describe('places', () => {
  const at = (longitude: number, latitude: number) => db.Geo.Point(longitude, latitude)
  const CENTRE = [120.15, 30.28] as const
  const fill = async (name: string) => {
    for (const [_id, east] of [
      ['centre', 0],
      ['near', 0.01],
      ['far', 1],
    ] as const)
      await db.collection(name).add({ data: { _id, at: at(CENTRE[0] + east, CENTRE[1]) } })
    await db.collection(name).add({ data: { _id: 'nowhere' } })
  }
  const nearest = async (name: string, maxDistance?: number) => {
    const geometry = at(CENTRE[0] + 0.02, CENTRE[1])
    const found = await db
      .collection(name)
      .where({ at: db.command.geoNear({ geometry, ...(maxDistance && { maxDistance }) }) })
      .get()
    return found.data.map(item => item._id)
  }

  test('nearest first, within a distance', async () => {
    const name = 'places'
    await fill(name)
    expect(await nearest(name)).toEqual(['near', 'centre', 'far'])
    expect(await nearest(name, 1500)).toEqual(['near'])
    await db
      .collection(name)
      .doc('near')
      .update({ data: { at: at(0, 0) } })
    expect(await nearest(name, 3000)).toEqual(['centre'])
  })

  test('nearness needs an index on places, as in the real cloud', async () => {
    await fill('bare')
    expect(await failure(nearest('bare'))).toMatchObject({
      errCode: -502001,
      text: expect.stringContaining('unable to find index for $geoNear query'),
    })
  })

  test('within and across figures', async () => {
    await fill('places')
    const { geoWithin, geoIntersects } = db.command
    const around = (half: number) => {
      const [east, north] = CENTRE
      const corner = (x: number, y: number) => at(east + x * half, north + y * half)
      const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]
      return db.Geo.Polygon([db.Geo.LineString(ring)])
    }
    const ids = async (condition: unknown) =>
      (await db.collection('places').where({ at: condition }).orderBy('_id', 'asc').get()).data.map(
        item => item._id,
      )
    expect(await ids(geoWithin({ geometry: around(0.1) }))).toEqual(['centre', 'near'])
    expect(await ids(geoWithin({ centerSphere: [CENTRE, 500 / 6378100] }))).toEqual(['centre'])
    expect(await ids(geoIntersects({ geometry: around(2) }))).toEqual(['centre', 'far', 'near'])
  })

  test('$geoNear tells the distance', async () => {
    await fill('places')
    const { list } = await db
      .collection('places')
      .aggregate()
      .geoNear({ distanceField: 'metres', spherical: true, near: at(...CENTRE), maxDistance: 2000 })
      .end()
    expect(list.map(item => [item._id, Math.round(Number(item.metres))])).toEqual([
      ['centre', 0],
      ['near', 961],
    ])
  })

  test('what is no place cannot be stored where places are indexed', async () => {
    expect(
      await failure(db.collection('places').add({ data: { at: { type: 'Point', coordinates: [200, 0] } } })),
    ).toMatchObject({
      errCode: -502001,
    })
    expect((await db.collection('places').count()).total).toBe(0)
  })
})

test('a pipeline that ends in $out replaces a collection; in $merge it joins one', async () => {
  for (const n of [1, 2, 3]) await things().add({ data: { _id: `t${n}`, n } })
  const stage = (stageKey: string, value: unknown) => ({ stageKey, stageValue: JSON.stringify(value) })
  const run = (...stages: object[]) => sent('database.aggregateDocuments', { stages })
  await run(stage('$match', { n: { $gt: 1 } }), stage('$out', 'copies'))
  expect((await db.collection('copies').orderBy('n', 'asc').get()).data).toEqual([
    { _id: 't2', n: 2 },
    { _id: 't3', n: 3 },
  ])
  await run(stage('$project', { m: { $multiply: ['$n', 10] } }), stage('$merge', { into: 'copies' }))
  expect((await db.collection('copies').orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 't1', m: 10 },
    { _id: 't2', n: 2, m: 20 },
    { _id: 't3', n: 3, m: 30 },
  ])
  await run(stage('$match', { n: 99 }), stage('$out', 'copies'))
  expect((await db.collection('copies').count()).total).toBe(0)
})

test('a write of many documents stops at the first that is refused; those before it stay', async () => {
  for (const [_id, v] of [
    ['1', 1],
    ['2', 'x'],
    ['3', 3],
  ] as const)
    await things().add({ data: { _id, v } })
  const all = things().where({ _id: db.command.in(['3', '2', '1']) })
  expect(await failure(all.update({ data: { v: db.command.inc(1) } }))).toMatchObject({
    errCode: -502001,
    text: expect.stringContaining(
      '[FailedOperation] multiple write errors: [{write errors: [{Cannot apply $inc',
    ),
  })
  expect((await all.get()).data.map(item => item.v)).toEqual([2, 'x', 3])
  const added = things().add({ data: [{ _id: '0' }, { _id: '2' }, { _id: '4' }] })
  expect(await failure(added)).toMatchObject({ text: expect.stringContaining('E11000') })
  expect((await things().orderBy('_id', 'asc').get()).data.map(item => item._id)).toEqual([
    '0',
    '1',
    '2',
    '3',
  ])
  // Found out only while writing: the target keeps what it had.
  const unwind = { path: '$_id', includeArrayIndex: 'a\0b' }
  const stages = [{ $unwind: unwind }, { $out: 'things' }].map(stage => ({
    stageKey: String(Object.keys(stage)[0]),
    stageValue: JSON.stringify(Object.values(stage)[0]),
  }))
  expect(await sent('database.aggregateDocuments', { stages })).toContain('DATABASE_REQUEST_FAILED')
  expect((await things().count()).total).toBe(4)
})

test('a list of ids finds in the order of the index, not of the list', async () => {
  for (const _id of ['b', 'c', 'a']) await things().add({ data: { _id } })
  const { in: among, or } = db.command
  const ids = async (query: object) => (await things().where(query).get()).data.map(item => item._id)
  expect(await ids({ _id: among(['c', 'a', 'b']) })).toEqual(['a', 'b', 'c'])
  expect(await ids(or([{ _id: 'c' }, { _id: 'a' }]))).toEqual(['a', 'c'])
})

test('a join on a field without an index scans once, and finds what an index would', async () => {
  const odd: unknown[] = [1, [1, 2], null, undefined, 'x', [], { a: 1 }, 2 ** 60]
  const many = Array.from({ length: 400 }, (_, n) => ({ g: n < odd.length ? odd[n] : n % 50 }))
  await things().add({ data: many })
  const lookup = { from: 'things', localField: 'g', foreignField: 'g', as: 'same' }
  const { list } = await things().aggregate().lookup(lookup).end()
  const counts = list.slice(0, odd.length).map(item => Array.isArray(item.same) && item.same.length)
  const expected: unknown[] = []
  for (const item of list.slice(0, odd.length)) {
    const { g = null } = item
    const values = Array.isArray(g) ? [...g, g] : [g]
    expected.push(
      (
        await things()
          .where({ g: db.command.in(values) })
          .count()
      ).total,
    )
  }
  expect(counts.slice(0, 5)).toEqual(expected.slice(0, 5))
  const shapes = await (await fetch(`${cloud.url}/emulator/api/queries`)).json()
  const joinShape = shapes.items.find((item: { shape: string }) => item.shape.startsWith('where {g}'))
  expect(joinShape.examined).toBeLessThan(400 * 20)
})

test('hostile input is refused in words and changes nothing', async () => {
  await things().add({ data: { _id: 'a', n: 1 } })
  const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) })
  const refused = [
    sent('database.insertDocument', { data: ['{'] }),
    sent('database.insertDocument', { data: ['[1]'] }),
    sent('database.insertDocument', { data: ['{"$set":1}'] }),
    sent('database.insertDocument', { data: ['{"a\\u0000b":1}'] }),
    sent('database.insertDocument', { data: [JSON.stringify(deep(1000))] }),
    sent('database.insertDocument', { data: ['{"n":{"$numberLong":"12x"}}'] }),
    sent('database.modifyDocument', { query: '{}', data: '{"$set":{"_id":"b"}}' }),
    sent('database.modifyDocument', { query: '{"$where":"1"}', data: '{"$set":{"n":2}}' }),
    sent('database.aggregateDocuments', { stages: [{ stageKey: '$nothing', stageValue: '{}' }] }),
    sent('database.getDocument', { query: '{"n":{"$regex":"("}}' }),
  ]
  for (const reply of await Promise.all(refused)) {
    expect(reply).toMatch(/"code":"(INVALID_PARAM|DATABASE_REQUEST_FAILED|DATABASE_INVALID_OPERRATOR)"/)
    expect(reply).not.toContain('SYS_ERR')
  }
  expect((await things().get()).data).toEqual([{ _id: 'a', n: 1 }])
})

test('a field named __proto__ is a field', async () => {
  await sent('database.insertDocument', { data: ['{"_id":"p","__proto__":{"polluted":true}}'] })
  expect(await sent('database.getDocument', { query: '{"__proto__.polluted":true}' })).toContain('polluted')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
