import { ObjectId } from 'bson'
import fc from 'fast-check'
import { aggregate } from '../stages/testing'
import { toLong } from '../values/numbers'
import type { Document } from '../values/types'

const docs = (values: readonly unknown[]) => values.map((a, _id) => (a === undefined ? { _id } : { _id, a }))

const accumulate = (accumulator: Document, values: readonly unknown[]) =>
  aggregate(docs(values), { $group: { _id: null, x: accumulator } })[0]?.x

const MISSING = undefined
const id = new ObjectId('0102030405060708090a0b0c')

test.each<[name: string, values: unknown[], expected: unknown]>([
  ['$sum', [1, 2, 3.5], 6.5],
  ['$sum', [1, 'x', null, MISSING, [5], true], 1],
  ['$sum', ['x'], 0],
  ['$sum', [2 ** 53 - 1, 2], 2n ** 53n + 1n],
  ['$sum', [2n ** 62n, 2n ** 62n], 2 ** 63],
  ['$sum', [0.1, 0.2, -0.3], 2.7755575615628914e-17],
  ['$sum', [1e308, 1e308, -1e308], Number.POSITIVE_INFINITY],
  ['$sum', [Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY],
  ['$avg', [1, 2], 1.5],
  ['$avg', [1, null, 'x', 3], 2],
  ['$avg', [null, MISSING], null],
  ['$avg', [2n ** 60n, 2n ** 60n], 2 ** 60],
  ['$stdDevPop', [2, 4, 4, 4, 5, 5, 7, 9], 2],
  ['$stdDevPop', [3], 0],
  ['$stdDevPop', ['x'], null],
  ['$stdDevSamp', [1, 3], Math.SQRT2],
  ['$stdDevSamp', [3, null], null],
  ['$min', [3, null, 1, MISSING, 2], 1],
  ['$min', ['a', 5], 5],
  ['$min', [null, MISSING], null],
  ['$min', [[2], { b: 1 }], { b: 1 }],
  ['$max', [3, 1, null, 2], 3],
  ['$max', ['a', 5, id, true], true],
  ['$max', [[1, 2], [3]], [3]],
  ['$max', [2n ** 60n, 1e300, 5], 1e300],
  ['$max', [null], null],
  ['$first', [MISSING, 2], null],
  ['$first', [1, 2], 1],
  ['$first', [null, 2], null],
  ['$last', [1, 2], 2],
  ['$last', [1, MISSING], null],
  ['$push', [1, null, MISSING, [2], 1], [1, null, [2], 1]],
  ['$push', [MISSING], []],
  [
    '$addToSet',
    [1, 1n, 1.0, '1', MISSING, null, { a: 1, b: 2 }, { b: 2, a: 1 }],
    [1, '1', null, { a: 1, b: 2 }, { b: 2, a: 1 }],
  ],
  ['$addToSet', [MISSING], []],
  ['$addToSet', [[1], [1], [2]], [[1], [2]]],
  ['$mergeObjects', [{ a: 1, b: 1 }, null, MISSING, { b: 2, c: 3 }], { a: 1, b: 2, c: 3 }],
  ['$mergeObjects', [null], {}],
])('%s of %j', (name, values, expected) => {
  expect(accumulate({ [name]: '$a' }, values)).toEqual(expected)
})

test('$count counts documents', () => {
  expect(accumulate({ $count: {} }, [1, MISSING, null])).toBe(3)
})

test.each<[accumulator: Document, values: unknown[], expected: unknown]>([
  [{ $firstN: { input: '$a', n: 2 } }, [1, MISSING, 3], [1, null]],
  [{ $firstN: { input: '$a', n: 9 } }, [1, null], [1, null]],
  [{ $lastN: { input: '$a', n: 2 } }, [1, 2, MISSING], [2, null]],
  [{ $minN: { input: '$a', n: 2 } }, [3, null, 'x', 1, MISSING, 2, 1], [1, 1]],
  [{ $maxN: { input: '$a', n: 3 } }, [3, null, 'x', 1, MISSING, 2], ['x', 3, 2]],
  [{ $maxN: { input: '$a', n: 2n } }, [3, 4, 5], [5, 4]],
])('%j of %j', (accumulator, values, expected) => {
  expect(accumulate(accumulator, values)).toEqual(expected)
})

/** The example of MongoDB's documentation: the best players of two games. */
const scores = [
  { game: 'G1', player: 'Alice', score: 31 },
  { game: 'G1', player: 'Bob', score: 33 },
  { game: 'G1', player: 'Cora', score: 99 },
  { game: 'G1', player: 'Dan', score: 1 },
  { game: 'G2', player: 'Eve', score: 10 },
  { game: 'G2', player: 'Fay', score: 14 },
  { game: 'G2', player: 'Gil', score: 66 },
]

const perGame = (accumulator: Document, groupId: unknown = '$game') =>
  aggregate(scores, { $group: { _id: groupId, x: accumulator } }).map(group => group.x)

test.each<[accumulator: Document, expected: unknown]>([
  [
    { $top: { output: ['$player', '$score'], sortBy: { score: -1 } } },
    [
      ['Cora', 99],
      ['Gil', 66],
    ],
  ],
  [{ $bottom: { output: '$player', sortBy: { score: -1 } } }, ['Dan', 'Eve']],
  [
    { $topN: { output: '$player', sortBy: { score: -1 }, n: 3 } },
    [
      ['Cora', 'Bob', 'Alice'],
      ['Gil', 'Fay', 'Eve'],
    ],
  ],
  [
    { $bottomN: { output: '$score', sortBy: { score: -1 }, n: 2 } },
    [
      [31, 1],
      [14, 10],
    ],
  ],
  [{ $topN: { output: '$nobody', sortBy: { player: 1 }, n: 1 } }, [[null], [null]]],
])('%j for each group', (accumulator, expected) => {
  expect(perGame(accumulator)).toEqual(expected)
})

test('n may depend on the key of the group', () => {
  const n = { $cond: [{ $eq: ['$game', 'G2'] }, 1, 3] }
  const answer = [['Cora', 'Bob', 'Alice'], ['Gil']]
  expect(perGame({ $topN: { output: '$player', sortBy: { score: -1 }, n } }, { game: '$game' })).toEqual(
    answer,
  )
})

test('where keys tie, top and bottom keep those that came first', () => {
  const tied = [1, 2, 1, 2].map((k, v) => ({ _id: v, k, v }))
  const [group] = aggregate(tied, {
    $group: {
      _id: null,
      top: { $top: { output: '$v', sortBy: { k: 1 } } },
      bottom: { $bottom: { output: '$v', sortBy: { k: 1 } } },
      three: { $bottomN: { output: '$v', sortBy: { k: 1 }, n: 3 } },
    },
  })
  expect(group).toEqual({ _id: null, top: 0, bottom: 1, three: [0, 1, 3] })
})

test('an array sorts by its smallest element ascending, by its largest descending', () => {
  const data = [{ k: [5, 1] }, { k: 3 }, {}]
  const [group] = aggregate(data, {
    $group: {
      _id: null,
      up: { $topN: { output: '$k', sortBy: { k: 1 }, n: 3 } },
      down: { $topN: { output: '$k', sortBy: { k: -1 }, n: 3 } },
    },
  })
  expect(group).toEqual({ _id: null, up: [null, [5, 1], 3], down: [[5, 1], 3, null] })
})

test.each<[fields: Document, message: string]>([
  [{ x: 1 }, "The field 'x' must be an accumulator object"],
  [{ x: '$a' }, "The field 'x' must be an accumulator object"],
  [{ x: {} }, "The field 'x' must be an accumulator object"],
  [{ x: { a: 1 } }, "The field 'x' must be an accumulator object"],
  [{ 'x.y': { $sum: 1 } }, "The field name 'x.y' cannot contain '.'"],
  [{ $x: { $sum: 1 } }, "The field name '$x' cannot be an operator name"],
  [{ x: { $sum: 1, $max: 1 } }, "The field 'x' must specify one accumulator"],
  [{ x: { $nope: 1 } }, "unknown group operator '$nope'"],
  [{ x: { $sum: [1, 2] } }, 'The $sum accumulator is a unary operator'],
  [{ x: { $count: 1 } }, '$count takes no arguments, i.e. $count:{}'],
  [{ x: { $count: { a: 1 } } }, '$count takes no arguments, i.e. $count:{}'],
  [{ x: { $mergeObjects: '$_id' } }, '$mergeObjects requires object inputs, but input 0 is of type int'],
  [{ x: { $firstN: 1 } }, 'specification must be an object; found $firstN: 1'],
  [{ x: { $firstN: { n: 1 } } }, "Missing value for 'input'"],
  [{ x: { $maxN: { input: 1 } } }, "Missing value for 'n'"],
  [{ x: { $minN: { n: 1, input: 1, y: 1 } } }, "Unknown argument for 'n' operator: y"],
  [{ x: { $lastN: { n: 0, input: 1 } } }, "'n' must be greater than 0, found 0"],
  [{ x: { $lastN: { n: 1.5, input: 1 } } }, "Value for 'n' must be of integral type, but found 1.5"],
  [{ x: { $lastN: { n: '$a', input: 1 } } }, "Value for 'n' must be of integral type, but found null"],
  [{ x: { $top: { output: 1 } } }, "Missing value for 'sortBy'"],
  [{ x: { $top: { n: 1, output: 1, sortBy: { a: 1 } } } }, "Unknown argument to $top 'n'"],
  [{ x: { $bottomN: { output: 1, sortBy: { a: 1 } } } }, "Missing value for 'n'"],
  [{ x: { $bottomN: { n: 1, output: 1, sortBy: 1 } } }, 'the $sort key specification must be an object'],
])('%j is refused', (fields, message) => {
  expect(() => aggregate([{ _id: 0 }], { $group: { _id: null, ...fields } })).toThrow(message)
})

const anyValue = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null), fc.array(fc.integer()))

test('the sum of whole numbers is exact', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 500 }), values => {
      const exact = values.reduce((sum, value) => sum + BigInt(value), 0n)
      expect(accumulate({ $sum: '$a' }, values)).toEqual(toLong(exact))
    }),
  )
})

test('$minN and $maxN agree with $min and $max', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 20 }), values => {
      const first = (name: string) => accumulate({ [name]: { n: 3, input: '$a' } }, values)
      expect([first('$minN')].flat(1)[0] ?? null).toEqual(accumulate({ $min: '$a' }, values))
      expect([first('$maxN')].flat(1)[0] ?? null).toEqual(accumulate({ $max: '$a' }, values))
    }),
  )
})
