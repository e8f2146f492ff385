import { BSONRegExp, ObjectId } from 'bson'
import fc from 'fast-check'
import { compileMatch } from '../match/compile'
import { mergeSorted } from '../query/merge'
import { comparing, type Order, sortDocuments } from '../query/sort'
import type { Document } from '../values/types'
import { entriesOf, type IndexKey } from './entries'
import { type PlannedIndex, planQuery } from './planner'
import { suggestIndex } from './suggest'

const KEYS: Readonly<Record<string, readonly IndexKey[]>> = {
  a: [['a', 1]],
  ab: [
    ['a', 1],
    ['b', -1],
  ],
  ba: [
    ['b', -1],
    ['a', -1],
    ['_id', 1],
  ],
  deep: [['deep.x', 1]],
  deepBack: [
    ['deep.x', -1],
    ['a', 1],
  ],
  deepPair: [
    ['deep.x', 1],
    ['deep.y', 1],
  ],
  deepId: [
    ['deep.x', 1],
    ['_id', -1],
  ],
  place: [['place', '2dsphere']],
  bPlace: [
    ['b', 1],
    ['place', '2dsphere'],
  ],
}

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'a',
      'ab',
      'abc',
      'b',
      '张',
      '😀',
      '\uffff',
      'a\u0000',
      'x'.repeat(150),
      `${'x'.repeat(150)}y`,
    ),
  },
  fc.constantFrom<unknown>(
    null,
    true,
    -0,
    1.5,
    1e300,
    2 ** 53 + 2,
    2n ** 53n + 1n,
    2n ** 53n + 2n,
    -(2n ** 62n) - 1n,
    new Date(0),
    new ObjectId('0123456789abcdef01234567'),
    new BSONRegExp('^ab'),
  ),
  fc.constantFrom<unknown>([], {}, { x: 1 }, [1, [2]]),
)
/** MongoDB refuses a regular expression in a comparison. */
const orderable = value.filter(item => !(item instanceof BSONRegExp))
const inArray = fc.array(value, { maxLength: 3 })
const point = fc
  .tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }))
  .map(coordinates => ({ type: 'Point', coordinates }))
const document = fc
  .record(
    {
      a: fc.oneof({ weight: 5, arbitrary: value }, inArray),
      b: fc.oneof({ weight: 5, arbitrary: value }, inArray),
      deep: fc.oneof(
        fc.record({ x: value }, { requiredKeys: [] }),
        fc.array(
          fc.record(
            { x: fc.oneof({ weight: 4, arbitrary: value }, inArray), y: value },
            { requiredKeys: [] },
          ),
          { maxLength: 3 },
        ),
      ),
      place: point,
    },
    { requiredKeys: [] },
  )
  .map((fields): Document => ({ ...fields }))

const operator = fc.oneof(
  { weight: 3, arbitrary: value },
  orderable.map(operand => ({ $eq: operand })),
  fc.array(value, { maxLength: 3 }).map(list => ({ $in: list })),
  ...['$gt', '$gte', '$lt', '$lte'].map(name => orderable.map(operand => ({ [name]: operand }))),
  fc.tuple(orderable, orderable).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.constantFrom<unknown>(
    new BSONRegExp('^ab'),
    { $regex: '^a' },
    { $regex: '^ab?c' },
    { $elemMatch: { $gte: 0, $lt: 3 } },
    { $exists: true },
    { $ne: 1 },
  ),
)
const field = fc
  .record(
    {
      a: operator,
      b: operator,
      'deep.x': operator,
      'deep.y': operator,
      deep: value.map(x => ({ $elemMatch: { x } })),
    },
    { requiredKeys: [] },
  )
  .map((fields): Document => ({ ...fields }))
const nearby = fc
  .tuple(point, fc.integer({ min: 1, max: 20_000_000 }))
  .map(([$geometry, $maxDistance]): Document => ({ place: { $nearSphere: { $geometry, $maxDistance } } }))
const criteria = fc.oneof(
  { weight: 5, arbitrary: field },
  fc.tuple(field, field).map(([one, two]): Document => ({ $and: [one, two] })),
  fc.tuple(field, field, field).map(([around, one, two]): Document => ({ ...around, $or: [one, two] })),
  fc.tuple(field, nearby).map(([fields, near]): Document => ({ ...fields, ...near })),
)
const order: fc.Arbitrary<Order> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'deep.x', '_id'), fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 2, selector: ([path]) => path },
)

/** False for a document whose arrays some index would meet side by side: it cannot be stored. */
const indexable = (candidate: Document): boolean => {
  try {
    return Object.values(KEYS).every(keys => entriesOf(candidate, keys).keys.length >= 0)
  } catch {
    return false
  }
}

/** An index as the store would have it after these documents. */
const indexOver = (
  name: string,
  documents: readonly Document[],
): PlannedIndex & { rows: [Buffer, Document][] } => {
  const keys = KEYS[name] ?? []
  const all = documents.map(document => ({ document, entries: entriesOf(document, keys) }))
  const rows = all.flatMap(({ document, entries }) =>
    entries.keys.map((key): [Buffer, Document] => [key, document]),
  )
  rows.sort(([one], [two]) => Buffer.compare(one, two))
  return {
    id: Object.keys(KEYS).indexOf(name),
    name,
    keys,
    multikey: all.some(({ entries }) => entries.multikey),
    inexact: all.some(({ entries }) => !entries.exact),
    rows,
  }
}

