import fc from 'fast-check'
import type { Document } from '../values/types'
import { aggregate } from './testing'

/** The artists of MongoDB's documentation by year of birth. */
const born = [1841, 1863, 1858, 1861, 1836, 1848, 1844, 1863].map((year, _id) => ({ _id, year }))

test('$bucket groups by ranges, the upper end excluded', () => {
  const boundaries = [1840, 1850, 1860, 1870]
  const stage = { $bucket: { groupBy: '$year', boundaries, default: 'Other', output: { n: { $sum: 1 } } } }
  expect(aggregate(born, stage)).toEqual([
    { _id: 1840, n: 3 },
    { _id: 1850, n: 1 },
    { _id: 1860, n: 3 },
    { _id: 'Other', n: 1 },
  ])
  expect(
    aggregate([{ y: 1 }, { y: 2 }, { y: 3 }], { $bucket: { groupBy: '$y', boundaries: [0, 2, 4] } }),
  ).toEqual([
    { _id: 0, count: 1 },
    { _id: 2, count: 2 },
  ])
})

test.each([5, 9])('the highest boundary is outside; %i may be the default', other => {
  const stage = { $bucket: { groupBy: '$y', boundaries: [0, 5], default: other } }
  expect(aggregate([{ y: 5 }, { y: 4 }, { y: -1 }], stage)).toEqual([
    { _id: 0, count: 1 },
    { _id: other, count: 2 },
  ])
})

test('$bucket puts values of other types into the default, and fails without one', () => {
  const data = [{ y: 'x' }, {}, { y: 1 }, { y: null }]
  const boundaries = [0, { $add: [1, 4] }]
  expect(aggregate(data, { $bucket: { groupBy: '$y', boundaries, default: { $literal: -1 } } })).toEqual([
    { _id: -1, count: 3 },
    { _id: 0, count: 1 },
  ])
  const defaultOf = (spec: unknown) =>
    aggregate([{}], { $bucket: { groupBy: '$y', boundaries, default: spec } })[0]?._id
  expect([null, 'x', { $literal: '$x' }].map(defaultOf)).toEqual([null, 'x', '$x'])
  expect(() => aggregate(data, { $bucket: { groupBy: '$y', boundaries } })).toThrow(
    '$switch could not find a matching branch for an input, and no default was specified.',
  )
})

const boundaries = [0, 10]

test.each<[operand: unknown, message: string]>([
  [1, 'Argument to $bucket stage must be an object, but found type: int.'],
  [{ groupBy: '$a' }, "$bucket requires 'groupBy' and 'boundaries' to be specified."],
  [
    { groupBy: 'a', boundaries },
    'The $bucket \'groupBy\' field must be defined as a $-prefixed path or an expression, but found: "a".',
  ],
  [{ groupBy: { a: 1 }, boundaries }, "The $bucket 'groupBy' field must be defined as"],
  [{ groupBy: '$a', boundaries: 1 }, "The $bucket 'boundaries' field must be an array, but found type: int."],
  [
    { groupBy: '$a', boundaries: [0, '$b'] },
    'The $bucket \'boundaries\' field must be an array of constant values, but found value: "$b".',
  ],
  [
    { groupBy: '$a', boundaries: [0] },
    "The $bucket 'boundaries' field must have at least 2 values, but found 1 value(s).",
  ],
  [
    { groupBy: '$a', boundaries: [0, 'x'] },
    'must have the same type. Found conflicting types int and string.',
  ],
  [
    { groupBy: '$a', boundaries: [0, 2, 2] },
    'must be sorted, but elements 1 and 2 are not in ascending order (2 is not less than 2).',
  ],
  [{ groupBy: '$a', boundaries, default: '$x' }, "The $bucket 'default' field must be a constant expression"],
  [{ groupBy: '$a', boundaries: [0, { $rand: {} }] }, 'must be an array of constant values'],
  [
    { groupBy: '$a', boundaries, default: 5 },
    "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
  ],
  [
    { groupBy: '$a', boundaries, output: 1 },
    "The $bucket 'output' field must be an object, but found type: int.",
  ],
  [{ groupBy: '$a', boundaries, x: 1 }, 'Unrecognized option to $bucket: x.'],
])('$bucket %j is refused', (operand, message) => {
  expect(() => aggregate([], { $bucket: operand })).toThrow(message)
})

