import type { Document } from '../values/types'
import { aggregate } from './testing'

const one = (document: Document, ...stages: Document[]) => aggregate([document], ...stages)[0]

/** Like toEqual, but fields must stand in the same order. */
const text = (value: unknown) => JSON.stringify(value)

test.each<[spec: Document, document: Document, expected: Document]>([
  // Inclusion keeps the document's order and _id.
  [
    { b: 1, a: true },
    { _id: 1, a: 1, b: 2, c: 3 },
    { _id: 1, a: 1, b: 2 },
  ],
  [{ _id: 0, a: 1 }, { _id: 1, a: 1, b: 2 }, { a: 1 }],
  [{ _id: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
  [{ a: 0.5 }, { _id: 1, a: 1, b: 1 }, { _id: 1, a: 1 }],
  [{ missing: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
  [{ a: 1 }, { _id: 1, a: null }, { _id: 1, a: null }],
  // Exclusion.
  [{ _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
  [{ a: 0 }, { _id: 1, a: 1, b: 2 }, { _id: 1, b: 2 }],
  [
    { a: false, _id: 1 },
    { _id: 1, a: 1, b: 2 },
    { _id: 1, b: 2 },
  ],
  // Paths, as dots or as nested documents.
  [{ 'a.b': 1 }, { a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1 } }],
  [{ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1 } }],
  [{ a: { 'b.c': 1 } }, { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 1 } } }],
  [{ 'a.b': 1, 'a.c': 1 }, { a: { b: 1, c: 2, d: 3 } }, { a: { b: 1, c: 2 } }],
  [{ 'a.b': 1 }, { a: 5 }, {}],
  [{ 'a.b': 1 }, { a: {} }, { a: {} }],
  [{ 'a.b': 0 }, { a: { b: 1, c: 2 }, d: 3 }, { a: { c: 2 }, d: 3 }],
  [{ 'a.b': 0 }, { a: 5 }, { a: 5 }],
  [{ '_id.x': 1 }, { _id: { x: 1, y: 2 }, a: 1 }, { _id: { x: 1 } }],
  // Arrays are looked into, arrays in arrays as well; digits are names.
  [{ 'a.b': 1 }, { a: [{ b: 1, c: 2 }, { c: 3 }, 4, [{ b: 5, c: 6 }]] }, { a: [{ b: 1 }, {}, [{ b: 5 }]] }],
  [{ 'a.b': 0 }, { a: [{ b: 1, c: 2 }, 4, [{ b: 5, c: 6 }]] }, { a: [{ c: 2 }, 4, [{ c: 6 }]] }],
  [{ 'a.0': 1 }, { a: [{ 0: 1, b: 2 }, 3] }, { a: [{ 0: 1 }] }],
  // Computed fields stand behind those that were kept, in the order of the specification.
  [
    { z: '$a', b: 1, y: { $add: ['$a', 1] } },
    { a: 1, b: 2 },
    { b: 2, z: 1, y: 2 },
  ],
  [
    { a: { $add: ['$a', 1] }, b: 1 },
    { a: 1, b: 2 },
    { b: 2, a: 2 },
  ],
  [
    { _id: '$a', a: 1 },
    { _id: 1, a: 2 },
    { a: 2, _id: 2 },
  ],
  [{ a: 'text', b: { $literal: 1 } }, { a: 1 }, { a: 'text', b: 1 }],
  [{ a: ['$x', '$y', 1] }, { x: 1 }, { a: [1, null, 1] }],
  [{ a: null }, { a: 1 }, { a: null }],
  [{ gone: '$x' }, { a: 1 }, {}],
  [{ gone: '$$REMOVE', b: 1 }, { gone: 1, b: 1 }, { b: 1 }],
  // Computed fields in documents, in arrays and in place of what is no document.
  [{ 'a.b': '$x' }, { x: 7, a: { b: 1, c: 2 } }, { a: { b: 7 } }],
  [{ 'a.b': '$x' }, { x: 7 }, { a: { b: 7 } }],
  [{ 'a.b': '$x' }, { x: 7, a: 1 }, { a: { b: 7 } }],
  [{ 'a.b': '$x' }, { x: 7, a: [1, { c: 2 }, [3]] }, { a: [{ b: 7 }, { b: 7 }, [{ b: 7 }]] }],
  [{ 'a.c': 1, 'a.b': '$x' }, { x: 7, a: { b: 1, c: 2 } }, { a: { c: 2, b: 7 } }],
  [{ a: { b: { $add: [1, 1] }, c: 1 } }, { a: { c: 3, d: 4 } }, { a: { c: 3, b: 2 } }],
])('$project %j of %j', (spec, document, expected) => {
  expect(text(one(document, { $project: spec }))).toBe(text(expected))
})

test.each<[spec: unknown, message: string]>([
  [1, '$project specification must be an object'],
  [{}, 'Invalid $project :: caused by :: projection specification must have at least one field'],
  [{ a: 1, b: 0 }, 'Invalid $project :: caused by :: Cannot do exclusion on field b in inclusion projection'],
  [{ a: 0, b: 1 }, 'Invalid $project :: caused by :: Cannot do inclusion on field b in exclusion projection'],
  [{ a: 1, '_id.x': 0 }, 'Cannot do exclusion on field _id.x in inclusion projection'],
  [{ a: { _id: 0 }, b: 1 }, 'Cannot do inclusion on field b in exclusion projection'],
  [{ a: 0, b: '$c' }, 'Cannot use an expression b: "$c" in an exclusion projection'],
  [{ a: 0, b: { $add: [1] } }, 'Cannot use expression other than $meta in exclusion projection'],
  [{ a: 1, 'a.b': 1 }, 'Path collision at a.b remaining portion b'],
  [{ 'a.b': 1, a: 1 }, 'Path collision at a'],
  [{ 'a.b': 1, a: { c: 1 } }, 'Path collision at a'],
  [{ a: {} }, 'An empty sub-projection is not a valid value. Found empty object at path'],
  [{ a: { $nope: 1 } }, 'Unknown expression $nope'],
  [{ a: { $add: [1], b: 1 } }, "FieldPath field names may not start with '$'."],
  [{ a: { $elemMatch: { b: 1 } } }, 'Cannot use $elemMatch in this context'],
  [{ 'a.$': 1 }, 'Cannot use positional projection in aggregation projection'],
  [{ 'a.': 1 }, "FieldPath must not end with a '.'."],
  [{ 'a..b': 1 }, 'FieldPath field names may not be empty strings.'],
  [{ '': 1 }, 'FieldPath cannot be constructed with empty string'],
  [{ $a: 1 }, "FieldPath field names may not start with '$'."],
  [{ a: '$$nope' }, 'Use of undefined variable: nope'],
])('$project %j is refused', (spec, message) => {
  expect(() => one({}, { $project: spec })).toThrow(message)
})

test.each<[spec: Document, document: Document, expected: Document]>([
  [{ c: { $add: ['$a', '$b'] } }, { _id: 1, a: 1, b: 2 }, { _id: 1, a: 1, b: 2, c: 3 }],
  // An old field keeps its place.
  [
    { a: '$b', c: 1 },
    { a: 1, b: 2 },
    { a: 2, b: 2, c: 1 },
  ],
  [{ a: '$missing' }, { a: 1, b: 2 }, { b: 2 }],
  [{ a: '$$REMOVE' }, { a: 1 }, {}],
  [{ a: 1, b: true, c: null }, {}, { a: 1, b: true, c: null }],
  [{ a: 1, ab: 2 }, {}, { a: 1, ab: 2 }],
  [{ 'a.b': 1 }, { a: { c: 2 }, d: 3 }, { a: { c: 2, b: 1 }, d: 3 }],
  [{ a: { b: 1 } }, { a: { c: 2 } }, { a: { c: 2, b: 1 } }],
  [{ a: { b: { c: '$d' } } }, { d: 3 }, { d: 3, a: { b: { c: 3 } } }],
  [{ 'a.b': 1 }, { a: 5 }, { a: { b: 1 } }],
  [{ 'a.b': 1 }, { a: null }, { a: { b: 1 } }],
  [{ 'a.b': 1 }, { a: [] }, { a: [] }],
  [{ 'a.b': 1 }, { a: [{ c: 2 }, 3, [4]] }, { a: [{ c: 2, b: 1 }, { b: 1 }, [{ b: 1 }]] }],
  [{ 'a.b.c': 1 }, { a: [{ b: { d: 2 } }, {}] }, { a: [{ b: { d: 2, c: 1 } }, { b: { c: 1 } }] }],
  [{ 'a.b': '$missing' }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
  [{ 'a.b': '$missing' }, {}, { a: {} }],
  // Expressions see the document as it came in.
  [{ a: 2, b: '$a' }, { a: 1 }, { a: 2, b: 1 }],
  [{ a: {} }, { a: { b: 1 } }, { a: {} }],
  [{}, { a: 1 }, { a: 1 }],
  [{ 'a.0': 1 }, { a: [{ b: 2 }] }, { a: [{ b: 2, 0: 1 }] }],
])('$addFields %j to %j', (spec, document, expected) => {
  expect(one(document, { $addFields: spec })).toEqual(expected)
  expect(text(one(document, { $set: spec }))).toBe(text(one(document, { $addFields: spec })))
  if (!Object.hasOwn(spec, 'a.0')) expect(text(one(document, { $set: spec }))).toBe(text(expected))
})

test.each<[spec: unknown, message: string]>([
  [1, '$addFields specification stage must be an object, got int'],
  [
    { a: 1, 'a.b': 2 },
    "Invalid $addFields :: caused by :: specification contains two conflicting paths. Cannot specify both 'a.b' and 'a': { a: 1, a.b: 2 }",
  ],
  [{ 'a.b': 1, a: 2 }, "Cannot specify both 'a' and 'a.b'"],
  [{ 'a.b': 1, a: { b: 2 } }, "Cannot specify both 'a.b' and 'a.b'"],
  [{ a: { 'b.c': 1 } }, "cannot use dotted field name 'b.c' in a sub object: { a: { b.c: 1 } }"],
  [{ a: { $add: [1], b: 1 } }, 'an expression specification must contain exactly one field'],
  [{ a: { $nope: 1 } }, "Unrecognized expression '$nope'"],
  [{ $a: 1 }, "FieldPath field names may not start with '$'."],
])('$addFields %j is refused', (spec, message) => {
  expect(() => one({}, { $addFields: spec })).toThrow(message)
})

test.each<[spec: unknown, expected: Document]>([
  ['a', { _id: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }] }],
  [['a', 'b.c', 'e.f'], { _id: 1, b: { d: 3 }, e: [{ g: 5 }] }],
  [['_id', 'missing'], { a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }] }],
])('$unset %j', (spec, expected) => {
  const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }] }
  expect(one(document, { $unset: spec })).toEqual(expected)
})

test.each<[spec: unknown, message: string]>([
  [1, '$unset specification must be a string or an array'],
  [[], '$unset specification must be a string or an array with at least one field'],
  [['a', 1], '$unset specification must be a string or an array containing only string values'],
  [['a', 'a.b'], 'Invalid $unset :: caused by :: Path collision at a.b remaining portion b'],
  [['a', 'a'], 'Invalid $unset :: caused by :: Path collision at a'],
  ['$a', "FieldPath field names may not start with '$'."],
])('$unset %j is refused', (spec, message) => {
  expect(() => one({}, { $unset: spec })).toThrow(message)
})
