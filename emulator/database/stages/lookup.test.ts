import { BSONRegExp } from 'bson'
import type { Document } from '../values/types'
import { aggregate, MemorySource } from './testing'

/** Ids of what each local document is joined with. */
const joined = (
  locals: readonly Document[],
  localField: string,
  foreigns: readonly Document[],
  foreignField: string,
) =>
  aggregate(
    { c: locals, d: foreigns },
    { $lookup: { from: 'd', localField, foreignField, as: 'm' } },
    { $project: { _id: 0, id: '$_id', m: '$m._id' } },
  )

const idsOf = (found: unknown): unknown[] => (Array.isArray(found) ? found : [])

/** Local documents that find the one foreign document. */
const locally = (docs: readonly Document[], path: string, b: unknown) =>
  joined(docs, path, [b === undefined ? { _id: 0 } : { _id: 0, b }], 'b')
    .filter(({ m }) => idsOf(m).length > 0)
    .map(({ id }) => id)

/** Foreign documents that the one local document finds. */
const foreignly = (docs: readonly Document[], path: string, b: unknown) =>
  idsOf(joined([b === undefined ? { _id: 0 } : { _id: 0, b }], 'b', docs, path)[0]?.m)

const withIds = (docs: Readonly<Record<number, unknown>>, field = 'a'): Document[] =>
  Object.entries(docs).map(([id, value]) => ({
    _id: Number(id),
    ...(value === undefined ? {} : { [field]: value }),
  }))

/** Cases of MongoDB's lookup_equijoin_semantics_lib.js: documents, path, other side, who finds it, whom it finds. */
const nulls = withIds({
  0: undefined,
  1: null,
  2: [null, 1],
  10: [],
  20: 1,
  21: { x: null },
  22: [[null, 1], 2],
  23: false,
  24: 0,
  25: {},
  26: '',
})
const scalars = withIds({
  0: 1,
  1: [1],
  2: [1, 2, 3],
  3: [1, [2, 3]],
  5: [1, 2, 1],
  6: [1, null],
  10: 2,
  11: [[1], 2],
  13: { y: 1 },
  14: undefined,
})
const paths = withIds({
  0: { x: 1, y: 2 },
  1: [{ x: 1 }, { x: 2 }],
  4: [{ x: 1 }, { no: 2 }],
  5: { x: [1, 2] },
  6: [{ x: [1, 2] }],
  10: { x: 2 },
  13: { x: [[1], 2] },
  14: [{ x: [[1], 2] }],
  15: { no: 1 },
})
const arrays = withIds({
  0: [[1, 2], 3],
  1: [[1, 2]],
  2: [1, 2],
  10: [[[1, 2], 3], 4],
  11: [2, 1],
  12: [[2, 1], 3],
  14: null,
  15: undefined,
})
const missing = withIds({
  0: { no: 1 },
  2: [{ no: 1 }, { no: 2 }],
  3: [{ no: 2 }, { x: 1 }],
  5: { x: null },
  6: [{ x: null }, { x: 1 }],
  8: undefined,
  9: [1],
  10: [],
  11: [[1]],
  20: { x: 2 },
  21: [{ x: 2 }, { x: 3 }],
})
const empties = withIds({
  0: [[]],
  1: [[], 1],
  2: [[], null],
  3: [],
  10: undefined,
  11: null,
  12: [null],
  20: 1,
  22: [1, 2],
})
const digits = withIds({
  0: [{ x: 1 }, { x: 2 }],
  1: [{ x: [2, 3, 1] }],
  10: [{ x: 2 }, { x: 1 }],
  12: { x: 1 },
  14: [{ y: 1 }, { x: 1 }],
})

test.each<[docs: Document[], path: string, other: unknown, local: number[], foreign: number[]]>([
  [nulls, 'a', null, [0, 1, 2, 10], [0, 1, 2]],
  [nulls, 'a', undefined, [0, 1, 2, 10], [0, 1, 2]],
  [scalars, 'a', 1, [0, 1, 2, 3, 5, 6], [0, 1, 2, 3, 5, 6]],
  [paths, 'a.x', 1, [0, 1, 4, 5, 6], [0, 1, 4, 5, 6]],
  [arrays, 'a', [1, 2], [0, 1, 2, 11], [2, 11]],
  [arrays, 'a', [[1, 2], 42], [0, 1], [0, 1, 2]],
  [missing, 'a.x', undefined, [0, 2, 5, 6, 8, 9, 10, 11], [0, 2, 3, 5, 6, 8]],
  [empties, 'a', [], [0, 1, 2], [2, 10, 11, 12]],
  [empties, 'a', [[], 42], [0, 1, 2], [0, 1, 2, 3]],
  [digits, 'a.0.x', 1, [0, 1], [0, 1]],
])('%j: %s joins with %j', (docs, path, other, local, foreign) => {
  expect(locally(docs, path, other)).toEqual(local)
  expect(foreignly(docs, path, other)).toEqual(foreign)
})

