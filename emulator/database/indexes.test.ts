import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk, type Doc, failure, type SdkDatabase, type SdkQuery } from '../testing-sdk'

const fixtures = path.join(__dirname, '..', 'fixtures')
const functionsDir = path.join(fixtures, 'functions')
const folder = mkdtempSync(path.join(tmpdir(), 'indexes-'))
const clouds: TestCloud[] = []

const INDEXES = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'ab',
    keys: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'ba',
    keys: [
      ['b', -1],
      ['a', -1],
      ['_id', 1],
    ],
  },
  {
    name: 'tags',
    keys: [
      ['tags', 1],
      ['a', 1],
    ],
  },
  { name: 'deep', keys: [['deep.x', 1]] },
  {
    name: 'b',
    keys: [
      ['b', 1],
      ['_id', 1],
    ],
  },
]

const start = async (name: string, declaration: object, dataDir?: string): Promise<TestCloud> => {
  const databaseFile = path.join(folder, `${name}.json`)
  writeFileSync(databaseFile, JSON.stringify({ collections: declaration }))
  const cloud = await startTestCloud({ functionsDir, databaseFile, dataDir })
  clouds.push(cloud)
  return cloud
}
const sdkOf = (cloud: TestCloud): SdkDatabase => connectSdk(cloud.url).database()

afterAll(async () => {
  for (const cloud of clouds) await cloud.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('what an index serves is what a scan finds', () => {
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '',
        'a',
        'ab',
        'b',
        '张',
        '😀',
        '\uffff',
        'x'.repeat(150),
        `${'x'.repeat(150)}y`,
        'a\u0000',
        'a\u0000b',
      ),
    },
    fc.constantFrom(null, true, false, -0, 1.5, 1e300, new Date(0), new Date(5)),
  )
  const inArray = fc.array(value, { maxLength: 3 })
  const document = fc.record(
    {
      a: fc.oneof({ weight: 5, arbitrary: value }, inArray),
      b: value,
      tags: inArray,
      deep: fc.oneof(
        fc.record({ x: value }, { requiredKeys: [] }),
        fc.array(fc.record({ x: value }), { maxLength: 3 }),
      ),
    },
    { requiredKeys: [] },
  )
  const operator = fc.oneof(
    { weight: 3, arbitrary: value },
    value.map(operand => ({ $eq: operand })),
    fc.array(value, { maxLength: 3 }).map(list => ({ $in: list })),
    ...['$gt', '$gte', '$lt', '$lte', '$ne'].map(name => value.map(operand => ({ [name]: operand }))),
    fc.tuple(value, value).map(([low, high]) => ({ $gte: low, $lt: high })),
  )
  const criteria = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record(
        { a: operator, b: operator, tags: operator, 'deep.x': operator },
        { requiredKeys: [] },
      ),
    },
    fc.tuple(operator, operator).map(([one, two]) => ({ $and: [{ a: one }, { a: two }] })),
    fc.tuple(operator, operator).map(([one, two]) => ({ $or: [{ a: one }, { b: two }] })),
  )
  const direction = fc.constantFrom('asc' as const, 'desc' as const)
  const order = fc.oneof(
    fc.constant([]),
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'tags', 'deep.x'), direction), {
      maxLength: 2,
      selector: ([field]) => field,
    }),
  )

  /** MongoDB stores no document whose arrays an index meets side by side (`ab` and `tags` do). */
  const hasOneArray = (fields: Partial<Record<'a' | 'b' | 'tags' | 'deep', unknown>>): boolean =>
    [fields.a, fields.tags].filter(Array.isArray).length < 2

  /** Ends every order with _id, so that ties have one right answer. */
  const run = async (
    db: SdkDatabase,
    where: object,
    orders: readonly (readonly [string, 'asc' | 'desc'])[],
    limit: number,
  ) => {
    const query = orders.reduce<SdkQuery>(
      (query, [field, way]) => query.orderBy(field, way),
      db.collection('docs').where(where),
    )
    const found = orders.length > 0 ? await query.orderBy('_id', 'asc').limit(limit).get() : await query.get()
    const ids = found.data.map(item => String(item._id))
    return orders.length > 0 ? ids : ids.sort()
  }

  test('for random documents, queries and orders', async () => {
    const plain = await start('plain', { docs: {} })
    const indexed = await start('indexed', { docs: { indexes: INDEXES } })
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 15 }),
        fc.array(fc.tuple(criteria, order, fc.integer({ min: 1, max: 5 })), { minLength: 6, maxLength: 6 }),
        async (documents, queries) => {
          const answers: string[][][] = []
          const storable = documents.filter(hasOneArray)
          for (const cloud of [plain, indexed]) {
            const db = sdkOf(cloud)
            await db.collection('docs').where({}).remove()
            for (const [n, fields] of storable.entries())
              await db.collection('docs').add({ data: { _id: `d${n}`, ...fields } })
            // An update moves index entries, a removal drops them.
            await db
              .collection('docs')
              .doc('d0')
              .update({ data: { b: 2, moved: true } })
            if (storable.length > 3) await db.collection('docs').doc('d1').remove()
            const found: string[][] = [await run(db, { b: 2 }, [], 5), await run(db, {}, [['b', 'asc']], 5)]
            for (const [where, orders, limit] of queries) found.push(await run(db, where, orders, limit))
            answers.push(found)
          }
          expect(answers[1]).toEqual(answers[0])
        },
      ),
      { numRuns: 25 },
    )
  })
})

