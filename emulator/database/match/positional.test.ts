import type { Document } from '../values/types'
import { matchedPosition } from './positional'

const nested = {
  a: [
    { p: [1, 2], q: [3, 4] },
    { p: [5, 6], q: [7, 8] },
  ],
}

test.each<[Document, Document, number | undefined]>([
  [{ a: 2 }, { a: [1, 2, 2] }, 1],
  [{ a: { $gt: 1 } }, { a: [1, 2, 3] }, 1],
  [{ 'a.p': 6 }, nested, 1],
  [{ 'a.q': { $gt: 3 } }, nested, 0],
  [{ 'a.1.p': 6 }, nested, 1],
  [{ a: { $elemMatch: { p: 5, q: 7 } } }, nested, 1],
  [{ a: { $elemMatch: { p: { $elemMatch: { $eq: 6 } } } } }, nested, 1],
  [
    { a: { $elemMatch: { $elemMatch: { $eq: 3 } } } },
    {
      a: [
        [1, 2],
        [3, 4],
      ],
    },
    1,
  ],
  [{ a: { $all: [3, 1] } }, { a: [1, 2, 3] }, 0],
  [{ $and: [{ a: 1 }, { a: 2 }, { a: 3 }] }, { a: [1, 2, 3] }, 2],
  [{ $and: [{ a: 3 }, { a: 2 }, { a: 1 }] }, { a: [1, 2, 3] }, 0],
  [{ a: { $in: [3, 2] } }, { a: [1, 2, 3] }, 1],
  [{ $or: [{ a: 3 }, { a: 2 }] }, { a: [1, 2, 3] }, 1],
  [{ $or: [{ a: { $gt: 1 } }] }, { a: [1, 2, 3] }, 1],
  [{ a: 2, b: 9 }, { a: [1, 2], b: [9] }, 0],
  [{ a: 2, b: 9 }, { a: [1, 2], b: 9 }, 1],
  [{ 'a.x': null }, { a: [{ x: 1 }, {}] }, 1],
  [{ a: [1, 2] }, { a: [1, 2] }, undefined],
  [{ a: { $size: 2 } }, { a: [1, 2] }, undefined],
  [{ a: 1 }, { a: 1 }, undefined],
  [{}, { a: [1] }, undefined],
  [{ $or: [{ a: 1 }, { b: 5 }] }, { a: [1], b: [5] }, undefined],
  [{ $nor: [{ a: -1 }] }, { a: [1] }, undefined],
  [{ a: { $not: { $elemMatch: { $eq: 100 } } } }, { a: [1] }, undefined],
  [{ a: { $ne: 7 } }, { a: [1] }, undefined],
])('%j in %j: %p', (criteria, document, expected) => {
  expect(matchedPosition(criteria, document)).toBe(expected)
})
