import { Decimal128 } from 'bson'
import { evaluate } from '../testing'

type Case = readonly [expression: object, expected: unknown]
type Refusal = readonly [expression: object, message: string]

const DOCUMENT = { a: [1, 2, 3], e: [], n: null, o: { k: 1 }, big: [2n ** 62n, 1], holes: [null, 1] }

const cases: readonly Case[] = [
  [{ $arrayElemAt: ['$a', 0] }, 1],
  [{ $arrayElemAt: ['$a', -1] }, 3],
  [{ $arrayElemAt: ['$a', Decimal128.fromString('2')] }, 3],
  [{ $arrayElemAt: ['$a', 3] }, undefined],
  [{ $arrayElemAt: ['$a', -4] }, undefined],
  [{ $arrayElemAt: ['$n', 0] }, null],
  [{ $arrayElemAt: ['$a', '$missing'] }, null],
  [{ $first: '$a' }, 1],
  [{ $first: [['x', 'y']] }, 'x'],
  [{ $last: '$a' }, 3],
  [{ $last: '$e' }, undefined],
  [{ $first: '$missing' }, null],

  [{ $slice: ['$a', 2] }, [1, 2]],
  [{ $slice: ['$a', -2] }, [2, 3]],
  [{ $slice: ['$a', -9] }, [1, 2, 3]],
  [{ $slice: ['$a', 0] }, []],
  [{ $slice: ['$a', 1, 1] }, [2]],
  [{ $slice: ['$a', -2, 1] }, [2]],
  [{ $slice: ['$a', -9, 2] }, [1, 2]],
  [{ $slice: ['$a', 9, 2] }, []],
  [{ $slice: ['$n', 1] }, null],
  [{ $slice: ['$a', 1, '$missing'] }, null],

  [{ $size: '$a' }, 3],
  [{ $size: [[]] }, 0],
  [{ $isArray: '$a' }, true],
  [{ $isArray: [[]] }, true],
  [{ $isArray: '$missing' }, false],
  [{ $isArray: ['$o'] }, false],

  [{ $in: [2, '$a'] }, true],
  [{ $in: ['2', '$a'] }, false],
  [{ $in: [2n ** 62n, '$big'] }, true],
  [{ $in: [[1], [[1], 2]] }, true],
  [{ $in: [{ a: 1, b: 2 }, [{ $literal: { b: 2, a: 1 } }]] }, false],
  [{ $in: [null, '$holes'] }, true],
  // A missing value is no null.
  [{ $in: ['$missing', '$holes'] }, false],

  [{ $indexOfArray: ['$a', 2] }, 1],
  [{ $indexOfArray: ['$a', 5] }, -1],
  [{ $indexOfArray: [['a', 'bc', 'a'], 'a', 1] }, 2],
  [{ $indexOfArray: [['a', 'bc', 'a'], 'a', 1, 2] }, -1],
  [{ $indexOfArray: ['$a', 1, 5] }, -1],
  [{ $indexOfArray: ['$a', 1, 2, 1] }, -1],
  [{ $indexOfArray: ['$holes', '$missing'] }, -1],
  [{ $indexOfArray: ['$holes', null] }, 0],
  [{ $indexOfArray: ['$missing', 1] }, null],

  [{ $concatArrays: [] }, []],
  [{ $concatArrays: ['$a', [4], ['$o', '$missing']] }, [1, 2, 3, 4, { k: 1 }, null]],
  [{ $concatArrays: ['$a', '$missing'] }, null],
  [{ $reverseArray: '$a' }, [3, 2, 1]],
  [{ $reverseArray: { $concatArrays: [[1, 2], [3]] } }, [3, 2, 1]],
  [{ $reverseArray: '$n' }, null],

  [{ $range: [0, 5] }, [0, 1, 2, 3, 4]],
  [{ $range: [0, 10, 3] }, [0, 3, 6, 9]],
  [{ $range: [10, 0, -5] }, [10, 5]],
  [{ $range: [0, -5] }, []],
  [{ $range: [0, 5, -1] }, []],
  [{ $range: [1, Decimal128.fromString('3')] }, [1, 2]],

  [{ $firstN: { n: 2, input: '$a' } }, [1, 2]],
  [{ $lastN: { n: 2, input: '$a' } }, [2, 3]],
  [{ $lastN: { n: 9, input: '$a' } }, [1, 2, 3]],
  [{ $firstN: { n: { $add: [1, 1] }, input: [null, 2, null] } }, [null, 2]],
  [{ $lastN: { n: 2, input: [1, null, '$missing'] } }, [null, null]],
  [{ $minN: { n: 3, input: [5, null, 4, 3, 2, 1] } }, [1, 2, 3]],
  [{ $maxN: { n: 3, input: [5, null, 4, 3, 2, 1] } }, [5, 4, 3]],
  [{ $maxN: { n: 2, input: [1, 'a', [0], null] } }, [[0], 'a']],
  [{ $minN: { n: 2, input: [] } }, []],
]

