import type { Document } from '../values/types'
import { aggregate, MemorySource, NOW } from './testing'

const docs = (...values: unknown[]) => values.map((a, _id) => (a === undefined ? { _id } : { _id, a }))

test('$sort looks into arrays and keeps the order of what ties', () => {
  const data = docs([5, 1], 3, undefined, null, [2, 9], [], 3)
  const ids = (direction: 1 | -1) =>
    aggregate(data, { $set: { b: 1 } }, { $sort: { b: 1, a: direction } }).map(found => found._id)
  expect(ids(1)).toEqual([5, 2, 3, 0, 4, 1, 6])
  expect(ids(-1)).toEqual([4, 0, 1, 6, 2, 3, 5])
})

test('$skip and $limit', () => {
  expect(aggregate(docs(1, 2, 3, 4), { $skip: 1 }, { $limit: 2 }).map(found => found.a)).toEqual([2, 3])
  expect(aggregate(docs(1), { $set: {} }, { $skip: 5 })).toEqual([])
  expect(aggregate(docs(1, 2), { $set: {} }, { $limit: 2n }).length).toBe(2)
})

test('$sample draws every document once, and all are drawn some time', () => {
  const data = docs(...Array.from({ length: 20 }, (_, at) => at))
  const drawn = (size: unknown) => aggregate(data, { $sample: { size } }).map(found => found._id)
  expect([...drawn(50)].sort((a, b) => Number(a) - Number(b))).toEqual(data.map(({ _id }) => _id))
  expect(new Set(drawn(5)).size).toBe(5)
  const seen = new Set(Array.from({ length: 400 }, () => drawn(1)[0]))
  expect(seen.size).toBe(20)
})

test.each<[operand: unknown, message: string]>([
  [3, 'the $sample stage specification must be an object'],
  [{}, '$sample stage must specify a size'],
  [{ size: 'x' }, 'size argument to $sample must be a number'],
  [{ size: -1 }, 'size argument to $sample must be a positive integer'],
  [{ size: 1, x: 1 }, 'unrecognized option to $sample: x'],
])('$sample %j is refused', (operand, message) => {
  expect(() => aggregate([], { $sample: operand })).toThrow(message)
})

test('$count counts, but says nothing of nothing', () => {
  expect(aggregate(docs(1, 2, 3), { $match: { a: { $gt: 1 } } }, { $count: 'n' })).toEqual([{ n: 2 }])
  expect(aggregate([], { $count: 'n' })).toEqual([])
})

test.each<[operand: unknown, message: string]>([
  [1, 'the count field must be a non-empty string'],
  ['', 'the count field must be a non-empty string'],
  ['$a', 'the count field cannot be a $-prefixed path'],
  ['a.b', "the count field cannot contain '.'"],
  ['a\0', 'the count field cannot contain a null byte'],
])('$count %j is refused', (operand, message) => {
  expect(() => aggregate([], { $count: operand })).toThrow(message)
})

test('$sortByCount counts the values of an expression', () => {
  const data = docs('x', 'y', 'y', undefined, null, 'y')
  expect(aggregate(data, { $sortByCount: '$a' })).toEqual([
    { _id: 'y', count: 3 },
    { _id: null, count: 2 },
    { _id: 'x', count: 1 },
  ])
  expect(aggregate(docs(1, 2, 3), { $sortByCount: { $mod: ['$a', 2] } })).toEqual([
    { _id: 1, count: 2 },
    { _id: 0, count: 1 },
  ])
})

test.each<[operand: unknown, message: string]>([
  [1, 'the sortByCount field must be specified as a string or as an object'],
  ['a', 'the sortByCount field must be defined as a $-prefixed path or an expression inside an object'],
  [{}, 'the sortByCount field must be defined as a $-prefixed path'],
  [{ a: '$b' }, 'the sortByCount field must be defined as a $-prefixed path'],
])('$sortByCount %j is refused', (operand, message) => {
  expect(() => aggregate([], { $sortByCount: operand })).toThrow(message)
})

