import type { Document } from '../values/types'
import { compileMatch } from './compile'
import { type Leaf, someAt } from './paths'

const MISSING = 'missing'

/** Everything that a path leads to, with the place in the outermost array. */
const visited = (document: Document, path: string, leaf: Leaf = 'elements'): unknown[] => {
  const found: unknown[] = []
  someAt(document, path.split('.'), leaf, (value, position) => {
    found.push([value === undefined ? MISSING : value, position ?? null])
    return false
  })
  return found
}

const withArrays = { a: [{ b: 5 }, 3, {}, { b: [9, 11] }, { b: 7 }] }

test.each<[string, Document, string, unknown[]]>([
  ['a field', { x: 4, a: 5 }, 'a', [[5, null]]],
  ['a missing field', { x: 4 }, 'a', [[MISSING, null]]],
  [
    'an array: its elements and then itself',
    { a: [5, 6] },
    'a',
    [
      [5, 0],
      [6, 1],
      [[5, 6], null],
    ],
  ],
  ['an empty array', { a: { b: [] } }, 'a.b', [[[], null]]],
  [
    'documents of an array, the place is the outer one',
    withArrays,
    'a.b',
    [
      [5, 0],
      [MISSING, 2],
      [9, 3],
      [11, 3],
      [[9, 11], 3],
      [7, 4],
    ],
  ],
  ['a value in the way', { a: 4 }, 'a.b', [[MISSING, null]]],
  ['an array without documents has nothing', { a: [4] }, 'a.b', []],
  ['an array in an array is not looked into', { a: [[{ b: 1 }]] }, 'a.b', []],
  ['a position', { a: [5, 7, 3] }, 'a.1', [[7, null]]],
  ['an array at a position is not looked into', { a: [5, [2, 4]] }, 'a.1', [[[2, 4], null]]],
  [
    'digits are a name first',
    { a: [5, { '1': 4 }, 3] },
    'a.1',
    [
      [4, 1],
      [{ '1': 4 }, null],
    ],
  ],
  [
    'a field at a position',
    { a: [5, { b: 4 }, 3] },
    'a.1.b',
    [
      [MISSING, 1],
      [4, null],
    ],
  ],
  ['documents of an array at a position', { a: [5, [{ b: 4 }]] }, 'a.1.b', [[4, 0]]],
  ['two positions', { a: [[5, 6]] }, 'a.0.1', [[6, null]]],
  ['leading zeros are no position', { a: [5, 7] }, 'a.01', []],
  [
    'the place of the array that is looked into, not of the position',
    { a: [{ b: [2, 3] }, { b: [4, 5] }] },
    'a.0.b',
    [
      [MISSING, 0],
      [2, 0],
      [3, 1],
      [[2, 3], null],
      [MISSING, 1],
    ],
  ],
])('%s', (_, document, path, expected) => {
  expect(visited(document, path)).toEqual(expected)
})

test('an array as a whole', () => {
  expect(visited(withArrays, 'a.b', 'whole')).toEqual([
    [5, 0],
    [MISSING, 2],
    [[9, 11], 3],
    [7, 4],
  ])
})

test('a field named like something every object has is not there', () => {
  expect(visited({}, 'constructor')).toEqual([[MISSING, null]])
  expect(compileMatch({ toString: { $exists: false } })({ a: 1 })).toBe(true)
})