const refusals: readonly Refusal[] = [
  [{ $arrayElemAt: ['$o', 0] }, "$arrayElemAt's first argument must be an array, but is object"],
  [{ $arrayElemAt: ['$a', 'x'] }, "$arrayElemAt's second argument must be a numeric value, but is string"],
  [{ $arrayElemAt: ['$a', 1.5] }, 'must be representable as a 32-bit integer: 1.5'],
  [{ $arrayElemAt: ['$a', 2 ** 31] }, 'must be representable as a 32-bit integer: 2147483648'],
  [{ $first: 'x' }, "$first's argument must be an array, but is string"],
  [{ $slice: ['$o', 1] }, 'First argument to $slice must be an array, but is of type: object'],
  [{ $slice: ['$a', 'x'] }, 'Second argument to $slice must be a numeric value, but is of type: string'],
  [{ $slice: ['$a', 1.5] }, "Second argument to $slice can't be represented as a 32-bit integer: 1.5"],
  [{ $slice: ['$a', 1, 'x'] }, 'Third argument to $slice must be numeric, but is of type: string'],
  [{ $slice: ['$a', 1, 0] }, 'Third argument to $slice must be positive: 0'],
  [{ $slice: ['$a'] }, 'Expression $slice takes at least 2 arguments, and at most 3, but 1 were passed in.'],
  [{ $size: '$missing' }, 'The argument to $size must be an array, but was of type: missing'],
  [{ $size: '$n' }, 'The argument to $size must be an array, but was of type: null'],
  [{ $in: [1, '$n'] }, '$in requires an array as a second argument, found: null'],
  [{ $indexOfArray: ['$o', 1] }, '$indexOfArray requires an array as a first argument, found: object'],
  [{ $indexOfArray: ['$a', 1, 'x'] }, 'requires an integral starting index, found a value of type: string'],
  [{ $indexOfArray: ['$a', 1, 0, -1] }, '$indexOfArray requires a nonnegative ending index, found: -1'],
  [{ $concatArrays: ['$a', 1] }, '$concatArrays only supports arrays, not int'],
  [{ $reverseArray: 'x' }, 'The argument to $reverseArray must be an array, but was of type: string'],
  [{ $range: ['x', 1] }, '$range requires a numeric starting value, found value of type: string'],
  [
    { $range: [0, 1.5] },
    '$range requires an ending value that can be represented as a 32-bit integer, found value: 1.5',
  ],
  [{ $range: [0, 1, 0] }, '$range requires a non-zero step value'],
  [{ $range: [0, 1, null] }, '$range requires a numeric step value, found value of type: null'],
  [{ $range: [0, 2 ** 31 - 1] }, '$range would use too much memory'],
  [{ $firstN: { n: 0, input: '$a' } }, "'n' must be greater than 0, found 0"],
  [{ $minN: { n: 1.5, input: '$a' } }, "Value for 'n' must be of integral type, but found 1.5"],
  [{ $maxN: { n: 'x', input: '$a' } }, `Value for 'n' must be of integral type, but found "x"`],
  [{ $lastN: { n: 1, input: '$missing' } }, 'Input must be an array'],
  [{ $lastN: { n: 1 } }, "Missing 'input' parameter to $lastN"],
]

describe('elements of arrays', () => {
  test.each(cases)('%p is %p', (expression, expected) => {
    expect(evaluate(expression, DOCUMENT)).toEqual(expected)
  })

  test.each(refusals)('%p is refused: %s', (expression, message) => {
    expect(() => evaluate(expression, DOCUMENT)).toThrow(message)
  })
})
