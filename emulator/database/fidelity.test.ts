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

  test.each(['places', 'bare'])('nearest first, within a distance (%s)', async name => {
    await fill(name)
    expect(await nearest(name)).toEqual(['near', 'centre', 'far'])
    expect(await nearest(name, 1500)).toEqual(['near'])
    await db
      .collection(name)
      .doc('near')
      .update({ data: { at: at(0, 0) } })
    expect(await nearest(name, 3000)).toEqual(['centre'])
  })

  test('without an index what is near is found all the same, and the log says what the real cloud would', async () => {
    await fill('bare')
    await nearest('bare')
    expect(cloud.log()).toMatch(/scans the whole collection bare: .*"2dsphere".*the real cloud refuses it/)
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