const walked = (documents: readonly Document[], where: Document, sort: Order) => {
  const indexes = Object.keys(KEYS).map(name => indexOver(name, documents))
  const plan = planQuery(where, sort, indexes)
  if (!plan) return undefined
  const found = plan.walks.flatMap(({ index, ranges, reverse, merge }) => {
    const rows = indexes.find(item => item.name === index.name)?.rows ?? []
    const inside = ranges.map(({ start, end }) => {
      const own = rows.filter(
        ([key]) => Buffer.compare(key, start) >= 0 && (!end || Buffer.compare(key, end) < 0),
      )
      return (reverse ? own.reverse() : own).map(([, document]) => document)
    })
    if (merge) return [...mergeSorted(inside, comparing(sort))]
    return reverse ? inside.reverse().flat() : inside.flat()
  })
  // A merge does not look for documents that come twice.
  if (plan.walks.some(walk => walk.merge)) expect(new Set(found).size).toBe(found.length)
  return { plan, found: [...new Set(found)] }
}

test('a plan finds every document that matches, and in order when it says so', () => {
  let planned = 0
  fc.assert(
    fc.property(fc.array(document, { maxLength: 8 }), criteria, order, (plain, where, sort) => {
      const documents = plain.filter(indexable).map((fields, n): Document => ({ _id: n, ...fields }))
      const matches = compileMatch(where)
      const result = walked(documents, where, sort)
      if (!result) return
      planned += 1
      const matching = result.found.filter(matches)
      const wanted = documents.filter(matches)
      expect(new Set(matching)).toEqual(new Set(wanted))
      if (!result.plan.sorted) return
      const idOrder: Order = [...sort, ['_id', 1]]
      // Entries that tie come in any order; the fields asked for decide.
      const shown = (list: readonly Document[]) => list.map(fields => sort.map(([path]) => fields[path]))
      expect(shown(matching)).toEqual(shown(sortDocuments(wanted, idOrder)))
    }),
    { numRuns: 1000 },
  )
  expect(planned).toBeGreaterThan(300)
})

const index = (name: string, position: number): PlannedIndex => ({
  id: position,
  name,
  keys: KEYS[name] ?? [],
  multikey: false,
  inexact: false,
})
const chosen = (where: Document, sort: Order, ...names: string[]) => {
  const plan = planQuery(where, sort, names.map(index))
  return (
    plan && { indexes: plan.walks.map(walk => walk.index.name), sorted: plan.sorted, narrow: plan.narrow }
  )
}

test.each<[string, Document, Order, string[], unknown]>([
  ['equality', { a: 1 }, [], ['ba', 'a'], { indexes: ['a'], sorted: false, narrow: true }],
  ['equality and sort', { a: 1 }, [['b', 1]], ['a', 'ab'], { indexes: ['ab'], sorted: true, narrow: true }],
  [
    'a list of values and sort',
    { a: { $in: [2, 1, 2] } },
    [['b', 1]],
    ['a', 'ab'],
    { indexes: ['ab'], sorted: true, narrow: true },
  ],
  [
    'a list of values and a sort by them',
    { a: { $in: [2, 1] } },
    [
      ['a', -1],
      ['b', 1],
    ],
    ['ab'],
    { indexes: ['ab'], sorted: false, narrow: true },
  ],
  ['sort against the index', {}, [['a', -1]], ['a'], { indexes: ['a'], sorted: true, narrow: false }],
  [
    'each branch of $or',
    { $or: [{ a: 1 }, { b: 2 }] },
    [],
    ['a', 'ba'],
    { indexes: ['a', 'ba'], sorted: false, narrow: true },
  ],
  ['$or with a branch nobody serves', { $or: [{ a: 1 }, { c: 2 }] }, [], ['a'], undefined],
  [
    'a text that starts so',
    { a: new BSONRegExp('^ab') },
    [],
    ['a'],
    { indexes: ['a'], sorted: false, narrow: true },
  ],
  ['a text in any case', { a: new BSONRegExp('^ab', 'i') }, [], ['a'], undefined],
  [
    'an element',
    { deep: { $elemMatch: { x: 1 } } },
    [],
    ['deep'],
    { indexes: ['deep'], sorted: false, narrow: true },
  ],
  ['inequality', { a: { $ne: 1 } }, [], ['a'], undefined],
  ['no place demanded', { b: 1 }, [], ['bPlace'], undefined],
])('%s', (_what, where, sort, names, expected) => {
  expect(chosen(where, sort, ...names)).toEqual(expected)
})

test('below one element of an array the ids are in order, and nothing else is', () => {
  const inArray = { ...index('deepId', 0), multikey: true }
  const sorted = (where: Document, sort: Order) => planQuery(where, sort, [inArray])?.sorted
  expect(sorted({ 'deep.x': 1 }, [['_id', -1]])).toBe(true)
  expect(sorted({ 'deep.x': 1, _id: { $lt: 5 } }, [['_id', -1]])).toBe(true)
  const byBoth: Order = [
    ['deep.x', 1],
    ['_id', -1],
  ]
  expect(sorted({ 'deep.x': 1 }, byBoth)).toBe(false)
})

test('the index suggested for a scan serves it', () => {
  const where = { status: 'open', n: { $gt: 3 }, place: { $geoWithin: { $centerSphere: [[0, 0], 1] } } }
  expect(suggestIndex({ n: { $gt: 3 }, status: 'open' }, [['at', -1]])).toEqual([
    ['status', 1],
    ['at', -1],
    ['n', 1],
  ])
  expect(suggestIndex(where, [])).toContainEqual(['place', '2dsphere'])
  expect(suggestIndex({ $where: 1 }, [])).toBeUndefined()
})
