import { Decimal128 } from 'bson'
import { evaluate } from '../testing'

test.each<[unknown, boolean]>([
  [true, true],
  [1, true],
  [-0.5, true],
  [Number.NaN, true],
  [9007199254740993n, true],
  ['', true],
  ['false', true],
  [[], true],
  [{ $literal: {} }, true],
  [new Date(0), true],
  [false, false],
  [0, false],
  [-0, false],
  [Decimal128.fromString('0.00'), false],
  [null, false],
  ['$missing', false],
])('%p counts as %p', (value, expected) => {
  expect(evaluate({ $not: [value] })).toBe(!expected)
  expect(evaluate({ $and: [true, value] })).toBe(expected)
  expect(evaluate({ $or: [value, false] })).toBe(expected)
})

test.each<[string, unknown, boolean]>([
  ['$and', [], true],
  ['$and', 1, true],
  ['$and', [1, 'green'], true],
  ['$and', [[null], [false], [0]], true],
  ['$and', [null, true], false],
  ['$and', [{ $eq: ['$qty', 1] }, '$qty'], true],
  ['$or', [], false],
  ['$or', '$qty', true],
  ['$or', [null, 0, undefined], false],
  ['$or', [{ $gt: ['$qty', 250] }, { $lt: ['$qty', 200] }], true],
  ['$not', true, false],
  ['$not', [[false]], false],
])('%s of %p is %p', (name, operand, expected) => {
  expect(evaluate({ [name]: operand }, { qty: 1 })).toBe(expected)
})

test('what comes after the decisive argument is not evaluated', () => {
  const fails = { $divide: [1, 0] }
  expect(evaluate({ $and: [false, fails] })).toBe(false)
  expect(evaluate({ $or: [true, fails] })).toBe(true)
  expect(() => evaluate({ $and: [true, fails] })).toThrow("can't $divide by zero")
})

test('$not takes one argument', () => {
  expect(() => evaluate({ $not: [] })).toThrow('Expression $not takes exactly 1 arguments. 0 were passed in.')
})
