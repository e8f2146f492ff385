import type { Document } from '../values/types'
import { compileProjection } from './project'

const projected = (spec: Document, document: Document, criteria: Document = {}): Document =>
  compileProjection(spec, criteria)(document)

const check = (spec: Document, document: Document, expected: Document) => {
  const result = projected(spec, document)
  expect(result).toEqual(expected)
  expect(Object.keys(result)).toEqual(Object.keys(expected))
}

type Case = [spec: Document, document: Document, expected: Document]

describe('inclusion', () => {
  test.each<Case>([
    [{}, { _id: 1, a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1 }, { b: 1, a: null, _id: 1 }, { a: null, _id: 1 }],
    [{ a: true, _id: false }, { _id: 1, a: [1, {}], b: 1 }, { a: [1, {}] }],
    [
      { b: 1, a: 1 },
      { _id: 1, a: 1, b: 1 },
      { _id: 1, a: 1, b: 1 },
    ],
    [{ a: 1 }, { _id: 1, b: 1 }, { _id: 1 }],
    [{ _id: 1 }, { _id: 1, b: 1 }, { _id: 1 }],
    [{ 'a.b': 1 }, { _id: 1, a: { b: 1, c: 1 } }, { _id: 1, a: { b: 1 } }],
    [{ a: { b: 1 } }, { _id: 1, a: { b: 1, c: 1 } }, { _id: 1, a: { b: 1 } }],
    [{ 'a.b': 1, _id: 0 }, { _id: 1, a: 5 }, {}],
    [
      { 'a.b': 1, _id: 0 },
      { a: [{ b: 1, c: 1 }, { c: 2 }, 5, null, [1, { b: 2 }]] },
      { a: [{ b: 1 }, {}, [{ b: 2 }]] },
    ],
    [{ 'a.b.c': 1, _id: 0 }, { a: [1, { b: [[1, 2], [{ c: 1 }], 2] }, 2] }, { a: [{ b: [[], [{ c: 1 }]] }] }],
    [{ 'a.b': 1, 'a.c': 1, _id: 0 }, { a: { d: 1, c: 2, b: 3 } }, { a: { c: 2, b: 3 } }],
    [{ 'a.2': 1, _id: 0 }, { a: [0, 1, 2, { 2: 'x' }] }, { a: [{ 2: 'x' }] }],
  ])('%j of %j', check)
})

