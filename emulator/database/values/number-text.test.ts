import { Decimal128 } from 'bson'
import fc from 'fast-check'
import { numberText } from './number-text'

test.each<[number | bigint | Decimal128, string]>([
  [0, '0'],
  [-0, '-0'],
  [1337, '1337'],
  [-0.1337, '-0.1337'],
  [2.5, '2.5'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.3333333333333333'],
  [100.5, '100.5'],
  [9007199254740991, '9007199254740991'],
  [-9223372036854775808n, '-9223372036854775808'],
  [1e16, '1e+16'],
  [1.3e37, '1.3e+37'],
  [-1.3e-37, '-1.3e-37'],
  [1.5e300, '1.5e+300'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [Decimal128.fromString('0.133700'), '0.133700'],
  [Decimal128.fromString('1.3E+37'), '1.3E+37'],
])('%p is written %s', (value, expected) => {
  expect(numberText(value)).toBe(expected)
})

test('a double is written with 16 digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      fc.pre(!Number.isSafeInteger(value))
      expect(Number(numberText(value))).toBe(Number(value.toPrecision(16)))
    }),
  )
})
