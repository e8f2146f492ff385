import type { Document } from '../values/types'
import { compileUpdate } from './apply'
import { updateDocument } from './testing'

interface Options {
  criteria?: Document
  arrayFilters?: Document[]
  insert?: boolean
}

const updated = (
  document: Document,
  update: Document,
  { criteria = {}, ...others }: Options = {},
): Document => updateDocument(document, update, { criteria, now: 0, ...others })

test.each<[Document, Document, Document]>([
  [{ $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
  [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
  [{ $set: { 'a.1': 9 } }, { a: [1, 2] }, { a: [1, 9] }],
  [{ $set: { 'a.3': 9 } }, { a: [1] }, { a: [1, null, null, 9] }],
  [{ $set: { 'a.1.b': 9 } }, { a: [1] }, { a: [1, { b: 9 }] }],
  [{ $set: { 'a.0.b.c': 9 } }, { a: [{ x: 1 }] }, { a: [{ x: 1, b: { c: 9 } }] }],
  [{ $set: { 'a.10': 'y', 'a.2': 'x' } }, { a: [] }, { a: [null, null, 'x', ...Array(7).fill(null), 'y'] }],
  [
    { $inc: { a: 1 }, $push: { b: 1 }, $unset: { c: 1 } },
    { a: 1, c: 1 },
    { a: 2, b: [1] },
  ],
  [{ $set: { 'a.$x': 1 } }, { a: {} }, { a: { $x: 1 } }],
  [{ $set: { _id: 1, a: 1 } }, { _id: 1 }, { _id: 1, a: 1 }],
  [{ $set: { constructor: 1, 'toString.a': 1 } }, {}, { constructor: 1, toString: { a: 1 } }],
])('%j on %j', (update, before, after) => {
  expect(updated(before, update)).toEqual(after)
})

test('a new array is filled up to a limit', () => {
  expect(() => updated({ a: [] }, { $set: { 'a.1500001': 1 } })).toThrow(
    "can't backfill more than 1500000 elements",
  )
  expect(updated({ a: [] }, { $set: { 'a.1000': 1 } }).a).toHaveLength(1001)
})

describe('$', () => {
  test.each<[Document, Document, Document, Document]>([
    [{ grades: 80 }, { $set: { 'grades.$': 82 } }, { grades: [85, 80, 80] }, { grades: [85, 82, 80] }],
    [
      { 'g.grade': 85 },
      { $set: { 'g.$.std': 6 } },
      { g: [{ grade: 80 }, { grade: 85 }] },
      { g: [{ grade: 80 }, { grade: 85, std: 6 }] },
    ],
    [
      { g: { $elemMatch: { grade: { $lte: 90 }, mean: { $gt: 80 } } } },
      { $set: { 'g.$.std': 6 }, $inc: { 'g.$.n': 1 } },
      {
        g: [
          { grade: 80, mean: 75 },
          { grade: 85, mean: 90 },
        ],
      },
      {
        g: [
          { grade: 80, mean: 75 },
          { grade: 85, mean: 90, std: 6, n: 1 },
        ],
      },
    ],
    [{ a: 2 }, { $unset: { 'a.$': 1 } }, { a: [1, 2] }, { a: [1, null] }],
    [{ a: 2 }, { $push: { 'b.$': 9 } }, { a: [1, 2], b: [[], [8]] }, { a: [1, 2], b: [[], [8, 9]] }],
  ])('%j %j', (criteria, update, before, after) => {
    expect(updated(before, update, { criteria })).toEqual(after)
  })

  test.each<[Document, Document, string]>([
    [
      { a: 1 },
      { $set: { 'a.$': 1 } },
      'The positional operator did not find the match needed from the query.',
    ],
    [{ a: [1] }, { $set: { 'a.$.$': 1 } }, "Too many positional (i.e. '$') elements found in path 'a.$.$'"],
    [
      { a: [1] },
      { $set: { '$.a': 1 } },
      "Cannot have positional (i.e. '$') element in the first position in path '$.a'",
    ],
    [
      { a: [1] },
      { $set: { 'a.$': 1, 'a.0': 2 } },
      "Updating the path 'a.0' would create a conflict at 'a.0'",
    ],
  ])('refuses on %j %j', (document, update, message) => {
    expect(() => updated(document, update, { criteria: { a: 1 } })).toThrow(message)
  })
})

describe('$[] and $[id]', () => {
  test.each<[Document, Document, Document, Document[]]>([
    [{ $inc: { 'a.$[]': 10 } }, { a: [1, 2] }, { a: [11, 12] }, []],
    [{ $inc: { 'a.$[].b': 1 } }, { a: [{ b: 1 }, {}] }, { a: [{ b: 2 }, { b: 1 }] }, []],
    [{ $set: { 'a.$[]': 0 } }, { a: [] }, { a: [] }, []],
    [{ $set: { 'a.$[e]': 100 } }, { a: [95, 102] }, { a: [95, 100] }, [{ e: { $gte: 100 } }]],
    [
      { $set: { 'a.$[t].q.$[s]': 0 } },
      {
        a: [
          { t: 'x', q: [1, 9] },
          { t: 'y', q: [9] },
        ],
      },
      {
        a: [
          { t: 'x', q: [1, 0] },
          { t: 'y', q: [9] },
        ],
      },
      [{ 't.t': 'x' }, { s: { $gt: 5 } }],
    ],
    [
      { $set: { 'a.$[e].x': 0 } },
      { a: [{ x: 1 }, { x: 2 }, { x: 3 }] },
      { a: [{ x: 0 }, { x: 2 }, { x: 0 }] },
      [{ $or: [{ 'e.x': 1 }, { 'e.x': 3 }] }],
    ],
  ])('%j on %j', (update, before, after, arrayFilters) => {
    expect(updated(before, update, { arrayFilters })).toEqual(after)
  })

  test.each<[Document, Document, Document[], string]>([
    [
      { $set: { 'a.$[]': 1 } },
      {},
      [],
      "The path 'a' must exist in the document in order to apply array updates.",
    ],
    [{ $set: { 'a.$[]': 1 } }, { a: 5 }, [], 'Cannot apply array updates to non-array element a: 5'],
    [{ $set: { 'a.$[e]': 1 } }, { a: [] }, [], "No array filter found for identifier 'e' in path 'a.$[e]'"],
    [
      { $set: { '$[]': 1 } },
      {},
      [],
      "Cannot have array filter identifier (i.e. '$[<id>]') element in the first position",
    ],
    [
      { $set: { a: 1 } },
      {},
      [{ e: 1 }, { 'e.x': 1 }],
      'Found multiple array filters with the same top-level field name e',
    ],
    [{ $set: { a: 1 } }, {}, [{ e: 1, f: 1 }], "Expected a single top-level field name, found 'e' and 'f'"],
    [{ $set: { a: 1 } }, {}, [{}], 'Cannot use an expression without a top-level field name in arrayFilters'],
    [
      { $set: { 'a.$[]': 1, 'a.0': 2 } },
      { a: [1] },
      [],
      "Updating the path 'a.0' would create a conflict at 'a.0'",
    ],
  ])('refuses %j on %j', (update, before, arrayFilters, message) => {
    expect(() => updated(before, update, { arrayFilters })).toThrow(message)
  })
})

describe('refusals', () => {
  test.each<[Document, Document, string]>([
    [
      { $foo: { a: 1 } },
      {},
      'Unknown modifier: $foo. Expected a valid update modifier or pipeline-style update specified as an array',
    ],
    [
      { $set: 'x' },
      {},
      'Modifiers operate on fields but we found type string instead. For example: {$mod: {<field>: ...}} not {$set: "x"}',
    ],
    [{ $set: { a: 1 }, $inc: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $set: { a: 1, 'a.b': 1 } }, {}, "Updating the path 'a.b' would create a conflict at 'a'"],
    [{ $set: { 'a.b': 1 }, $unset: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $rename: { a: 'b' }, $set: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $rename: { a: 'b' }, $set: { b: 1 } }, {}, "Updating the path 'b' would create a conflict at 'b'"],
    [{ $setOnInsert: { a: 1 }, $set: { a: 1 } }, {}, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $set: { 'a.b': 1 } }, { a: 5 }, "Cannot create field 'b' in element {a: 5}"],
    [{ $inc: { 'a.b.c': 1 } }, { a: { b: null } }, "Cannot create field 'c' in element {b: null}"],
    [{ $push: { 'a.b': 1 } }, { a: [1, 'x'] }, 'Cannot create field \'b\' in element {a: [ 1, "x" ]}'],
    [{ $set: { 'a.0.b': 1 } }, { a: [5] }, "Cannot create field 'b' in element {0: 5}"],
    [{ $pop: { 'a.b': 1 } }, { a: 5 }, 'Cannot use the part (b) of (a.b) to traverse the element ({a: 5})'],
    [
      { $pull: { 'a.b': 1 } },
      { a: [] },
      'Cannot use the part (b) of (a.b) to traverse the element ({a: []})',
    ],
    [{ $set: { '': 1 } }, {}, 'An empty update path is not valid.'],
    [
      { $set: { 'a..b': 1 } },
      {},
      "The update path 'a..b' contains an empty field name, which is not allowed.",
    ],
    [{ $set: { 'a.': 1 } }, {}, "The update path 'a.' contains an empty field name, which is not allowed."],
    [{ $set: { $x: 1 } }, {}, "The dollar ($) prefixed field '$x' in '$x' is not allowed"],
    [
      { $set: { _id: 2 } },
      { _id: 1 },
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    ],
    [
      { $unset: { _id: 1 } },
      { _id: 1 },
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    ],
    [
      { $inc: { '_id.x': 1 } },
      { _id: { x: 1 } },
      "Performing an update on the path '_id.x' would modify the immutable field '_id'",
    ],
    [{ $rename: { _id: 'a' } }, { _id: 1 }, "would modify the immutable field '_id'"],
  ])('%j on %j', (update, before, message) => {
    expect(() => updated(before, update)).toThrow(
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(message) }),
    )
  })
})

test('_id comes first in a new document', () => {
  const made = updated({ a: 1 }, { $set: { _id: 'x', b: 1 } }, { insert: true })
  expect(Object.keys(made)).toEqual(['_id', 'a', 'b'])
})

test('nothing of the update is shared between two documents', () => {
  const update = { $set: { a: { list: [1] } } }
  const first = updated({}, update)
  const second = updated(first, { $push: { 'a.list': 2 } })
  expect(first).toEqual({ a: { list: [1] } })
  expect(second).toEqual({ a: { list: [1, 2] } })
  expect(update).toEqual({ $set: { a: { list: [1] } } })
})

test('a malformed update is refused before there is a document', () => {
  expect(() => compileUpdate({ $inc: { a: 'x' } }, { now: 0 })).toThrow(
    'Cannot increment with non-numeric argument',
  )
  const apply = compileUpdate({ $set: { 'a.$.list': [] } }, { now: 0 })
  const first = apply({ a: [{ x: 1 }] }, { 'a.x': 1 })
  expect(apply({ a: [{}, { x: 1 }] }, { 'a.x': 1 })).toEqual({ a: [{}, { x: 1, list: [] }] })
  expect(first).toEqual({ a: [{ x: 1, list: [] }] })
})
