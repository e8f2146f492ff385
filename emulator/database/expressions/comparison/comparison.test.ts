import { Decimal128, MaxKey, MinKey, ObjectId } from 'bson'
import { evaluate } from '../testing'

const oid = (text: string) => ObjectId.createFromHexString(text.padStart(24, '0'))

describe('$cmp', () => {
  test.each<[unknown, unknown, number]>([
    [1, 2, -1],
    [2, 1, 1],
    [1, 1, 0],
    [1, Decimal128.fromString('1.0'), 0],
    [9007199254740993n, 9007199254740992, 1],
    [Number.NaN, -Infinity, -1],
    [Number.NaN, Number.NaN, 0],
    ['Z', 'a', -1],
    ['\u{1f600}', '\uffff', 1],
    [5, 'a', -1],
    ['a', { $literal: {} }, -1],
    [{ $literal: { a: 1, b: 2 } }, { $literal: { b: 2, a: 1 } }, -1],
    [{ $literal: {} }, [[]], -1],
    [[[1, 2]], [[1, 3]], -1],
    [[[1, 2]], [[1]], 1],
    [[[2, 1]], [[1, 2]], 1],
    [false, true, -1],
    [oid('1'), oid('2'), -1],
    [new Date(1), new Date(0), 1],
    [null, 0, -1],
    ['$missing', null, -1],
    ['$missing', '$other', 0],
    ['$missing', new MinKey(), 1],
    [null, '$missing', 1],
    [new MaxKey(), new Date(0), 1],
  ])('%p to %p is %p', (left, right, expected) => {
    const operand = [Array.isArray(left) ? left[0] : left, Array.isArray(right) ? right[0] : right]
    expect(evaluate({ $cmp: operand })).toBe(expected)
  })
})

test.each([
  ['$eq', false, true, false],
  ['$ne', true, false, true],
  ['$gt', false, false, true],
  ['$gte', false, true, true],
  ['$lt', true, false, false],
  ['$lte', true, true, false],
])('%s of a lesser, an equal and a greater value: %p, %p, %p', (name, lesser, equal, greater) => {
  const of = (qty: number) => evaluate({ [name]: ['$qty', 250] }, { qty })
  expect([of(200), of(250), of(300)]).toEqual([lesser, equal, greater])
})

test('missing is not null, but below it', () => {
  expect(evaluate({ $eq: ['$missing', null] })).toBe(false)
  expect(evaluate({ $lt: ['$missing', null] })).toBe(true)
  expect(evaluate({ $eq: ['$missing', '$$REMOVE'] })).toBe(true)
})

test('an array is compared as a whole, not looked into', () => {
  expect(evaluate({ $eq: ['$tags', 'a'] }, { tags: ['a'] })).toBe(false)
  expect(evaluate({ $eq: ['$tags', ['a']] }, { tags: ['a'] })).toBe(true)
})

test('exactly two arguments', () => {
  expect(() => evaluate({ $eq: [1, 2, 3] })).toThrow(
    'Expression $eq takes exactly 2 arguments. 3 were passed in.',
  )
  expect(() => evaluate({ $gt: 5 })).toThrow('Expression $gt takes exactly 2 arguments. 1 were passed in.')
})