const auto = (values: readonly unknown[], buckets: unknown, granularity?: string) =>
  aggregate(
    values.map(v => ({ v })),
    { $bucketAuto: { groupBy: '$v', buckets, ...(granularity === undefined ? {} : { granularity }) } },
  )

/** `[min, max, count]` of each bucket. */
const brief = (found: Document[]) => found.map(({ _id, count }) => [...Object.values(Object(_id)), count])

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

test.each<[values: unknown[], buckets: number, expected: unknown[][]]>([
  [[], 3, []],
  [[1], 5, [[1, 1, 1]]],
  [
    upTo(10),
    3,
    [
      [0, 3, 3],
      [3, 6, 3],
      [6, 9, 4],
    ],
  ],
  [
    upTo(5),
    2,
    [
      [0, 3, 3],
      [3, 4, 2],
    ],
  ],
  // Equal values stay together.
  [
    [1, 1, 1, 2, 3],
    3,
    [
      [1, 2, 3],
      [2, 3, 2],
    ],
  ],
  [[1, 1, 1], 3, [[1, 1, 3]]],
  // A missing value is null and sorts first.
  [
    [undefined, 'x', 2],
    3,
    [
      [null, 2, 1],
      [2, 'x', 1],
      ['x', 'x', 1],
    ],
  ],
])('$bucketAuto of %j into %i', (values, buckets, expected) => {
  expect(brief(auto(values, buckets))).toEqual(expected)
})

/** Figures from MongoDB's documentation of $bucketAuto (100 numbers, 5 buckets). */
test.each<[granularity: string, expected: number[][]]>([
  [
    'R20',
    [
      [0, 20, 20],
      [20, 40, 20],
      [40, 63, 23],
      [63, 90, 27],
      [90, 100, 10],
    ],
  ],
  [
    'E24',
    [
      [0, 20, 20],
      [20, 43, 23],
      [43, 68, 25],
      [68, 91, 23],
      [91, 100, 9],
    ],
  ],
  [
    '1-2-5',
    [
      [0, 20, 20],
      [20, 50, 30],
      [50, 100, 50],
    ],
  ],
  [
    'POWERSOF2',
    [
      [0, 32, 32],
      [32, 64, 32],
      [64, 128, 36],
    ],
  ],
])('$bucketAuto rounds to %s', (granularity, expected) => {
  expect(brief(auto(upTo(100), 5, granularity))).toEqual(expected)
})

test.each<[granularity: string, values: number[], expected: number[][]]>([
  [
    'R5',
    [0.5, 5, 50],
    [
      [0.4, 0.63, 1],
      [0.63, 6.300000000000001, 1],
      [6.300000000000001, 63, 1],
    ],
  ],
  ['E6', [0.8], [[0.68, 1, 1]]],
  ['E12', [100], [[82, 120, 1]]],
  ['E48', [1.05], [[1, 1.1, 1]]],
  ['E96', [9.76], [[9.53, 10, 1]]],
  ['E192', [9.15], [[9.09, 9.2, 1]]],
  ['R10', [315], [[250, 400, 1]]],
  ['R40', [315], [[300, 355, 1]]],
  ['R80', [4.9e-324], [[0, 1.02e-321, 1]]],
  [
    'POWERSOF2',
    [0, 0.3, 8],
    [
      [0, 0.25, 1],
      [0.25, 0.5, 1],
      [0.5, 16, 1],
    ],
  ],
  ['POWERSOF2', [8], [[4, 16, 1]]],
  ['POWERSOF2', [2 ** 51 - 1], [[2 ** 50, 2 ** 51, 1]]],
  [
    'R5',
    [0, 0, 7],
    [
      [0, 6.300000000000001, 2],
      [6.300000000000001, 10, 1],
    ],
  ],
])('%s of %j', (granularity, values, expected) => {
  const found = brief(auto(values, values.length, granularity))
  expect(found).toEqual(
    expected.map(([min, max, count]) => [expect.closeTo(min ?? 0, 9), expect.closeTo(max ?? 0, 9), count]),
  )
})

