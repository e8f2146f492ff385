import { Decimal128 } from 'bson'
import fc from 'fast-check'
import { averageOf, deviationOf, extremeOf, sumOf } from './statistics'

const MAX_LONG = 9223372036854775807n

describe('sumOf', () => {
  test.each<[values: readonly unknown[], sum: unknown]>([
    [[], 0],
    [['a', null, undefined, true, [1]], 0],
    [[1, '2', 3], 4],
    [[MAX_LONG, -1], 9223372036854775806n],
    [[MAX_LONG, 1], 2 ** 63],
    [[MAX_LONG, 1, -2], 9223372036854775806n],
    [[2 ** 53 - 1, 2], 9007199254740993n],
    [[0.1, 0.2, 0.3], 0.6],
    [[0.1, 0.2, -0.3], 2.7755575615628914e-17],
    [[1e100, 1, -1e100], 1],
    [[2 ** 53 - 1, 0.5, 1 - 2 ** 53], 0.5],
    [[2n ** 60n + 1n, -(2 ** 60)], 1],
    [[Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY],
    [[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], Number.NaN],
    [[Number.NaN, 1], Number.NaN],
    [[Decimal128.fromString('1.5'), 1], 2.5],
  ])('of %p is %p', (values, sum) => {
    expect(sumOf(values)).toEqual(sum)
  })

  test('is exact for 64-bit integers in any order', () => {
    const long = fc.bigInt({ min: -(2n ** 58n), max: 2n ** 58n })
    fc.assert(
      fc.property(fc.array(long, { maxLength: 20 }), longs => {
        const exact = longs.reduce((total, value) => total + value, 0n)
        const values = longs.map(value => (Number.isSafeInteger(Number(value)) ? Number(value) : value))
        expect(BigInt(sumOf(values))).toBe(exact)
      }),
    )
  })

  test('of doubles does not depend on their order', () => {
    const double = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(double, { maxLength: 30 }), values => {
        expect(Number(sumOf(values.toReversed()))).toBeCloseTo(Number(sumOf(values)), 9)
      }),
    )
  })
})

describe('averageOf', () => {
  test.each<[values: readonly unknown[], average: number | null]>([
    [[], null],
    [['a', null], null],
    [[1, 2, 'a'], 1.5],
    [[MAX_LONG, MAX_LONG], 2 ** 63],
    [[0.1, 0.2, 0.3], 0.6 / 3],
    [[Number.NaN, 1], Number.NaN],
  ])('of %p is %p', (values, average) => {
    expect(averageOf(values)).toEqual(average)
  })
})

describe('deviationOf', () => {
  test.each<[values: readonly unknown[], whole: number | null, sample: number | null]>([
    [[], null, null],
    [['a', null], null, null],
    [[5], 0, null],
    [[1, 'a', 3], 1, Math.SQRT2],
    [[2, 4, 4, 4, 5, 5, 7, 9], 2, 2.138089935299395],
    [[1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], Math.sqrt(22.5), Math.sqrt(30)],
    [[Number.NaN, 1], Number.NaN, Number.NaN],
  ])('of %p is %p, of a sample %p', (values, whole, sample) => {
    expect(deviationOf(values, false)).toEqual(whole)
    expect(deviationOf(values, true)).toEqual(sample)
  })
})

describe('extremeOf', () => {
  test.each<[values: readonly unknown[], least: unknown, greatest: unknown]>([
    [[], null, null],
    [[null, undefined], null, null],
    [[3, null, 1, 2], 1, 3],
    [[1, 'a', [0], {}], 1, [0]],
    [[2n ** 62n, 2 ** 53], 2 ** 53, 2n ** 62n],
  ])('of %p are %p and %p', (values, least, greatest) => {
    expect(extremeOf(values, -1)).toEqual(least)
    expect(extremeOf(values, 1)).toEqual(greatest)
  })
})