test('numbers join by value, regular expressions only with themselves', () => {
  const pattern = new BSONRegExp('^a', '')
  const docs = withIds({ 0: 1n, 1: '1', 2: pattern, 3: 'abc', 4: Number.NaN })
  expect(foreignly(docs, 'a', 1)).toEqual([0])
  expect(foreignly(docs, 'a', Number.NaN)).toEqual([4])
  expect(foreignly(docs, 'a', pattern)).toEqual([2])
  expect(foreignly(docs, 'a', [pattern, '1'])).toEqual([1, 2])
})

test('a collection that is not there gives an empty array, at any path', () => {
  const lookup = { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'x.y' }
  expect(aggregate([{ a: 1, x: { z: 1 } }], { $lookup: lookup })).toEqual([{ a: 1, x: { z: 1, y: [] } }])
  expect(aggregate([{ a: 1, x: [1] }], { $lookup: lookup })).toEqual([{ a: 1, x: { y: [] } }])
})

test('each join is one query that an index can serve', () => {
  const source = new MemorySource({ c: [{ a: 1 }, { a: [1, 2] }, {}], d: [] })
  aggregate(source, { $lookup: { from: 'd', localField: 'a', foreignField: 'b', as: 'm' } })
  expect(source.queries.slice(1).map(({ query }) => query.criteria)).toEqual([
    { b: { $eq: 1 } },
    { b: { $in: [1, 2] } },
    { b: { $eq: null } },
  ])
})

/** MongoDB's documentation: warehouses that have enough of what was ordered. */
const orders = [
  { _id: 1, item: 'almonds', ordered: 2 },
  { _id: 2, item: 'pecans', ordered: 1 },
  { _id: 3, item: 'cookies', ordered: 60 },
]
const warehouses = [
  { _id: 1, stock: 'almonds', house: 'A', instock: 120 },
  { _id: 2, stock: 'pecans', house: 'A', instock: 80 },
  { _id: 3, stock: 'almonds', house: 'B', instock: 60 },
  { _id: 4, stock: 'cookies', house: 'B', instock: 40 },
  { _id: 5, stock: 'cookies', house: 'A', instock: 80 },
]
const enough = [
  { $match: { $expr: { $and: [{ $eq: ['$stock', '$$item'] }, { $gte: ['$instock', '$$ordered'] }] } } },
  { $project: { stock: 0, _id: 0 } },
]

test('a pipeline sees the variables of each document', () => {
  const variables = { item: '$item', ordered: '$ordered' }
  const lookup = { from: 'd', let: variables, pipeline: enough, as: 'stock' }
  const found = aggregate({ c: orders, d: warehouses }, { $lookup: lookup })
  expect(found.map(({ stock }) => stock)).toEqual([
    [
      { house: 'A', instock: 120 },
      { house: 'B', instock: 60 },
    ],
    [{ house: 'A', instock: 80 }],
    [{ house: 'A', instock: 80 }],
  ])
})

test('a join and a pipeline together', () => {
  const lookup = {
    from: 'd',
    localField: 'item',
    foreignField: 'stock',
    let: { ordered: '$ordered' },
    pipeline: [
      { $match: { $expr: { $gte: ['$instock', '$$ordered'] } } },
      { $sort: { instock: 1 } },
      { $limit: 1 },
      { $replaceWith: { house: '$house', asked: '$$ordered' } },
    ],
    as: 'best',
  }
  const source = new MemorySource({ c: orders, d: warehouses })
  expect(aggregate(source, { $lookup: lookup }).map(({ best }) => best)).toEqual([
    [{ house: 'B', asked: 2 }],
    [{ house: 'A', asked: 1 }],
    [{ house: 'A', asked: 60 }],
  ])
  expect(source.queries[1]?.query).toMatchObject({
    criteria: { $and: [{ stock: { $eq: 'almonds' } }, { $expr: {} }] },
    order: [['instock', 1]],
    limit: 1,
  })
})

test('inner pipelines see outer variables; $$ROOT is the inner document', () => {
  const inner = { from: 'e', pipeline: [{ $set: { outer: '$$id', root: '$$ROOT._id' } }], as: 'e' }
  const lookup = { from: 'd', let: { id: '$_id' }, pipeline: [{ $lookup: inner }], as: 'd' }
  const data = { c: [{ _id: 1 }, { _id: 2 }], d: [{ _id: 10 }], e: [{ _id: 100 }] }
  expect(aggregate(data, { $lookup: lookup })).toEqual(
    [1, 2].map(_id => ({ _id, d: [{ _id: 10, e: [{ _id: 100, outer: _id, root: 100 }] }] })),
  )
})

