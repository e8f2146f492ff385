import { Decimal128 } from 'bson'
import fc from 'fast-check'
import { evaluate } from '../testing'

const MAX_LONG = 9223372036854775807n
const MIN_LONG = -9223372036854775808n
const DATE = new Date('2014-03-01T08:00:00.000Z')

describe('$add', () => {
  test.each<[unknown, unknown]>([
    [[], 0],
    [[1, 2, 3.5], 6.5],
    [2, 2],
    [[MAX_LONG, -1], 9223372036854775806n],
    [[MAX_LONG, 1], 2 ** 63],
    [[MAX_LONG, 1, -2], 9223372036854775806n],
    [[9007199254740991, 1], 9007199254740992n],
    [[0.1, 0.2, 0.3], 0.6],
    [[1e100, 1, -1e100], 1],
    [[Decimal128.fromString('1.5'), 1], 2.5],
    [[1, Number.NaN], Number.NaN],
    [[1, null], null],
    [[1, '$missing'], null],
    [[null, 'text'], null],
    [[DATE, 3 * 60 * 60_000], new Date('2014-03-01T11:00:00.000Z')],
    [[1000, DATE], new Date('2014-03-01T08:00:01.000Z')],
    [[DATE, 0.4, 0.4], new Date('2014-03-01T08:00:00.001Z')],
    [[DATE, 0.5], DATE],
    [[DATE, 0.5, 0.1], new Date('2014-03-01T08:00:00.001Z')],
    [[new Date(-2), 0.5], new Date(-1)],
    [[DATE, null], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $add: operand })).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [[1, 'a'], '$add only supports numeric or date types, not string'],
    [['a', null], '$add only supports numeric or date types, not string'],
    [[[1, 2]], '$add only supports numeric or date types, not array'],
    [[DATE, 1, DATE], 'only one date allowed in an $add expression'],
    [[DATE, Number.NaN], 'date overflow in $add'],
    [[DATE, 1e30], 'date overflow in $add'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $add: operand })).toThrow(message)
  })
})

describe('$subtract', () => {
  test.each<[unknown, unknown]>([
    [[10, 4], 6],
    [[1, 2.5], -1.5],
    [[MIN_LONG, -1], MIN_LONG + 1n],
    [[MIN_LONG, 1], -(2 ** 63)],
    [[MAX_LONG, MAX_LONG], 0],
    [[DATE, new Date(DATE.getTime() - 5000)], 5000],
    [[DATE, 300_000], new Date('2014-03-01T07:55:00.000Z')],
    [[DATE, 1.9], new Date(DATE.getTime() - 1)],
    [[DATE, null], null],
    [['$missing', 1], null],
    [[null, 'text'], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $subtract: operand })).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [['a', 1], "can't $subtract int from string"],
    [[1, DATE], "can't $subtract date from int"],
    [[DATE, 'a'], "can't $subtract string from Date"],
    [[1], 'Expression $subtract takes exactly 2 arguments. 1 were passed in.'],
    [5, 'Expression $subtract takes exactly 2 arguments. 1 were passed in.'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $subtract: operand })).toThrow(message)
  })
})

describe('$multiply', () => {
  test.each<[unknown, unknown]>([
    [[], 1],
    [[2, 3, 4], 24],
    [[2, 0.5], 1],
    [[0, -5], 0],
    [[3037000500, 3037000500], 3037000500 ** 2],
    [[3037000499, 3037000499], 9223372030926249001n],
    [[MAX_LONG, 2, 0.5], 2 ** 63],
    [[3, null], null],
    [['$missing', 'a'], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $multiply: operand })).toEqual(expected)
  })

  test('numbers only', () => {
    const product = () => evaluate({ $multiply: [2, DATE] })
    expect(product).toThrow('$multiply only supports numeric types, not date')
  })
})

describe('$divide', () => {
  test.each<[unknown, unknown]>([
    [[9, 3], 3],
    [[1, 3], 1 / 3],
    [[MAX_LONG, 2], 2 ** 62],
    [[1, Number.POSITIVE_INFINITY], 0],
    [[null, 0], null],
    [[1, '$missing'], null],
    [[null, 'a'], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $divide: operand })).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [[1, 0], "can't $divide by zero"],
    [[1, -0.0], "can't $divide by zero"],
    [['a', 0], '$divide only supports numeric types, not string and int'],
    [[1.5, [2]], '$divide only supports numeric types, not double and array'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $divide: operand })).toThrow(message)
  })
})

describe('$mod', () => {
  test.each<[unknown, unknown]>([
    [[40, 6], 4],
    [[-8, 3], -2],
    [[-8, 4], 0],
    [[8, -3], 2],
    [[5.5, 2], 1.5],
    [[7, 2.5], 2],
    [[MAX_LONG, 10], 7],
    [[MAX_LONG, 1.5], 2 ** 63 % 1.5],
    [[1.5, MAX_LONG], 1.5],
    [[MIN_LONG, -1], 0],
    [[5, MAX_LONG], 5],
    [[MAX_LONG - 1n, MAX_LONG], MAX_LONG - 1n],
    [[Number.POSITIVE_INFINITY, 3], Number.NaN],
    [[null, 3], null],
    [[3, '$missing'], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $mod: operand })).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [[1, 0], "can't $mod by zero"],
    [['a', 2], '$mod only supports numeric types, not string and int'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $mod: operand })).toThrow(message)
  })
})

describe('whole numbers of 64 bits', () => {
  const long = fc.bigInt({ min: MIN_LONG, max: MAX_LONG })
  /** As values are kept in memory. */
  const stored = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value)
  const expected = (exact: bigint, double: number) =>
    exact >= MIN_LONG && exact <= MAX_LONG ? stored(exact) : double

  test('sums, differences and products are exact, or doubles when they overflow', () => {
    fc.assert(
      fc.property(fc.tuple(long, long), ([a, b]) => {
        const operand = [stored(a), stored(b)]
        expect(evaluate({ $add: operand })).toEqual(expected(a + b, Number(a + b)))
        expect(evaluate({ $subtract: operand })).toEqual(expected(a - b, Number(a) - Number(b)))
        expect(evaluate({ $multiply: operand })).toEqual(expected(a * b, Number(a) * Number(b)))
      }),
    )
  })

  test('a remainder leaves a multiple of the divisor', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        fc.pre(b !== 0n)
        expect(evaluate({ $mod: [stored(a), stored(b)] })).toEqual(stored(a % b))
      }),
    )
  })
})
