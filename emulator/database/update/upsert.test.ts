import { BSONRegExp } from 'bson'
import type { Document } from '../values/types'
import { documentFromQuery } from './upsert'

test.each<[Document, Document]>([
  [
    { a: 1, 'b.c': 'x' },
    { a: 1, b: { c: 'x' } },
  ],
  [{ a: { $eq: 1 }, b: { $gt: 5 }, c: { $ne: 1 }, d: { $exists: true } }, { a: 1 }],
  [
    { a: { $in: [1] }, b: { $in: [1, 2] }, c: { $all: [3] } },
    { a: 1, c: 3 },
  ],
  [{ $and: [{ a: 1 }, { $and: [{ b: 2 }] }] }, { a: 1, b: 2 }],
  [{ $or: [{ a: 1 }] }, { a: 1 }],
  [{ $or: [{ a: 1 }, { b: 1 }], $nor: [{ c: 1 }] }, {}],
  [
    { a: { b: 1 }, c: null, d: [1] },
    { a: { b: 1 }, c: null, d: [1] },
  ],
  [{ a: new BSONRegExp('x'), b: { $in: [new BSONRegExp('x')] }, c: { $elemMatch: { d: 1 } } }, {}],
  [{ $expr: { $eq: ['$a', 1] }, $comment: 'x', b: 1 }, { b: 1 }],
])('%j becomes %j', (criteria, expected) => {
  expect(documentFromQuery(criteria)).toEqual(expected)
})

test.each<[Document, string]>([
  [{ a: 1, $and: [{ a: 2 }] }, "cannot infer query fields to set, path 'a' is matched twice"],
  [{ a: { $all: [1, 2] } }, "cannot infer query fields to set, path 'a' is matched twice"],
  [{ a: { b: 1 }, 'a.c': 2 }, "cannot infer query fields to set, both paths 'a.c' and 'a' are matched"],
])('refuses %j', (criteria, message) => {
  expect(() => documentFromQuery(criteria)).toThrow(message)
})