test('two elements of one array may satisfy the two ends of a range', async () => {
  const cloud = await start('ends', { docs: { indexes: [{ name: 'tags', keys: [['tags', 1]] }] } })
  const db = sdkOf(cloud)
  await db.collection('docs').add({ data: { _id: 'both', tags: [1, 10] } })
  await db.collection('docs').add({ data: { _id: 'one', tags: [4, 10] } })
  const { gt, lt } = db.command
  const found = await db
    .collection('docs')
    .where({ tags: gt(5).and(lt(3)) })
    .get()
  expect(found.data.map(item => item._id)).toEqual(['both'])
})

test('long strings sort right although index keys are cut', async () => {
  const keys = [
    ['text', 1],
    ['_id', 1],
  ]
  const cloud = await start('long', { docs: { indexes: [{ name: 'text', keys }] } })
  const db = sdkOf(cloud)
  const long = 'x'.repeat(200)
  await db.collection('docs').add({ data: { _id: '1', text: `${long}b` } })
  await db.collection('docs').add({ data: { _id: '2', text: `${long}a` } })
  const found = await db.collection('docs').orderBy('text', 'asc').orderBy('_id', 'asc').limit(1).get()
  expect(found.data.map(item => item._id)).toEqual(['2'])
})

test('a large collection without an index is reported once, with one it is not', async () => {
  const cloud = await start('report', { bare: {}, served: { indexes: [{ name: 'n', keys: [['n', 1]] }] } })
  const db = sdkOf(cloud)
  for (const name of ['bare', 'served']) {
    const adds = Array.from({ length: 1100 }, (_, n) => () => db.collection(name).add({ data: { n } }))
    while (adds.length > 0) await Promise.all(adds.splice(0, 100).map(add => add()))
    const found = await db
      .collection(name)
      .where({ n: db.command.gte(1000).and(db.command.lt(1003)) })
      .orderBy('n', 'desc')
      .get()
    expect(found.data.map((item: Doc) => item.n)).toEqual([1002, 1001, 1000])
    await db
      .collection(name)
      .where({ n: db.command.gte(5).and(db.command.lt(6)) })
      .orderBy('n', 'desc')
      .get()
  }
  const reports = cloud
    .log()
    .split('\n')
    .filter(line => line.includes('scans the whole collection'))
  expect(reports).toHaveLength(1)
  expect(reports[0]).toContain('bare')
})