describe('exclusion', () => {
  test.each<Case>([
    [{ a: 0 }, { _id: 1, a: 1, b: 1 }, { _id: 1, b: 1 }],
    [{ _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
    [
      { a: 0, _id: 1 },
      { _id: 1, a: 1, b: 1 },
      { _id: 1, b: 1 },
    ],
    [{ 'a.b': 0, _id: 0 }, { a: ['x', { b: 1, c: 1 }, [{ b: 1 }]] }, { a: ['x', { c: 1 }, [{}]] }],
    [{ a: { b: 0 } }, { _id: 1, a: { b: 1, c: 1 } }, { _id: 1, a: { c: 1 } }],
  ])('%j of %j', check)
})

describe('$slice', () => {
  const blog = { _id: 1, t: 'x', c: [1, 2, 3, 4], d: { e: [1, 2], f: 1 } }
  test.each<Case>([
    [{ c: { $slice: 2 } }, blog, { ...blog, c: [1, 2] }],
    [{ c: { $slice: -1 } }, blog, { ...blog, c: [4] }],
    [{ c: { $slice: -9 } }, blog, blog],
    [{ c: { $slice: 0 } }, blog, { ...blog, c: [] }],
    [{ c: { $slice: [1, 2] } }, blog, { ...blog, c: [2, 3] }],
    [{ c: { $slice: [-3, 2] } }, blog, { ...blog, c: [2, 3] }],
    [{ c: { $slice: [-9, 2] } }, blog, { ...blog, c: [1, 2] }],
    [{ c: { $slice: [9, 2] } }, blog, { ...blog, c: [] }],
    [{ 'd.e': { $slice: 1 } }, blog, { ...blog, d: { e: [1], f: 1 } }],
    [{ d: { e: { $slice: 1 } } }, blog, { ...blog, d: { e: [1], f: 1 } }],
    [{ t: 1, c: { $slice: 1 } }, blog, { _id: 1, t: 'x', c: [1] }],
    [{ _id: 1, c: { $slice: 1 } }, blog, { _id: 1, c: [1] }],
    [{ _id: 0, c: { $slice: 1 } }, blog, { t: 'x', c: [1], d: { e: [1, 2], f: 1 } }],
    [{ t: 0, 'd.e': { $slice: 1 } }, blog, { _id: 1, c: [1, 2, 3, 4], d: { e: [1], f: 1 } }],
    [{ t: { $slice: 1 }, 'x.y': { $slice: 1 } }, blog, blog],
    [
      { 'a.b': { $slice: 1 } },
      { a: [{ b: [1, 2] }, 5, [{ b: [1, 2] }]] },
      { a: [{ b: [1] }, 5, [{ b: [1, 2] }]] },
    ],
    [{ c: { $slice: ['$c', 1, 2] } }, blog, { _id: 1, c: [2, 3] }],
  ])('%j of %j', check)
})

describe('$elemMatch', () => {
  const school = {
    _id: 1,
    s: [
      { n: 'j', a: 10 },
      { n: 'k', a: 12 },
    ],
    z: 5,
  }
  test.each<Case>([
    [{ s: { $elemMatch: { a: { $gt: 10 } } } }, school, { _id: 1, s: [{ n: 'k', a: 12 }] }],
    [{ s: { $elemMatch: { a: 99 } } }, school, { _id: 1 }],
    [{ z: { $elemMatch: { a: 99 } } }, school, { _id: 1 }],
    [{ s: { $elemMatch: { n: 'j' } }, z: 1 }, school, { _id: 1, z: 5, s: [{ n: 'j', a: 10 }] }],
    [{ s: { $elemMatch: { n: 'j' } }, z: 0 }, school, { _id: 1, s: [{ n: 'j', a: 10 }] }],
    [{ _id: 0, a: { $elemMatch: { $gte: 2 } } }, { _id: 1, a: [1, 2, 3] }, { a: [2] }],
  ])('%j of %j', check)
})

describe('the element that the query matched', () => {
  test.each<[Document, Document, Document, Document]>([
    [{ 'x.a': 2 }, { 'x.$': 1 }, { x: [{ a: 1 }, { a: 2, c: 3 }], y: 1 }, { x: [{ a: 2, c: 3 }] }],
    [
      { 'x.y.a': 1 },
      { 'x.y.$': 1 },
      { x: { y: [{ a: 1, b: 1 }, { a: 1 }], z: 1 } },
      { x: { y: [{ a: 1, b: 1 }] } },
    ],
    [{ x: { $gt: 0 } }, { 'a.b.c.$': 1 }, { x: [-1, 1], a: { b: { d: [1], f: 1 }, e: 1 } }, { a: { b: {} } }],
    [
      { x: 1 },
      { 'a.b.c.$': 1 },
      { x: [1], a: [{ b: [[[{ c: 1, d: 2 }]]] }] },
      { a: [{ b: [[[{ c: 1 }]]] }] },
    ],
    [{ x: { $gt: 0 } }, { 'a.$': 1 }, { x: [1], a: 123 }, { a: 123 }],
    [{ x: 1 }, { 'a.$': 1 }, { x: 1 }, {}],
    [{ x: 2 }, { 'a.b.$': 1 }, { x: [0, 2], a: { b: [{ c: 1 }, { c: 2 }] } }, { a: { b: [{ c: 2 }] } }],
    [{ $or: [{ a: 2 }, { a: 3 }] }, { 'b.$': 1 }, { a: [1, 2, 3], b: [4, 5, 6] }, { b: [5] }],
    [{ a: { $elemMatch: { $gt: 1 } } }, { 'a.$': 1, z: 1 }, { z: 0, a: [1, 2, 3] }, { z: 0, a: [2] }],
  ])('%j %j', (criteria, spec, document, expected) => {
    expect(projected(spec, document, criteria)).toEqual(expected)
  })

  test.each<[Document, Document, string]>([
    [{}, { a: [1] }, "positional operator '.$' couldn't find a matching element in the array"],
    [{ a: [1] }, { a: [1] }, "positional operator '.$' couldn't find a matching element in the array"],
    [{ b: 3 }, { a: [1], b: [2, 3] }, "positional operator '.$' element mismatch"],
  ])('refuses %j on %j', (criteria, document, message) => {
    expect(() => projected({ 'a.$': 1 }, document, criteria)).toThrow(message)
  })
})

describe('expressions', () => {
  test.each<Case>([
    [{ s: { $add: ['$a', 1] } }, { _id: 1, a: 1 }, { _id: 1, s: 2 }],
    [
      { a: 1, t: '$b', u: 'text' },
      { _id: 1, b: 2, a: 1 },
      { _id: 1, a: 1, t: 2, u: 'text' },
    ],
    [{ a: { b: '$c' } }, { _id: 1, c: 2, a: { x: 1 } }, { _id: 1, a: { b: 2 } }],
    [{ 'a.b': 'new' }, { _id: 1, a: ['x', { c: 1 }] }, { _id: 1, a: [{ b: 'new' }, { b: 'new' }] }],
    [{ a: { $literal: 0 } }, { _id: 1, a: 5 }, { _id: 1, a: 0 }],
    [{ a: ['$b', 1] }, { _id: 1, b: 5 }, { _id: 1, a: [5, 1] }],
    [{ n: { $size: '$a' }, _id: 0 }, { _id: 1, a: [1, 2] }, { n: 2 }],
  ])('%j of %j', check)
})

test('the document stays as it is', () => {
  const document = { _id: 1, a: [{ b: [1, 2] }], c: { d: 1 } }
  const copy = structuredClone(document)
  for (const spec of [{ 'a.b': { $slice: 1 } }, { 'c.d': 0 }, { 'a.$': 1 }, { 'c.e': 'x' }])
    projected(spec, document, { 'a.b': 1 })
  expect(document).toEqual(copy)
})

test.each<[Document, string]>([
  [{ a: 1, b: 0 }, 'Cannot do exclusion on field b in inclusion projection'],
  [{ a: 0, b: 1 }, 'Cannot do inclusion on field b in exclusion projection'],
  [{ 'x.$': 1, y: 0 }, 'Cannot do exclusion on field y in inclusion projection'],
  [{ a: 0, b: { $add: [1] } }, 'Cannot use expression other than $meta in exclusion projection'],
  [{ a: 0, b: 'x' }, 'Cannot use an expression b: "x" in an exclusion projection'],
  [{ a: 1, 'a.b': 1 }, 'Path collision at a.b remaining portion b'],
  [{ 'a.b': 1, a: 1 }, 'Path collision at a'],
  [{ a: 1, 'a.b': { $slice: 1 } }, 'Path collision at a.b'],
  [{ a: {} }, 'An empty sub-projection is not a valid value. Found empty object at path a'],
  [{ a: { $nope: 1 } }, 'Unknown expression $nope'],
  [{ a: { $meta: 'textScore' } }, 'query requires textScore metadata, but it is not available'],
  [{ a: { $slice: 'x' } }, '$slice only supports numbers and [skip, limit] arrays'],
  [{ a: { $slice: [1, 0] } }, '$slice limit must be positive, got 0'],
  [{ a: { $elemMatch: 5 } }, 'elemMatch: Invalid argument, object required, but got int'],
  [{ 'a.b': { $elemMatch: {} } }, 'Cannot use $elemMatch projection on a nested field.'],
  [{ a: { $elemMatch: { $foo: 1 } } }, 'unknown operator: $foo'],
  [{ 'a.$': 1, b: { $elemMatch: {} } }, 'Cannot specify positional operator and $elemMatch.'],
  [{ b: { $elemMatch: {} }, 'a.$': 1 }, 'Cannot specify positional operator and $elemMatch.'],
  [{ 'a.$': 1, 'b.$': 1 }, 'Cannot specify more than one positional projection per query.'],
  [{ 'a.$.b': 1 }, "As of 4.4, it's illegal to specify positional operator in the middle of a path."],
  [{ 'a.$': 0 }, 'positional projection cannot be used with exclusion'],
  [{ 'a.$': { $slice: 1 } }, 'positional projection cannot be used with an expression or sub object'],
  [{ 'a.$': 'x' }, 'positional projection cannot be used with a literal'],
  [{ 'a..b': 1 }, 'FieldPath field names may not be empty strings.'],
])('refuses %j', (spec, message) => {
  expect(() => compileProjection(spec, {})).toThrow(message)
})
