import type { Document } from '../values/types'
import { aggregate } from './testing'

const unwound = (document: Document, $unwind: unknown) => aggregate([document], { $unwind })

test.each<[a: unknown, plain: unknown[], preserved: unknown[]]>([
  [
    [1, 2],
    [
      { a: 1, at: 0 },
      { a: 2, at: 1 },
    ],
    [
      { a: 1, at: 0 },
      { a: 2, at: 1 },
    ],
  ],
  [[null], [{ a: null, at: 0 }], [{ a: null, at: 0 }]],
  [
    [[1], []],
    [
      { a: [1], at: 0 },
      { a: [], at: 1 },
    ],
    [
      { a: [1], at: 0 },
      { a: [], at: 1 },
    ],
  ],
  [[], [], [{ at: null }]],
  [null, [], [{ a: null, at: null }]],
  [undefined, [], [{ at: null }]],
  // Anything else counts as one element.
  [5, [{ a: 5, at: null }], [{ a: 5, at: null }]],
  [{ b: [1] }, [{ a: { b: [1] }, at: null }], [{ a: { b: [1] }, at: null }]],
])('$unwind of %j', (a, plain, preserved) => {
  const document = a === undefined ? {} : { a }
  expect(unwound(document, { path: '$a', includeArrayIndex: 'at' })).toEqual(plain)
  const options = { path: '$a', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true }
  expect(unwound(document, options)).toEqual(preserved)
  const withoutPosition = plain.map(found => ({ ...Object(found) }))
  for (const found of withoutPosition) delete found.at
  expect(unwound(document, '$a')).toEqual(withoutPosition)
})

test('$unwind follows documents, not arrays, and keeps the place of the field', () => {
  const document = { x: { y: [1, 2], z: 3 }, w: [{ v: [4] }] }
  expect(JSON.stringify(unwound(document, '$x.y'))).toBe(
    '[{"x":{"y":1,"z":3},"w":[{"v":[4]}]},{"x":{"y":2,"z":3},"w":[{"v":[4]}]}]',
  )
  expect(unwound(document, '$w.v')).toEqual([])
  expect(unwound(document, { path: '$w.v', preserveNullAndEmptyArrays: true })).toEqual([document])
})

test('$unwind writes the position into a path', () => {
  expect(unwound({ a: [7], b: 1 }, { path: '$a', includeArrayIndex: 'b.at' })).toEqual([
    { a: 7, b: { at: 0 } },
  ])
})

test.each<[operand: unknown, message: string]>([
  [1, 'expected either a string or an object as specification for $unwind stage, got int'],
  ['', 'no path specified to $unwind stage'],
  [{}, 'no path specified to $unwind stage'],
  [{ path: 1 }, 'expected a string as the path for $unwind stage, got int'],
  ['a', "path option to $unwind stage should be prefixed with a '$': a"],
  ['$', 'FieldPath cannot be constructed with empty string'],
  [
    { path: '$a', includeArrayIndex: '' },
    'expected a non-empty string for the includeArrayIndex  option to $unwind stage, got string',
  ],
  [
    { path: '$a', includeArrayIndex: '$b' },
    "includeArrayIndex option to $unwind stage should not be prefixed with a '$': $b",
  ],
  [
    { path: '$a', preserveNullAndEmptyArrays: 1 },
    'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got int',
  ],
  [{ path: '$a', x: 1 }, 'unrecognized option to $unwind stage: x'],
])('$unwind %j is refused', (operand, message) => {
  expect(() => unwound({}, operand)).toThrow(message)
})