test('$bucketAuto computes its own output', () => {
  const output = { sum: { $sum: '$v' }, list: { $push: '$v' } }
  const data = [3, 1, 2, 4].map(v => ({ v }))
  expect(aggregate(data, { $bucketAuto: { groupBy: { $add: ['$v', 1] }, buckets: 2, output } })).toEqual([
    { _id: { min: 2, max: 4 }, sum: 3, list: [1, 2] },
    { _id: { min: 4, max: 5 }, sum: 7, list: [3, 4] },
  ])
})

test('every document is in the one bucket whose range it is in', () => {
  const names = fc.constantFrom(
    undefined,
    'R5',
    'R10',
    'R20',
    'R40',
    'R80',
    '1-2-5',
    'E6',
    'E24',
    'E192',
    'POWERSOF2',
  )
  const values = fc.array(fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true })), { maxLength: 40 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), names, (list, buckets, granularity) => {
      const data = list.map(v => ({ v: v + 0 }))
      const output = { low: { $min: '$v' }, high: { $max: '$v' }, n: { $sum: 1 } }
      const spec = { groupBy: '$v', buckets, output, ...(granularity ? { granularity } : {}) }
      const found = aggregate(data, { $bucketAuto: spec })
      expect(found.reduce((sum, { n }) => sum + Number(n), 0)).toBe(list.length)
      expect(found.length).toBeLessThanOrEqual(buckets)
      for (const [at, { _id, low, high }] of found.entries()) {
        const { min, max } = Object(_id)
        const last = at === found.length - 1
        expect(low).toBeGreaterThanOrEqual(min)
        expect(last && !granularity ? Number(high) <= max : Number(high) < max || high === 0).toBe(true)
      }
    }),
  )
})

test.each<[operand: unknown, message: string]>([
  [1, 'The argument to $bucketAuto must be an object, but found type: int'],
  [{ groupBy: '$v' }, "$bucketAuto requires 'groupBy' and 'buckets' to be specified"],
  [{ groupBy: 'v', buckets: 1 }, "The $bucketAuto 'groupBy' field must be defined as a $-prefixed path"],
  [
    { groupBy: '$v', buckets: 'x' },
    "The $bucketAuto 'buckets' field must be a numeric value, but found type: string",
  ],
  [
    { groupBy: '$v', buckets: 1.5 },
    "The $bucketAuto 'buckets' field must be representable as a 32-bit integer, but found 1.5",
  ],
  [{ groupBy: '$v', buckets: 0 }, "The $bucketAuto 'buckets' field must be greater than 0, but found: 0"],
  [{ groupBy: '$v', buckets: 1, output: 1 }, "The $bucketAuto 'output' field must be an object"],
  [{ groupBy: '$v', buckets: 1, granularity: 1 }, "The $bucketAuto 'granularity' field must be a string"],
  [{ groupBy: '$v', buckets: 1, granularity: 'R6' }, "Unknown rounding granularity 'R6'"],
  [{ groupBy: '$v', buckets: 1, x: 1 }, 'Unrecognized option to $bucketAuto: x'],
])('$bucketAuto %j is refused', (operand, message) => {
  expect(() => aggregate([], { $bucketAuto: operand })).toThrow(message)
})

test.each<[value: unknown, message: string]>([
  ['x', 'with numeric boundaries only, but found a value with type: string'],
  [Number.NaN, 'with numeric boundaries only, but found a NaN'],
  [-1, 'with non-negative numbers only, but found a negative number'],
])('$bucketAuto cannot round %j', (value, message) => {
  expect(() => auto([value], 2, 'R5')).toThrow(message)
})
