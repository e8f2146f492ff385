import { BSONRegExp, ObjectId, Timestamp } from 'bson'
import type { Document } from '../../values/types'
import { updateDocument } from '../testing'

const NOW = Date.UTC(2026, 2, 1)
const updated = (document: Document, update: Document, insert = false): Document =>
  updateDocument(document, update, { criteria: {}, now: NOW, insert })

type Case = [update: Document, before: Document, after: Document]

const check = (update: Document, before: Document, after: Document) => {
  const result = updated(before, update)
  expect(result).toEqual(after)
  expect(Object.keys(result)).toEqual(Object.keys(after))
}

describe('$set and $unset', () => {
  test.each<Case>([
    [{ $set: { a: 2, b: { c: [1] } } }, { a: 1 }, { a: 2, b: { c: [1] } }],
    [{ $set: { a: { x: 1 } } }, { a: { y: 2 } }, { a: { x: 1 } }],
    [{ $set: { a: null } }, {}, { a: null }],
    [{ $set: {} }, { a: 1 }, { a: 1 }],
    [{ $set: { z: 1, b: 1, 'a.y': 1, 'a.x': 1 } }, { m: 1 }, { m: 1, a: { x: 1, y: 1 }, b: 1, z: 1 }],
    [{ a: 2, b: 3 }, { a: 1 }, { a: 2, b: 3 }],
    [{ $inc: { n: 1 }, a: 2 }, { n: 1 }, { n: 2, a: 2 }],
    [{ $set: { a: 1 }, b: 2 }, {}, { a: 1, b: 2 }],
    [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unset: { a: 1, 'b.c': 1, 'd.e.f': 1 } }, { b: { c: 1 } }, { b: {} }],
    [{ $unset: { 'a.1': '' } }, { a: [1, 2, 3] }, { a: [1, null, 3] }],
    [{ $unset: { 'a.7': '', 'b.x': '', 'c.x.y': '' } }, { a: [1], b: [1], c: 5 }, { a: [1], b: [1], c: 5 }],
    [{ $setOnInsert: { a: 1, 'b.c': 2 } }, { b: 5 }, { b: 5 }],
  ])('%j on %j', check)

  test('$setOnInsert acts in a new document', () => {
    expect(updated({ b: 1 }, { $setOnInsert: { _id: 'x', a: 1 }, $set: { c: 1 } }, true)).toEqual({
      _id: 'x',
      b: 1,
      a: 1,
      c: 1,
    })
  })
})

