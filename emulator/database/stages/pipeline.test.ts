import { bareScope } from '../expressions/compile'
import { runPipeline } from './pipeline'
import { aggregate, MemorySource, NOW } from './testing'

const numbers = Array.from({ length: 10 }, (_, at) => ({ _id: at, n: 9 - at, even: at % 2 === 0 }))

test.each([
  [{}, 'A pipeline stage specification object must contain exactly one field.'],
  [{ $match: {}, $limit: 1 }, 'A pipeline stage specification object must contain exactly one field.'],
  [{ $nope: 1 }, "Unrecognized pipeline stage name: '$nope'"],
  [{ constructor: 1 }, "Unrecognized pipeline stage name: 'constructor'"],
  [{ $match: 1 }, 'the match filter must be an expression in an object'],
  [{ $match: { a: { $nope: 1 } } }, 'unknown operator: $nope'],
  [
    { $match: { $and: [{ a: { $near: [0, 0] } }] } },
    '$geoNear, $near, and $nearSphere are not allowed in this context',
  ],
  [{ $limit: 'x' }, 'invalid argument to $limit stage: Expected a number in: $limit: "x"'],
  [{ $limit: 1.5 }, 'invalid argument to $limit stage: Expected an integer: $limit: 1.5'],
  [{ $limit: -1 }, 'invalid argument to $limit stage: Expected a non-negative number in: $limit: -1'],
  [{ $limit: 0 }, 'the limit must be positive'],
  [{ $skip: -1 }, 'invalid argument to $skip stage: Expected a non-negative number in: $skip: -1'],
  [{ $sort: 1 }, 'the $sort key specification must be an object'],
  [{ $sort: {} }, '$sort stage must have at least one sort key'],
  [{ $sort: { a: 2 } }, '$sort key ordering must be 1 (for ascending) or -1 (for descending)'],
  [{ $sort: { a: 'x' } }, 'Illegal key in $sort specification: a: "x"'],
  [{ $sort: { a: { $add: 1 } } }, '$meta is the only expression supported by $sort right now'],
  [{ $sort: { a: { $meta: 'textScore' } } }, 'Illegal $meta sort'],
  [{ $sort: { $a: 1 } }, "FieldPath field names may not start with '$'."],
])('%j is refused before anything is read', (stage, message) => {
  const source = new MemorySource({ c: numbers })
  const run = () => runPipeline([stage], { collection: 'c', source, scope: bareScope(NOW) })
  expect(run).toThrow(message)
  expect(() => aggregate(numbers, { $addFields: { x: 1 } }, stage)).toThrow(message)
})

test.each([
  ['$geoNear', {}],
  ['$collStats', {}],
  ['$indexStats', {}],
])('%s can only be first', (name, operand) => {
  expect(() => aggregate(numbers, { $limit: 1 }, { [name]: operand })).toThrow(
    `${name} is only valid as the first stage in a pipeline.`,
  )
})

test.each(['$out', '$merge'])('%s is refused where the caller did not take it off', name => {
  expect(() => aggregate(numbers, { [name]: 'x' }, { $limit: 1 })).toThrow(
    `${name} can only be the final stage in the pipeline`,
  )
})

const asked = (...stages: Record<string, unknown>[]) => {
  const source = new MemorySource({ c: numbers })
  const found = aggregate(source, ...stages).map(document => document._id)
  const [first] = source.queries
  return { found, criteria: first?.query.criteria, order: first?.query.order, limit: first?.query.limit }
}

test.each([
  ['nothing', [], { criteria: {}, found: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }],
  ['$match', [{ $match: { even: true } }], { criteria: { even: true }, found: [0, 2, 4, 6, 8] }],
  [
    '$match twice, around a $sort',
    [{ $match: { even: true } }, { $sort: { n: 1 } }, { $match: { n: { $lt: 6 } } }],
    { criteria: { $and: [{ even: true }, { n: { $lt: 6 } }] }, order: [['n', 1]], found: [8, 6, 4] },
  ],
  [
    '$sort and $limit',
    [{ $sort: { n: 1 } }, { $limit: 3 }, { $limit: 2 }, { $limit: 5 }],
    { criteria: {}, order: [['n', 1]], limit: 2, found: [9, 8] },
  ],
  [
    'a $limit, but no $match or $sort behind it',
    [{ $limit: 4 }, { $match: { even: true } }, { $sort: { n: 1 } }],
    { criteria: {}, limit: 4, found: [2, 0] },
  ],
  [
    'no $sort behind a $limit',
    [{ $limit: 2 }, { $sort: { n: 1 } }],
    { criteria: {}, limit: 2, found: [1, 0] },
  ],
  [
    'the end of a page',
    [{ $sort: { n: 1 } }, { $skip: 2 }, { $limit: 3 }],
    { criteria: {}, order: [['n', 1]], limit: 5, found: [7, 6, 5] },
  ],
  ['nothing behind another stage', [{ $set: { x: 1 } }, { $match: { x: 2 } }], { criteria: {}, found: [] }],
])('the collection is asked for %s', (_, stages, { found, ...query }) => {
  expect(asked(...stages)).toEqual({ order: undefined, limit: undefined, ...query, found })
})

test('no more is read than asked for', () => {
  const source = new MemorySource({ c: numbers })
  aggregate(source, { $set: { x: 1 } }, { $match: { even: true } }, { $skip: 1 }, { $limit: 2 })
  expect(source.read).toBe(5)
})

test('reading stops when the reader stops', () => {
  const source = new MemorySource({ c: numbers })
  const answer = runPipeline([{ $project: { n: 1 } }], { collection: 'c', source, scope: bareScope(NOW) })
  for (const document of answer) if (document._id === 1) break
  expect(source.read).toBe(2)
})

test('expressions see the time of the request and the variables that the caller bound', () => {
  const source = new MemorySource({ c: [{ _id: 1, n: 2 }] })
  const scope = { ...bareScope(NOW), least: 2 }
  const stages = [
    { $match: { $expr: { $gte: ['$n', '$$least'] } } },
    { $project: { _id: 0, now: '$$NOW', least: '$$least' } },
  ]
  expect([...runPipeline(stages, { collection: 'c', source, scope })]).toEqual([{ now: NOW, least: 2 }])
})

test('documents stay as they are stored', () => {
  const stored = [{ _id: 1, a: { b: [{ c: 1 }, { c: 2 }] } }]
  const before = structuredClone(stored)
  aggregate(
    { c: stored, d: stored },
    { $addFields: { 'a.b.c': 3, 'a.x': 1 } },
    { $lookup: { from: 'd', localField: '_id', foreignField: '_id', as: 'a.found' } },
    { $unwind: '$a.b' },
    { $unset: 'a.found.a' },
  )
  expect(stored).toEqual(before)
})
