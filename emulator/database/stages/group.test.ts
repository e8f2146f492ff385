import type { Document } from '../values/types'
import { aggregate } from './testing'

const groups = (data: readonly Document[], _id: unknown) =>
  aggregate(data, { $group: { _id, n: { $sum: 1 } } })

test('the sales of MongoDB’s documentation, by day', () => {
  const sales = [
    { item: 'abc', price: 10, quantity: 2, date: new Date('2014-03-01T08:00:00Z') },
    { item: 'jkl', price: 20, quantity: 1, date: new Date('2014-03-01T09:00:00Z') },
    { item: 'xyz', price: 5, quantity: 10, date: new Date('2014-03-15T09:00:00Z') },
  ]
  const stage = {
    $group: {
      _id: { $dateToString: { format: '%Y-%m-%d', date: '$date' } },
      total: { $sum: { $multiply: ['$price', '$quantity'] } },
      average: { $avg: '$quantity' },
      count: { $sum: 1 },
    },
  }
  expect(aggregate(sales, stage)).toEqual([
    { _id: '2014-03-01', total: 40, average: 1.5, count: 2 },
    { _id: '2014-03-15', total: 50, average: 10, count: 1 },
  ])
})

test('numbers of any type are one key, documents with other field orders are not', () => {
  const data = [1, 1n, 1.5, '1', { x: 1, y: 2 }, { y: 2, x: 1 }, { x: 1n, y: 2 }].map(a => ({ a }))
  expect(groups(data, '$a')).toEqual([
    { _id: 1, n: 2 },
    { _id: 1.5, n: 1 },
    { _id: '1', n: 1 },
    { _id: { x: 1, y: 2 }, n: 2 },
    { _id: { y: 2, x: 1 }, n: 1 },
  ])
})

test('a missing key is null', () => {
  expect(groups([{}, { a: null }, { a: [] }], '$a')).toEqual([
    { _id: null, n: 2 },
    { _id: [], n: 1 },
  ])
})

test('in a key of one field a missing value is null, in one of several it is left out', () => {
  const data = [{ a: 1 }, { a: null }, {}]
  expect(groups(data, { k: '$a' })).toEqual([
    { _id: { k: 1 }, n: 1 },
    { _id: { k: null }, n: 2 },
  ])
  expect(groups(data, { k: '$a', l: 'x' })).toEqual([
    { _id: { k: 1, l: 'x' }, n: 1 },
    { _id: { k: null, l: 'x' }, n: 1 },
    { _id: { l: 'x' }, n: 1 },
  ])
  expect(groups(data, {})).toEqual([{ _id: {}, n: 3 }])
})

test('a key that says nothing about the documents makes one group, no document makes none', () => {
  expect(groups([{}, {}], null)).toEqual([{ _id: null, n: 2 }])
  expect(groups([{}, {}], 5)).toEqual([{ _id: 5, n: 2 }])
  expect(groups([], null)).toEqual([])
})

test.each<[operand: unknown, message: string]>([
  [1, "a group's fields must be specified in an object"],
  [{ a: { $sum: 1 } }, 'a group specification must include an _id'],
  [{ _id: { a: 1 } }, '$group does not support inclusion-style expressions'],
  [{ _id: { 'a.b': '$x' } }, "FieldPath field names may not contain '.'."],
  [{ _id: { $nope: 1 } }, "Unrecognized expression '$nope'"],
])('$group %j is refused', (operand, message) => {
  expect(() => aggregate([], { $group: operand })).toThrow(message)
})