test('$replaceRoot and $replaceWith', () => {
  const data = [{ _id: 1, a: { b: 1 } }]
  expect(aggregate(data, { $replaceRoot: { newRoot: '$a' } })).toEqual([{ b: 1 }])
  expect(aggregate(data, { $replaceWith: { x: '$_id', y: '$a.b' } })).toEqual([{ x: 1, y: 1 }])
})

test.each<[stage: Document, message: string]>([
  [{ $replaceRoot: 1 }, 'expected an object as specification for $replaceRoot stage, got int'],
  [{ $replaceRoot: {} }, "BSON field '$replaceRoot.newRoot' is missing but a required field"],
  [{ $replaceRoot: { newRoot: {}, x: 1 } }, "BSON field '$replaceRoot.x' is an unknown field."],
  [
    { $replaceRoot: { newRoot: '$a' } },
    "'newRoot' expression  must evaluate to an object, but resulting value was: 7. Type of resulting value: 'int'. Input document: { _id: 0, a: 7 }",
  ],
  [
    { $replaceWith: '$x' },
    "'replacement document'  must evaluate to an object, but resulting value was: MISSING. Type of resulting value: 'missing'.",
  ],
])('%j is refused', (stage, message) => {
  expect(() => aggregate(docs(7), stage)).toThrow(message)
})

/** The example of MongoDB's documentation: sections by who may read them. */
const forecast = {
  _id: 1,
  tags: ['G', 'STLW'],
  subsections: [
    { subtitle: 'Section 1', tags: ['SI', 'G'] },
    { subtitle: 'Section 2', tags: ['STLW'] },
    { subtitle: 'Section 3', tags: ['TK'], content: { text: 'x', tags: ['HCS'] } },
  ],
}

test('$redact decides for each document at every depth', () => {
  const readable = { $gt: [{ $size: { $setIntersection: ['$tags', ['STLW', 'G']] } }, 0] }
  const stage = { $redact: { $cond: [readable, '$$DESCEND', '$$PRUNE'] } }
  expect(aggregate([forecast], stage)).toEqual([
    { _id: 1, tags: ['G', 'STLW'], subsections: forecast.subsections.slice(0, 2) },
  ])
})

test('$redact keeps without looking further, and $$ROOT stays the whole document', () => {
  const data = [{ _id: 1, level: 5, a: { level: 9 }, b: [[{ level: 9 }, 1], { level: 1, c: { level: 9 } }] }]
  const kept = { $cond: [{ $eq: ['$level', 1] }, '$$KEEP', '$$DESCEND'] }
  const rule = { $cond: [{ $gt: ['$level', '$$ROOT.level'] }, '$$PRUNE', kept] }
  expect(aggregate(data, { $redact: rule })).toEqual([
    { _id: 1, level: 5, b: [[1], { level: 1, c: { level: 9 } }] },
  ])
  expect(() => aggregate(docs(1), { $redact: '$a' })).toThrow(
    "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned 1",
  )
})

test('$facet gives the same documents to each pipeline', () => {
  const facets = {
    count: [{ $count: 'n' }],
    big: [{ $match: { a: { $gt: 1 } } }, { $project: { _id: 0 } }],
    none: [{ $match: { a: 9 } }],
  }
  const answer = { count: [{ n: 3 }], big: [{ a: 2 }, { a: 3 }], none: [] }
  expect(aggregate(docs(1, 2, 3), { $facet: facets })).toEqual([answer])
  expect(aggregate([], { $facet: { a: [{ $count: 'n' }] } })).toEqual([{ a: [] }])
})

test.each<[operand: unknown, message: string]>([
  [1, 'the $facet specification must be a non-empty object, but found: $facet: 1'],
  [{}, 'the $facet specification must be a non-empty object'],
  [{ a: 1 }, 'arguments to $facet must be arrays, a is type int'],
  [{ a: [] }, 'sub-pipeline in $facet stage cannot be empty'],
  [{ a: [1] }, 'elements of arrays in $facet spec must be non-empty objects'],
  [{ 'a.b': [{ $limit: 1 }] }, "FieldPath field names may not contain '.'."],
  [{ a: [{ $facet: { b: [{ $limit: 1 }] } }] }, '$facet is not allowed to be used within a $facet stage'],
  [{ a: [{ $out: 'x' }] }, '$out is not allowed to be used within a $facet stage'],
  [{ a: [{ $geoNear: {} }] }, '$geoNear is not allowed to be used within a $facet stage'],
  [{ a: [{ $nope: 1 }] }, "Unrecognized pipeline stage name: '$nope'"],
])('$facet %j is refused', (operand, message) => {
  expect(() => aggregate([], { $facet: operand })).toThrow(message)
})

