import { evaluate } from '../testing'

const DOCUMENT = {
  a: [1, 2, 3, 4],
  items: [{ price: 20, tags: ['x'] }, { price: 5 }, { tags: [] }],
  matrix: [[1, 2], [3]],
  n: null,
  k: 10,
}

describe('$map', () => {
  test.each<[operand: object, expected: unknown]>([
    [{ input: '$a', in: { $add: ['$$this', '$k'] } }, [11, 12, 13, 14]],
    [{ input: '$a', as: 'x', in: '$$x' }, [1, 2, 3, 4]],
    // A missing result leaves null.
    [{ input: '$items', as: 'item', in: '$$item.price' }, [20, 5, null]],
    [
      { input: '$matrix', as: 'row', in: { $map: { input: '$$row', in: { $multiply: ['$$this', 2] } } } },
      [[2, 4], [6]],
    ],
    [{ input: '$matrix', in: { $size: '$$this' } }, [2, 1]],
    [{ input: '$items', as: 'CURRENT', in: '$price' }, [20, 5, null]],
    [{ input: [], in: '$$this' }, []],
    [{ input: '$n', in: 1 }, null],
    [{ input: '$missing', in: 1 }, null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $map: operand }, DOCUMENT)).toEqual(expected)
  })

  test.each<[operand: unknown, message: string]>([
    [{ input: '$k', in: 1 }, 'input to $map must be an array not int'],
    [{ input: '$a' }, "Missing 'in' parameter to $map"],
    [{ in: 1 }, "Missing 'input' parameter to $map"],
    [{ input: '$a', in: 1, on: 1 }, 'on'],
    [{ input: '$a', as: 'Item', in: 1 }, "'Item' starts with an invalid character for a user variable name"],
    [{ input: '$a', as: 'x', in: '$$this' }, 'Use of undefined variable: this'],
    [{ input: '$$this', in: 1 }, 'Use of undefined variable: this'],
    ['$a', '$map only supports an object as its argument'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $map: operand }, DOCUMENT)).toThrow(message)
  })
})

describe('$filter', () => {
  test.each<[operand: object, expected: unknown]>([
    [{ input: '$a', cond: { $gt: ['$$this', 2] } }, [3, 4]],
    [{ input: '$items', as: 'item', cond: '$$item.price' }, [{ price: 20, tags: ['x'] }, { price: 5 }]],
    [{ input: [0, null, false, '', 1, Number.NaN], cond: '$$this' }, ['', 1, Number.NaN]],
    [{ input: '$a', cond: true, limit: 2 }, [1, 2]],
    [{ input: '$a', cond: { $gt: ['$$this', 1] }, limit: { $add: [0, 1] } }, [2]],
    [{ input: '$a', cond: true, limit: null }, [1, 2, 3, 4]],
    [{ input: '$missing', cond: true }, null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $filter: operand }, DOCUMENT)).toEqual(expected)
  })

  test.each<[operand: object, message: string]>([
    [{ input: 'x', cond: true }, 'input to $filter must be an array not string'],
    [{ input: '$a' }, "Missing 'cond' parameter to $filter"],
    [{ input: '$a', cond: true, limit: 0 }, '$filter: limit must be greater than 0: 0'],
    [{ input: '$a', cond: true, limit: 0.5 }, 'limit must be represented as a 32-bit integral value: 0.5'],
    [{ input: '$a', cond: true, limit: '$$this' }, 'Use of undefined variable: this'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $filter: operand }, DOCUMENT)).toThrow(message)
  })
})

describe('$reduce', () => {
  test.each<[operand: object, expected: unknown]>([
    [{ input: '$a', initialValue: '$k', in: { $add: ['$$value', '$$this'] } }, 20],
    [{ input: '$matrix', initialValue: [], in: { $concatArrays: ['$$value', '$$this'] } }, [1, 2, 3]],
    [
      {
        input: '$a',
        initialValue: { sum: 5, product: 2 },
        in: {
          sum: { $add: ['$$value.sum', '$$this'] },
          product: { $multiply: ['$$value.product', '$$this'] },
        },
      },
      { sum: 15, product: 48 },
    ],
    [{ input: [], initialValue: '$k', in: 1 }, 10],
    [{ input: '$a', initialValue: 0, in: '$missing' }, undefined],
    [{ input: '$missing', initialValue: 0, in: 1 }, null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $reduce: operand }, DOCUMENT)).toEqual(expected)
  })

  test.each<[operand: object, message: string]>([
    [{ input: 'x', initialValue: 0, in: 1 }, `$reduce requires that 'input' be an array, found: "x"`],
    [{ input: '$a', initialValue: 0 }, "$reduce requires 'in' to be specified"],
    [{ input: '$a', in: 1 }, "Missing 'initialValue' parameter to $reduce"],
    [{ input: '$a', initialValue: '$$this', in: 1 }, 'Use of undefined variable: this'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $reduce: operand }, DOCUMENT)).toThrow(message)
  })
})
