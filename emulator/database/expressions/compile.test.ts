import { evaluate, NOW } from './testing'

const document = { a: { b: 1 }, list: [{ b: 1 }, { c: 2 }, 3, { b: [4, 5] }], 0: 'zero', nothing: null }

test.each<[unknown, unknown]>([
  ['$a', { b: 1 }],
  ['$a.b', 1],
  ['$a.x', undefined],
  ['$nothing.x', undefined],
  ['$list.b', [1, [4, 5]]],
  ['$list.0', []],
  ['$0', 'zero'],
  ['$a.$id', undefined],
  ['$$ROOT.a.b', 1],
  ['$$CURRENT.a.b', 1],
  ['$$NOW', NOW],
  ['$$REMOVE', undefined],
  ['text', 'text'],
  [
    { x: '$a.b', y: '$missing', z: [1, '$missing'] },
    { x: 1, z: [1, null] },
  ],
  [{}, {}],
  [[], []],
])('%p is %p', (spec, expected) => {
  expect(evaluate(spec, document)).toEqual(expected)
})

test.each<[unknown, string]>([
  ['$', "'$' by itself is not a valid FieldPath"],
  ['$a.', "FieldPath must not end with a '.'."],
  ['$a..b', 'FieldPath field names may not be empty strings.'],
  ['$a.$b', "FieldPath field names may not start with '$'. Consider using $getField or $setField."],
  ['$$ROOT.$b', "FieldPath field names may not start with '$'."],
  ['$$nobody', 'Use of undefined variable: nobody'],
  [{ 'a.b': 1 }, "FieldPath field names may not contain '.'."],
  [{ '': 1 }, 'FieldPath field names may not be empty strings.'],
  [{ a: 1, $add: [1] }, "FieldPath field names may not start with '$'."],
  [{ $add: [1], $abs: 1 }, 'must contain exactly one field'],
  [{ $nonsense: 1 }, "Unrecognized expression '$nonsense'"],
  [{ $toString: 1, toString: 2 }, 'must contain exactly one field'],
  [{ $constructor: 1 }, "Unrecognized expression '$constructor'"],
])('%p is refused: %s', (spec, message) => {
  expect(() => evaluate(spec, document)).toThrow(message)
})