test('$unionWith appends another collection, or what a pipeline makes of it', () => {
  const data = { c: [{ _id: 1 }], d: [{ _id: 1 }, { _id: 2 }] }
  expect(aggregate(data, { $unionWith: 'd' })).toEqual([{ _id: 1 }, { _id: 1 }, { _id: 2 }])
  const pipeline = [{ $match: { _id: 2 } }, { $set: { from: 'd' } }]
  expect(aggregate(data, { $unionWith: { coll: 'd', pipeline } })).toEqual([
    { _id: 1 },
    { _id: 2, from: 'd' },
  ])
  expect(aggregate(data, { $unionWith: 'nowhere' })).toEqual([{ _id: 1 }])
  expect(aggregate(data, { $unionWith: { pipeline: [{ $documents: [{ x: { $add: [1, 2] } }] }] } })).toEqual([
    { _id: 1 },
    { x: 3 },
  ])
})

test.each<[operand: unknown, message: string]>([
  [1, 'the $unionWith stage specification must be an object or string, but found int'],
  [{ coll: 1 }, "BSON field '$unionWith.coll' is the wrong type 'int', expected type 'string'"],
  [{ coll: 'd', x: 1 }, "BSON field '$unionWith.x' is an unknown field."],
  [
    { pipeline: [{ $match: {} }] },
    '$unionWith stage without explicit collection must have a pipeline with $documents as first stage',
  ],
  [{ coll: 'd', pipeline: [{ $out: 'x' }] }, "$out is not allowed within a $unionWith's sub-pipeline"],
  [{ coll: 'd', pipeline: 1 }, "'pipeline' option must be specified as an array"],
  [{ coll: 'd', pipeline: [1] }, "Each element of the 'pipeline' array must be an object"],
  [{ pipeline: [{ $documents: 1 }] }, '$documents requires an array of documents, but found int'],
  [{ pipeline: [{ $documents: [1] }] }, 'but found an element: 1'],
])('$unionWith %j is refused', (operand, message) => {
  expect(() => aggregate(docs(1), { $unionWith: operand })).toThrow(message)
})

test('$documents needs a pipeline without a collection', () => {
  expect(() => aggregate([], { $documents: [{ a: 1 }] })).toThrow(
    "'$documents' can only be run with {aggregate: 1}",
  )
})

test('$collStats and $indexStats describe the collection', () => {
  const source = new MemorySource({ c: docs(1, 2) })
  const [stats] = aggregate(source, { $collStats: { count: {}, storageStats: {} } })
  expect(stats).toMatchObject({ ns: 'c', localTime: NOW, count: 2, storageStats: { count: 2, nindexes: 1 } })
  expect(stats?.storageStats).toMatchObject({ size: 42, avgObjSize: 21 })
  expect(aggregate(source, { $collStats: {} })).toEqual([{ ns: 'c', localTime: NOW }])
  expect(aggregate(source, { $indexStats: {} }, { $match: { name: '_id_' } })).toEqual([
    { name: '_id_', key: { _id: 1 }, accesses: { ops: 0, since: NOW } },
  ])
})

test.each<[stage: Document, message: string]>([
  [{ $collStats: 1 }, '$collStats must take a nested object but found: $collStats: 1'],
  [{ $collStats: { x: {} } }, "BSON field '$collStats.x' is an unknown field."],
  [{ $collStats: { count: 1 } }, "BSON field '$collStats.count' is the wrong type 'int'"],
  [{ $indexStats: { a: 1 } }, 'The $indexStats stage specification must be an empty object'],
])('%j is refused', (stage, message) => {
  expect(() => aggregate([], stage)).toThrow(message)
})