describe('arithmetic', () => {
  test.each<Case>([
    [{ $inc: { a: 2, b: -1.5 } }, { a: 1 }, { a: 3, b: -1.5 }],
    [{ $inc: { a: 1 } }, { a: 2 ** 53 - 1 }, { a: 2n ** 53n }],
    [{ $inc: { a: 5n } }, { a: 2n ** 60n }, { a: 2n ** 60n + 5n }],
    [{ $inc: { a: 0.5 } }, { a: 2n ** 60n }, { a: 2 ** 60 + 0.5 }],
    [{ $inc: { 'a.b.0': 1 } }, { a: { b: [1] } }, { a: { b: [2] } }],
    [{ $mul: { a: 3, b: -3 } }, { a: 2 }, { a: 6, b: 0 }],
    [{ $mul: { a: 2 ** 40 } }, { a: 2 ** 20 }, { a: 2n ** 60n }],
    [{ $min: { a: 1, b: 5, c: 'x' } }, { a: 2, b: 3, c: 'y' }, { a: 1, b: 3, c: 'x' }],
    [{ $max: { a: 1, b: 5, d: 1 } }, { a: 2, b: 3 }, { a: 2, b: 5, d: 1 }],
    [
      { $max: { a: 'x' }, $min: { b: null } },
      { a: 99, b: 1 },
      { a: 'x', b: null },
    ],
    [{ $min: { a: new Date(1) } }, { a: new Date(2) }, { a: new Date(1) }],
    [{ $bit: { a: { and: 10 }, b: { or: 5 }, c: { xor: 5 } } }, { a: 13, b: 3, c: 1 }, { a: 8, b: 7, c: 4 }],
    [{ $bit: { a: { and: 1 }, b: { or: 5, and: 4 } } }, {}, { a: 0, b: 4 }],
    [{ $bit: { a: { or: 1 }, b: { and: -1 } } }, { a: 2n ** 60n, b: -5 }, { a: 2n ** 60n + 1n, b: -5 }],
  ])('%p', check)

  test('$currentDate', () => {
    const update = { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' }, d: false } }
    expect(updated({ a: 5 }, update)).toEqual({
      a: new Date(NOW),
      b: new Date(NOW),
      c: new Timestamp({ t: NOW / 1000, i: 1 }),
      d: new Date(NOW),
    })
  })
})

describe('$rename', () => {
  test.each<Case>([
    [{ $rename: { a: 'b' } }, { a: 1, c: 2 }, { c: 2, b: 1 }],
    [{ $rename: { a: 'b' } }, { b: 9, a: 1 }, { b: 1 }],
    [{ $rename: { 'a.x': 'b.y' } }, { a: { x: 1, z: 2 } }, { a: { z: 2 }, b: { y: 1 } }],
    [{ $rename: { a: 'b' } }, { c: 1 }, { c: 1 }],
    [{ $rename: { 'a.b': 'c' } }, { a: {} }, { a: {} }],
    [{ $rename: { a: 'b' } }, { a: [1] }, { b: [1] }],
  ])('%j on %j', check)
})

describe('arrays', () => {
  test.each<Case>([
    [{ $push: { a: 3, b: 1 } }, { a: [1] }, { a: [1, 3], b: [1] }],
    [{ $push: { a: [1, 2] } }, { a: [] }, { a: [[1, 2]] }],
    [{ $push: { a: { $each: [1, 2] } } }, { a: [0] }, { a: [0, 1, 2] }],
    [{ $push: { a: { $each: [] } } }, {}, { a: [] }],
    [{ $push: { a: { $each: [8, 9], $position: 1 } } }, { a: [1, 2] }, { a: [1, 8, 9, 2] }],
    [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
    [{ $push: { a: { $each: [9], $position: -7 } } }, { a: [1, 2] }, { a: [9, 1, 2] }],
    [{ $push: { a: { $each: [9], $position: 7 } } }, { a: [1, 2] }, { a: [1, 2, 9] }],
    [{ $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }, { a: [1, 2] }],
    [{ $push: { a: { $each: [3], $slice: -2 } } }, { a: [1, 2] }, { a: [2, 3] }],
    [{ $push: { a: { $each: [3], $slice: 0 } } }, { a: [1, 2] }, { a: [] }],
    [{ $push: { a: { $each: [2], $sort: 1 } } }, { a: ['x', 3, 1] }, { a: [1, 2, 3, 'x'] }],
    [
      { $push: { q: { $each: [{ n: 3, s: 8 }, { n: 4 }], $sort: { s: -1 }, $slice: 3 } } },
      {
        q: [
          { n: 1, s: 10 },
          { n: 2, s: 8 },
        ],
      },
      {
        q: [
          { n: 1, s: 10 },
          { n: 2, s: 8 },
          { n: 3, s: 8 },
        ],
      },
    ],
    [
      { $push: { q: { $each: [], $sort: { 'a.x': 1, b: -1 } } } },
      { q: [{ a: { x: 2 }, b: 1 }, { a: { x: 1 }, b: 1 }, { a: { x: 1 }, b: 2 }, 5] },
      { q: [5, { a: { x: 1 }, b: 2 }, { a: { x: 1 }, b: 1 }, { a: { x: 2 }, b: 1 }] },
    ],
    [
      { $push: { q: { $each: [], $sort: { 'a.1': 1 } } } },
      { q: [{ a: [0, 2] }, { a: [9, 1] }] },
      { q: [{ a: [9, 1] }, { a: [0, 2] }] },
    ],
    [{ $addToSet: { a: 2, b: 1 } }, { a: [1, 2, 2] }, { a: [1, 2, 2], b: [1] }],
    [{ $addToSet: { a: { $each: [3, 1, 3, { x: 1 }] } } }, { a: [1] }, { a: [1, 3, { x: 1 }] }],
    [
      { $addToSet: { a: { y: 1, x: 1 } } },
      { a: [{ x: 1, y: 1 }] },
      {
        a: [
          { x: 1, y: 1 },
          { y: 1, x: 1 },
        ],
      },
    ],
    [{ $addToSet: { a: [1] } }, { a: [1] }, { a: [1, [1]] }],
    [{ $addToSet: { a: { x: 1, $each: [1] } } }, { a: [] }, { a: [{ x: 1, $each: [1] }] }],
    [{ $pop: { a: 1, b: -1, c: 1, 'd.e': 1 } }, { a: [1, 2], b: [1, 2], c: [] }, { a: [1], b: [2], c: [] }],
    [{ $pull: { a: 2 } }, { a: [1, 2, 2, [2], '2'] }, { a: [1, [2], '2'] }],
    [{ $pull: { a: [1, 2] } }, { a: [[1, 2], 1, [2, 1]] }, { a: [1, [2, 1]] }],
    [{ $pull: { a: { $gte: 3 } } }, { a: [1, 3, 5, 'x', [9]] }, { a: [1, 'x'] }],
    [{ $pull: { a: { $in: ['x', 5] } } }, { a: [1, 'x', 5] }, { a: [1] }],
    [{ $pull: { a: { $ne: 1 } } }, { a: [1, 2, null] }, { a: [1] }],
    [{ $pull: { a: { x: 8, y: 'B' } } }, { a: [{ x: 8, y: 'B', z: 1 }, { x: 8 }, 8] }, { a: [{ x: 8 }, 8] }],
    [
      { $pull: { a: { b: { $elemMatch: { q: 2, v: { $gte: 8 } } } } } },
      { a: [{ b: [{ q: 2, v: 9 }] }, { b: [{ q: 2, v: 1 }] }] },
      { a: [{ b: [{ q: 2, v: 1 }] }] },
    ],
    [{ $pull: { a: {} } }, { a: [{}, { x: 1 }, 5, []] }, { a: [5, []] }],
    [{ $pull: { a: { $elemMatch: { $gt: 1 } } } }, { a: [[1], [2], 5] }, { a: [[1], 5] }],
    [{ $pull: { a: new BSONRegExp('^x') } }, { a: ['xy', 'y'] }, { a: ['y'] }],
    [{ $pull: { a: null, b: 1 } }, { a: [null, 1] }, { a: [1] }],
    [
      { $pullAll: { a: [1, { x: 1 }, [2]], b: [1] } },
      { a: [1, { x: 1 }, { x: 1, y: 1 }, [2], 2] },
      { a: [{ x: 1, y: 1 }, 2] },
    ],
  ])('%j on %j', check)
})

describe('refusals', () => {
  const id = new ObjectId()
  test.each<[update: Document, before: Document, message: string]>([
    [{ $inc: { a: 'x' } }, {}, 'Cannot increment with non-numeric argument: {a: "x"}'],
    [{ $mul: { a: null } }, {}, 'Cannot multiply with non-numeric argument: {a: null}'],
    [
      { $inc: { 'b.a': 1 } },
      { _id: 1, b: { a: 'x' } },
      "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
    ],
    [
      { $mul: { a: 1 } },
      { _id: id, a: null },
      `Cannot apply $mul to a value of non-numeric type. {_id: ObjectId('${id.toHexString()}')} has the field 'a' of non-numeric type null`,
    ],
    [
      { $inc: { a: 1 } },
      { _id: 'k', a: 2n ** 63n - 1n },
      'Failed to apply $inc operations to current value ((NumberLong)9223372036854775807) for document {_id: "k"}',
    ],
    [{ $mul: { a: 2 } }, { _id: 1, a: 2n ** 62n }, 'Failed to apply $mul operations to current value'],
    [
      { $push: { a: 1 } },
      { _id: 1, a: 'x' },
      "The field 'a' must be an array but is of type string in document {_id: 1}",
    ],
    [
      { $push: { a: { $each: 5 } } },
      {},
      'The argument to $each in $push must be an array but it was of type: int',
    ],
    [{ $push: { a: { $each: [], $x: 1 } } }, {}, 'Unrecognized clause in $push: $x'],
    [
      { $push: { a: { $each: [], $slice: 1.5 } } },
      {},
      'The value for $slice must be an integer value but was given type: double',
    ],
    [
      { $push: { a: { $each: [], $position: 'x' } } },
      {},
      'The value for $position must be an integer value, not of type: string',
    ],
    [{ $push: { a: { $each: [], $sort: 2 } } }, {}, 'The $sort element value must be either 1 or -1'],
    [{ $push: { a: { $each: [], $sort: { x: 2 } } } }, {}, 'The $sort element value must be either 1 or -1'],
    [
      { $push: { a: { $each: [], $sort: {} } } },
      {},
      'The $sort pattern is empty when it should be a set of fields.',
    ],
    [{ $push: { a: { $each: [], $sort: { '': 1 } } } }, {}, 'The $sort field cannot be empty'],
    [
      { $push: { a: { $each: [], $sort: { 'x..y': 1 } } } },
      {},
      'The $sort field is a dotted field but has an empty part: x..y',
    ],
    [
      { $push: { a: { $each: [], $sort: 'x' } } },
      {},
      'The $sort is invalid: use 1/-1 to sort the whole element',
    ],
    [
      { $addToSet: { 'b.a': 1 } },
      { b: { a: 5 } },
      "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type int",
    ],
    [
      { $addToSet: { a: { $each: 5 } } },
      {},
      'The argument to $each in $addToSet must be an array but it was of type int',
    ],
    [
      { $addToSet: { a: { $each: [], x: 1 } } },
      {},
      'Found unexpected fields after $each in $addToSet: { $each: [], x: 1 }',
    ],
    [{ $pop: { a: 5 } }, {}, '$pop expects 1 or -1, found: 5'],
    [{ $pop: { a: 'x' } }, {}, 'Expected a number in: a: "x"'],
    [{ $pop: { 'b.a': 1 } }, { b: { a: 5 } }, "Path 'b.a' contains an element of non-array type 'int'"],
    [{ $pull: { a: 1 } }, { a: 5 }, 'Cannot apply $pull to a non-array value'],
    [{ $pullAll: { a: 1 } }, {}, '$pullAll requires an array argument but was given a int'],
    [{ $pullAll: { a: [1] } }, { a: null }, 'Cannot apply $pull to a non-array value'],
    [{ $bit: { a: 5 } }, {}, 'The $bit modifier is not compatible with a int.'],
    [{ $bit: { a: {} } }, {}, 'You must pass in at least one bitwise operation.'],
    [{ $bit: { a: { nand: 1 } } }, {}, "The $bit modifier only supports 'and', 'or', and 'xor', not 'nand'"],
    [
      { $bit: { a: { and: 1.5 } } },
      {},
      "The $bit modifier field must be an Integer(32/64 bit); a 'double' is not supported here: {and: 1.5}",
    ],
    [
      { $bit: { a: { and: 1 } } },
      { _id: 1, a: 1.5 },
      'Cannot apply $bit to a value of non-integral type._id: 1 has the field a of non-integer type double',
    ],
    [{ $currentDate: { a: 5 } }, {}, 'int is not valid type for $currentDate.'],
    [
      { $currentDate: { a: { $type: 'x' } } },
      {},
      "The '$type' string field is required to be 'date' or 'timestamp'",
    ],
    [{ $currentDate: { a: { $foo: 1 } } }, {}, 'Unrecognized $currentDate option: $foo'],
    [{ $rename: { a: 5 } }, {}, "The 'to' field for $rename must be a string: a: 5"],
    [{ $rename: { a: 'a' } }, {}, 'The source and target field for $rename must differ: a: "a"'],
    [
      { $rename: { a: 'a.b' } },
      {},
      'The source and target field for $rename must not be on the same path: a: "a.b"',
    ],
    [{ $rename: { 'a.$': 'b' } }, {}, 'The source field for $rename may not be dynamic: a.$'],
    [{ $rename: { a: 'b.$[]' } }, {}, 'The destination field for $rename may not be dynamic: b.$[]'],
    [
      { $rename: { 'a.0': 'b' } },
      { _id: 1, a: [1] },
      "The source field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
    ],
    [
      { $rename: { a: 'b.0' } },
      { a: 1, b: [1] },
      "The destination field cannot be an array element, 'b.0' in doc with no id has an array field called 'b'",
    ],
    [
      { $rename: { 'a.b': 'c' } },
      { a: 5 },
      'cannot use the part (a of a.b) to traverse the element ({a: 5})',
    ],
  ])('%j on %j', (update, before, message) => {
    expect(() => updated(before, update)).toThrow(
      expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(message) }),
    )
  })
})
