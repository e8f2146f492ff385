import type { Document } from '../values/types'
import { aggregate, MemorySource } from './testing'

/** MongoDB's documentation: who reports to whom. */
const employees: Document[] = [
  { _id: 1, name: 'Dev' },
  { _id: 2, name: 'Eliot', boss: 'Dev' },
  { _id: 3, name: 'Ron', boss: 'Eliot' },
  { _id: 4, name: 'Andrew', boss: 'Eliot' },
  { _id: 5, name: 'Asya', boss: 'Ron' },
]

const bosses = {
  from: 'c',
  startWith: '$boss',
  connectFromField: 'boss',
  connectToField: 'name',
  as: 'chain',
}

const chainOf = (name: string, more: Document = {}, data: readonly Document[] = employees) =>
  aggregate(data, { $match: { name } }, { $graphLookup: { ...bosses, ...more } })[0]?.chain

test('$graphLookup follows a field from document to document', () => {
  expect(chainOf('Asya')).toEqual([employees[2], employees[1], employees[0]])
  expect(chainOf('Dev')).toEqual([])
})

test('no deeper than maxDepth; depthField tells how deep', () => {
  expect(chainOf('Asya', { maxDepth: 0 })).toEqual([employees[2]])
  expect(chainOf('Asya', { maxDepth: 1, depthField: 'at.depth' })).toEqual([
    { ...employees[2], at: { depth: 0 } },
    { ...employees[1], at: { depth: 1 } },
  ])
})

test('circles end, and each document is found once', () => {
  const circle = [
    { _id: 1, name: 'a', boss: ['b', 'c'] },
    { _id: 2, name: 'b', boss: 'c' },
    { _id: 3, name: 'c', boss: 'a' },
  ]
  const ids = (found: unknown) => (Array.isArray(found) ? found.map(({ _id }) => _id) : found)
  expect(ids(chainOf('a', {}, circle))).toEqual([2, 3, 1])
  expect(ids(chainOf('a', { startWith: ['c', 'c'] }, circle))).toEqual([3, 1, 2])
})

test('a restriction holds for every document on the way', () => {
  expect(chainOf('Asya', { restrictSearchWithMatch: { name: { $ne: 'Eliot' } } })).toEqual([employees[2]])
  expect(chainOf('Asya', { restrictSearchWithMatch: { $expr: { $ne: ['$name', 'Ron'] } } })).toEqual([])
})

test('null finds null, but neither null nor nothing finds what is missing', () => {
  const data = [{ _id: 1, to: null }, { _id: 2 }, { _id: 3, to: [null, 1] }, { _id: 4, to: 2 }]
  const found = (startWith: unknown) =>
    aggregate(
      { c: [{ none: null }], d: data },
      { $graphLookup: { from: 'd', startWith, connectFromField: 'x', connectToField: 'to', as: 'm' } },
      { $project: { m: '$m._id' } },
    )[0]?.m
  expect(found('$none')).toEqual([1, 3])
  expect(found('$missing')).toEqual([])
  expect(found([null, 2])).toEqual([1, 3, 4])
})

test('fields in documents and arrays connect', () => {
  const data = [
    { _id: 1, to: [{ k: 'a' }], next: { list: [{ k: 'b' }, { k: 'c' }] } },
    { _id: 2, to: [{ k: 'b' }] },
    { _id: 3, to: { k: 'c' } },
  ]
  const graph = {
    from: 'd',
    startWith: 'a',
    connectFromField: 'next.list.k',
    connectToField: 'to.k',
    as: 'm.all',
  }
  const [found] = aggregate({ c: [{ _id: 0, m: 1 }], d: data }, { $graphLookup: graph })
  expect(found).toEqual({ _id: 0, m: { all: data } })
})

test('one query a level', () => {
  const source = new MemorySource({ c: employees })
  aggregate(
    source,
    { $match: { _id: 5 } },
    { $graphLookup: { ...bosses, restrictSearchWithMatch: { x: 1 } } },
  )
  expect(source.queries.map(({ query }) => query.criteria)).toEqual([
    { _id: 5 },
    { $and: [{ name: { $eq: 'Ron' } }, { x: 1 }] },
  ])
})

test.each<[operand: unknown, message: string]>([
  [1, 'the $graphLookup stage specification must be an object, but found int'],
  [{}, "missing 'from' option to $graphLookup stage specification: {}"],
  [{ ...bosses, from: 1 }, "$graphLookup 'from' field must be a string, but found int"],
  [{ ...bosses, as: 1 }, 'expected string as argument for as, found: int'],
  [{ ...bosses, maxDepth: 'x' }, 'maxDepth must be numeric, found type: string'],
  [{ ...bosses, maxDepth: -1 }, 'maxDepth requires a nonnegative argument, found: -1'],
  [{ ...bosses, maxDepth: 1.5 }, 'maxDepth could not be represented as a long long: 1.5'],
  [{ ...bosses, restrictSearchWithMatch: 1 }, 'restrictSearchWithMatch must be an object, found int'],
  [{ ...bosses, restrictSearchWithMatch: { a: { $nope: 1 } } }, 'unknown operator: $nope'],
  [{ ...bosses, x: 1 }, 'Unknown argument to $graphLookup: x'],
  [
    { from: 'c', as: 'm' },
    "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
  ],
])('$graphLookup %j is refused', (operand, message) => {
  expect(() => aggregate([], { $graphLookup: operand })).toThrow(message)
})