test('a query behind other stages sees the variables of each document', () => {
  const pipeline = [{ $set: { x: 1 } }, { $match: { $expr: { $eq: ['$_id', '$$id'] } } }]
  const lookup = { from: 'd', let: { id: '$_id' }, pipeline, as: 'm' }
  const data = { c: [{ _id: 1 }, { _id: 2 }], d: [{ _id: 1 }, { _id: 2 }] }
  expect(aggregate(data, { $lookup: lookup }).map(({ m }) => m)).toEqual([
    [{ _id: 1, x: 1 }],
    [{ _id: 2, x: 1 }],
  ])
})

test('a missing variable stays missing', () => {
  const pipeline = [{ $replaceWith: { x: { $ifNull: ['$$v', 'none'] }, y: '$$v' } }]
  const lookup = { from: 'd', let: { v: '$nothing.here' }, pipeline, as: 'm' }
  expect(aggregate({ c: [{}], d: [{}] }, { $lookup: lookup })).toEqual([{ m: [{ x: 'none' }] }])
})

test('a pipeline that does not depend on the document runs once', () => {
  const source = new MemorySource({ c: [{ _id: 1 }, { _id: 2 }], d: [{ _id: 3 }] })
  const found = aggregate(source, { $lookup: { from: 'd', pipeline: [], as: 'm' } })
  expect(found.map(({ m }) => m)).toEqual([[{ _id: 3 }], [{ _id: 3 }]])
  expect(source.queries.length).toBe(2)
  aggregate(source, { $lookup: { from: 'd', pipeline: [{ $sample: { size: 1 } }], as: 'm' } })
  expect(source.queries.length).toBe(5)
})

test('$documents stands for a collection', () => {
  const documents = [
    { k: 1, v: 'one' },
    { k: 2, v: 'two' },
  ]
  const lookup = { localField: 'a', foreignField: 'k', pipeline: [{ $documents: documents }], as: 'm' }
  expect(aggregate([{ a: 2 }], { $lookup: lookup })).toEqual([{ a: 2, m: [{ k: 2, v: 'two' }] }])
})

const base = { from: 'd', as: 'm' }

test.each<[operand: unknown, message: string]>([
  [1, 'the $lookup stage specification must be an object, but found int'],
  [{ as: 'm' }, "must specify 'pipeline' when 'from' is empty"],
  [
    { as: 'm', pipeline: [] },
    '$lookup stage without explicit collection must have a pipeline with $documents as first stage',
  ],
  [{ from: 'd', localField: 'a', foreignField: 'b' }, "must specify 'as' field for a $lookup"],
  [base, "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified"],
  [
    { ...base, localField: 'a' },
    "$lookup requires either 'pipeline' or both 'localField' and 'foreignField'",
  ],
  [
    { ...base, localField: 'a', pipeline: [] },
    "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
  ],
  [
    { ...base, localField: 'a', foreignField: 'b', let: {} },
    "$lookup with a 'let' argument must also specify 'pipeline'",
  ],
  [{ ...base, from: 1 }, "$lookup 'from' field must be a string, but found int"],
  [{ ...base, localField: 1 }, "$lookup argument 'localField' must be a string, found localField: 1: int"],
  [{ ...base, x: 'y' }, 'unknown argument to $lookup: x'],
  [{ ...base, let: 1, pipeline: [] }, "$lookup argument 'let: 1' must be an object, is type int"],
  [
    { ...base, let: { Big: 1 }, pipeline: [] },
    "'Big' starts with an invalid character for a user variable name",
  ],
  [{ ...base, pipeline: 1 }, "'pipeline' option must be specified as an array"],
  [{ ...base, pipeline: [{ $out: 'x' }] }, "$out is not allowed within a $lookup's sub-pipeline"],
  [{ ...base, pipeline: [{ $match: { $expr: '$$nope' } }] }, 'Use of undefined variable: nope'],
  [{ ...base, pipeline: [{ $project: { x: '$$nope' } }] }, 'Use of undefined variable: nope'],
  [{ ...base, localField: '$a', foreignField: 'b' }, "FieldPath field names may not start with '$'."],
  [{ ...base, as: 'a.', localField: 'a', foreignField: 'b' }, "FieldPath must not end with a '.'."],
])('$lookup %j is refused, even where there is no document', (operand, message) => {
  expect(() => aggregate([], { $lookup: operand })).toThrow(message)
})
