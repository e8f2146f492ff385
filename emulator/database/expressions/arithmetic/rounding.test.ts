import fc from 'fast-check'
import { evaluate } from '../testing'

const { NaN: NAN, POSITIVE_INFINITY: INFINITE } = Number

test.each<[string, unknown, unknown]>([
  ['$round', 2.5, 2],
  ['$round', 3.5, 4],
  ['$round', -2.5, -2],
  ['$round', -0.4, -0],
  ['$round', [19.25, 1], 19.2],
  ['$round', [28.73, 1], 28.7],
  ['$round', [1.298, 1], 1.3],
  ['$round', [1.298, 100], 1.298],
  ['$round', [1.005, 2], 1],
  ['$round', [23.298, -1], 20],
  ['$round', [19.25, -1], 20],
  ['$round', [34.32, -1], 30],
  ['$round', [54.5, -2], 100],
  ['$round', [44.5, -2], 0],
  ['$round', [25, -1], 20],
  ['$round', [35, -1], 40],
  ['$round', [2147483647, -1], 2147483650],
  ['$round', [9007199254740993n, -1], 9007199254740990],
  ['$round', [9223372036854775804n, -1], 9223372036854775800n],
  ['$round', [5, 3], 5],
  ['$round', 1e300, 1e300],
  ['$round', [5e-324, 100], 0],
  ['$round', [NAN, 0], NAN],
  ['$round', -INFINITE, -INFINITE],
  ['$round', null, null],
  ['$round', [1.5, null], null],
  ['$round', [1.5, '$missing'], null],
  ['$trunc', 7.8, 7],
  ['$trunc', -2.3, -2],
  ['$trunc', [1.298, 1], 1.2],
  ['$trunc', [1.298, 0], 1],
  ['$trunc', [23.298, -1], 20],
  ['$trunc', [-28, -1], -20],
  ['$trunc', [4.35, 2], 4.34],
  ['$trunc', [9223372036854775807n, -1], 9223372036854775800n],
  ['$trunc', [5, -20], 0],
  ['$trunc', '$missing', null],
])('%s of %p is %p', (name, operand, expected) => {
  expect(evaluate({ [name]: operand })).toBe(expected)
})

test.each<[string, unknown, string]>([
  ['$round', 'a', '$round only supports numeric types, not string'],
  ['$trunc', ['a', null], '$trunc only supports numeric types, not string'],
  ['$round', [1, 1.4], 'precision argument to  $round must be a integral value'],
  ['$round', [1, 'a'], "can't convert from BSON type string to long"],
  ['$round', [1, 101], 'cannot apply $round with precision value 101 value must be in [-20, 100]'],
  ['$trunc', [1, -21], 'cannot apply $trunc with precision value -21 value must be in [-20, 100]'],
  [
    '$round',
    [9223372036854775806n, -1],
    'invalid conversion from Decimal128 result in $round resulting from arguments: [9223372036854775806, -1]',
  ],
  ['$round', [1, 2, 3], 'Expression $round takes at least 1 arguments, and at most 2, but 3 were passed in.'],
])('%s of %p is refused: %s', (name, operand, message) => {
  expect(() => evaluate({ [name]: operand })).toThrow(message)
})

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(value => value + 0)
const places = fc.integer({ min: 0, max: 20 })

test('rounding takes the nearest number with so many places', () => {
  fc.assert(
    fc.property(number, places, (value, digits) => {
      const isTie = /^50*$/.test(value.toFixed(100).split('.')[1]?.slice(digits) ?? '')
      fc.pre(!isTie)
      expect(evaluate({ $round: [value, digits] })).toBe(Number(value.toFixed(digits)))
    }),
  )
})

test('truncating cuts the digits off', () => {
  fc.assert(
    fc.property(number, places, (value, digits) => {
      const [whole = '', fraction = ''] = value.toFixed(100).split('.')
      const cut = Number(`${whole}.${fraction.slice(0, digits)}`)
      expect(evaluate({ $trunc: [value, digits] })).toBe(cut)
    }),
  )
})