describe('unique indexes', () => {
  const declaration = {
    people: {
      indexes: [
        { name: 'phone', keys: [['phone', 1]], unique: true },
        { name: 'badges', keys: [['badges', 1]], unique: true },
      ],
    },
  }
  let db: SdkDatabase

  beforeAll(async () => {
    db = sdkOf(await start('unique', declaration))
    await db.collection('people').add({ data: { _id: 'one', phone: '1', badges: ['x', 'y'] } })
    await db.collection('people').add({ data: { _id: 'two', phone: '2', badges: ['z'] } })
  })
  const refused = { errCode: -502001, text: expect.stringContaining('E11000 duplicate key error') }
  const people = () => db.collection('people')

  test('refuse a second document at every door', async () => {
    expect(await failure(people().add({ data: { phone: '1', badges: ['new'] } }))).toMatchObject(refused)
    expect(await failure(people().add({ data: { phone: '3', badges: ['w', 'y'] } }))).toMatchObject(refused)
    expect(
      await failure(
        people()
          .doc('two')
          .update({ data: { phone: '1' } }),
      ),
    ).toMatchObject(refused)
    expect(
      await failure(
        people()
          .doc('two')
          .update({ data: { badges: db.command.push('x') } }),
      ),
    ).toMatchObject(refused)
    expect(
      await failure(
        people()
          .doc('new')
          .set({ data: { phone: '2', badges: ['q'] } }),
      ),
    ).toMatchObject(refused)
    expect(
      await failure(
        people()
          .where({})
          .update({ data: { phone: '9' } }),
      ),
    ).toMatchObject(refused)
    // The first document of many was changed before the second was refused.
    expect((await people().orderBy('_id', 'asc').get()).data).toMatchObject([{ phone: '9' }, { phone: '2' }])
    await people()
      .doc('one')
      .update({ data: { phone: '1' } })
  })

  test('count a missing field as null, let a document keep its own value, free a value that is gone', async () => {
    await people().add({ data: { _id: 'none', badges: ['n'] } })
    expect(await failure(people().add({ data: { badges: ['m'] } }))).toMatchObject(refused)
    await people()
      .doc('one')
      .update({ data: { phone: '1', name: '王' } })
    await people()
      .doc('one')
      .update({ data: { phone: '7' } })
    await people()
      .doc('two')
      .update({ data: { phone: '1' } })
    expect(
      await failure(
        people()
          .doc('one')
          .update({ data: { phone: '1' } }),
      ),
    ).toMatchObject(refused)
    await people().doc('two').remove()
    await people()
      .doc('one')
      .update({ data: { phone: '1' } })
  })

  test('tell long values apart although index keys are cut', async () => {
    const long = 'x'.repeat(300)
    await people().add({ data: { phone: `${long}1`, badges: ['l1'] } })
    await people().add({ data: { phone: `${long}2`, badges: ['l2'] } })
    expect(await failure(people().add({ data: { phone: `${long}2`, badges: ['l3'] } }))).toMatchObject(
      refused,
    )
  })

  test('let one of many simultaneous inserts in', async () => {
    const tries = Array.from({ length: 50 }, (_, n) =>
      people().add({ data: { phone: 'race', badges: [`r${n}`] } }),
    )
    const settled = await Promise.allSettled(tries)
    expect(settled.filter(result => result.status === 'fulfilled')).toHaveLength(1)
  })
})

test('an index declared later is built at the next start; one that cannot be built refuses it', async () => {
  const dataDir = mkdtempSync(path.join(folder, 'data-'))
  const first = await start('later-1', { docs: {} }, dataDir)
  for (const n of [1, 2, 2]) await sdkOf(first).collection('docs').add({ data: { n } })
  await first.stop()
  const second = await start('later-2', { docs: { indexes: [{ name: 'n', keys: [['n', 1]] }] } }, dataDir)
  expect((await sdkOf(second).collection('docs').where({ n: 2 }).get()).data).toHaveLength(2)
  await second.stop()
  const refused = start(
    'later-3',
    { docs: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] } },
    dataDir,
  )
  await expect(refused).rejects.toThrow('unique index n cannot be built')
})
