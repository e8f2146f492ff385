import { evaluate } from '../testing'

const DOCUMENT = { a: 1, b: 2.5, c: 'x', list: [1, 3, 'x', null], nested: [[1, 2], 5] }

describe('accumulators as expressions', () => {
  test.each<[operand: unknown, results: Readonly<Record<string, unknown>>]>([
    ['$a', { $sum: 1, $avg: 1, $max: 1, $min: 1, $stdDevPop: 0, $stdDevSamp: null }],
    ['$missing', { $sum: 0, $avg: null, $max: null, $min: null, $stdDevPop: null, $stdDevSamp: null }],
    // One array is looked into, however it is written.
    ['$list', { $sum: 4, $avg: 2, $max: 'x', $min: 1, $stdDevPop: 1, $stdDevSamp: Math.SQRT2 }],
    [['$list'], { $sum: 4, $max: 'x' }],
    [[['$a', '$b']], { $sum: 3.5, $min: 1 }],
    // Arrays inside of it, and of several, are not.
    ['$nested', { $sum: 5, $max: [1, 2] }],
    [['$list', '$b'], { $sum: 2.5, $avg: 2.5, $max: [1, 3, 'x', null], $min: 2.5 }],
    [['$a', '$b', '$c', null], { $sum: 3.5, $avg: 1.75, $max: 'x', $min: 1, $stdDevPop: 0.75 }],
    [[], { $sum: 0, $avg: null, $max: null, $min: null, $stdDevPop: null, $stdDevSamp: null }],
  ])('of %p', (operand, results) => {
    const evaluated = Object.keys(results).map(name => [name, evaluate({ [name]: operand }, DOCUMENT)])
    expect(Object.fromEntries(evaluated)).toEqual(results)
  })
})
