import { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import type { Document } from '../../values/types'
import { compileMatch } from '../compile'

type Case = [criteria: Document, yes: Document[], no: Document[]]

const check = (criteria: Document, yes: Document[], no: Document[]) => {
  const test = compileMatch(criteria)
  expect(yes.filter(document => !test(document))).toEqual([])
  expect(no.filter(document => test(document))).toEqual([])
}

const values = (...list: unknown[]): Document[] => list.map(a => ({ a }))
const id = new ObjectId()
const date = new Date(5)

describe('equality', () => {
  test.each<Case>([
    [{ a: 1 }, values(1, [1, 2], Decimal128.fromString('1')), values('1', true, [[1]], null, { a: 1 })],
    [{ a: [1, 2] }, values([1, 2], [[1, 2], 3]), values([2, 1], [1, 2, 3], 1)],
    [{ a: [] }, values([], [[]]), values(null, [1])],
    [
      { a: { x: 1, y: 2 } },
      values({ x: 1, y: 2 }, [{ x: 1, y: 2 }]),
      values({ y: 2, x: 1 }, { x: 1 }, { x: 1, y: 2, z: 3 }),
    ],
    [{ a: {} }, values({}, [{}]), values({ b: 1 }, null)],
    [{ 'a.x': 1 }, values({ x: 1, y: 2 }, [{ x: 1 }], { x: [1] }), values({ y: 1 }, [[{ x: 1 }]])],
    [{ a: Number.NaN }, values(Number.NaN, [Number.NaN]), values(0, null)],
    [{ a: 0 }, values(0, -0), values(false, null)],
    [{ a: 2n ** 60n }, values(2n ** 60n, 2 ** 60), values(2n ** 60n + 1n)],
    [{ a: id }, values(id, new ObjectId(id.toHexString())), values(id.toHexString(), new ObjectId())],
    [{ a: date }, values(new Date(5)), values(5, new Date(6))],
    [{ a: 1, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, { a: 1, b: 3 }]],
    [{ a: { $ref: 'c', $id: 1 } }, values({ $ref: 'c', $id: 1 }), values({ $ref: 'c', $id: 2 })],
    [{ 'a.$id': 1 }, values({ $ref: 'c', $id: 1 }), values({ $id: 2 })],
    [{ a: { $eq: [1] } }, values([1], [[1]]), values(1)],
    [{ a: { $eq: new BSONRegExp('x') } }, values(new BSONRegExp('x')), values('x', new BSONRegExp('x', 'i'))],
    [{ a: { $ne: 1 } }, [...values(2, '1', [2], null), {}], values(1, [1, 2])],
    [{}, [{}, { a: 1 }], []],
  ])('%j', check)
})

describe('inequalities', () => {
  test.each<Case>([
    [
      { a: { $gt: 1 } },
      values(1.5, 2, 2n ** 62n, [0, 5], Number.POSITIVE_INFINITY),
      [...values(1, '2', null, Number.NaN, true, [[2]]), {}],
    ],
    [{ a: { $gte: 1, $lt: 3 } }, values(1, 2, [0, 5]), values(3, 0, [3])],
    [{ a: { $lt: 'b' } }, values('a', '', 'a\u{1f600}'), values('b', 1, null)],
    [{ a: { $gt: '\uff5e' } }, values('\u{1f600}'), values('a')],
    [{ a: { $gt: [1, 2] } }, values([1, 3], [2], [1, 2, 0]), values([1, 2], [1], 3)],
    [{ a: { $gt: { x: 1 } } }, values({ x: 2 }, { y: 1 }, { x: 1, y: 0 }), values({ x: 1 }, {}, { x: 0 })],
    [{ a: { $gte: Number.NaN } }, values(Number.NaN), values(1)],
    [{ a: { $gt: Number.NaN } }, [], values(Number.NaN, 1)],
    [{ a: { $gt: date } }, values(new Date(6)), values(new Date(5), 6, new Timestamp({ t: 9, i: 9 }))],
    [{ a: { $gt: false } }, values(true), values(false, 1)],
    [{ a: { $gt: new MinKey() } }, [...values(null, 1, [], {}), {}], values(new MinKey())],
    [{ a: { $lt: new MaxKey() } }, [...values(null, 'z'), {}], values(new MaxKey())],
    [{ a: { $lt: new MinKey() } }, [], values(1, null)],
    [{ a: { $gt: 2 ** 53 } }, values(2n ** 53n + 1n), values(2 ** 53)],
    [
      { 'a.b': { $gt: 3, $lt: 5 } },
      values([{ b: 2 }, { b: 6 }], [{ b: [1, 9] }]),
      values({ b: 6 }, [{ b: 1 }]),
    ],
  ])('%j', check)
})

describe('$in and $nin', () => {
  test.each<Case>([
    [
      { a: { $in: [1, 'x'] } },
      values(1, 'x', ['y', 'x'], Decimal128.fromString('1')),
      [...values(2, '1', null), {}],
    ],
    [{ a: { $in: [] } }, [], [...values(1, null), {}]],
    [{ a: { $in: [[1], { x: 1 }] } }, values([1], [[1]], { x: 1 }, [{ x: 1 }]), values(1, { x: 2 })],
    [{ a: { $in: [new BSONRegExp('^ab', 'i'), 5] } }, values('ABC', 5, ['x', 'abc']), values('cab', 6)],
    [{ a: { $in: [2n ** 60n] } }, values(2 ** 60, 2n ** 60n), values(2n ** 60n + 1n)],
    [{ a: { $nin: [1, new BSONRegExp('^x')] } }, [...values(2, 'y', []), {}], values(1, 'xy', [5, 'x'])],
    [{ a: { $nin: [] } }, [...values(1), {}], []],
  ])('%j', check)
})

describe('$not, $exists and $type', () => {
  test.each<Case>([
    [{ a: { $not: { $gt: 3 } } }, [...values(3, 'x', [1, 2], null), {}], values(4, [1, 4])],
    [{ a: { $not: { $gt: 3, $lt: 5 } } }, values(3, 5), values(4, [0, 9])],
    [{ a: { $not: new BSONRegExp('^p') } }, [...values('q', 1), {}], values('pq', ['q', 'p'])],
    [{ a: { $not: { $regex: '^P', $options: 'i' } } }, values('q'), values('p')],
    [{ a: { $not: { $not: { $eq: 1 } } } }, values(1), values(2)],
    [{ a: { $exists: 1 } }, values(null, 0, []), [{}]],
    [{ a: { $exists: 0 } }, [{}], values(null)],
    [{ 'a.1': { $exists: true } }, values([1, 2], { 1: 0 }), values([1], {})],
    [
      { a: { $type: 'number' } },
      values(1, 1.5, 2n ** 60n, Decimal128.fromString('1'), ['x', 1]),
      [...values('1', null), {}],
    ],
    [{ a: { $type: ['string', 8] } }, values('x', true, [1, 'x']), values(1, null)],
    [{ a: { $type: 4 } }, values([], [1], [[]]), values(1)],
    [{ a: { $type: 'int' } }, values(1, -5), values(1.5, 2 ** 40)],
    [{ a: { $type: 'long' } }, values(2 ** 40, 2n ** 60n), values(1)],
    [{ a: { $type: 'double' } }, values(1.5, Number.NaN), values(1)],
    [
      { a: { $type: ['objectId', 'date', 'binData', 'regex'] } },
      values(id, date, new Binary(Buffer.from('x')), new BSONRegExp('x')),
      values('x', {}),
    ],
    [{ a: { $type: 'minKey' } }, values(new MinKey()), values(new MaxKey())],
    [{ a: { $type: -1 } }, values(new MinKey()), values(1)],
    [{ a: { $type: 'undefined' } }, [], [...values(null), {}]],
    [{ a: { $type: 'object' } }, values({}, [{}]), values([], date)],
  ])('%j', check)
})

describe('$mod', () => {
  test.each<Case>([
    [
      { a: { $mod: [4, 0] } },
      values(0, 4, -8, 4.9, [1, 8]),
      [...values(3, '4', null, Number.NaN, Number.POSITIVE_INFINITY), {}],
    ],
    [{ a: { $mod: [4, -1] } }, values(-5, -1), values(5, 3)],
    [{ a: { $mod: [3.9, 1.2] } }, values(1, 4), values(3)],
    [{ a: { $mod: [2, 0] } }, values(-(2 ** 63), 2n ** 62n), values(2 ** 63)],
    [{ a: { $mod: [10, 7] } }, values(2n ** 63n - 1n), values(2 ** 63, 1e300)],
    [{ a: { $mod: [-4, 1] } }, values(5), values(-5)],
  ])('%j', check)
})

describe('$regex', () => {
  test.each<Case>([
    [
      { a: new BSONRegExp('b.d', 's') },
      values('ab\ndc', ['x', 'bxd'], new BSONRegExp('b.d', 's')),
      values('bd', 5, new BSONRegExp('b.d')),
    ],
    [{ a: { $regex: '^AB', $options: 'i' } }, values('abc'), values('cab')],
    [{ a: { $options: 'm', $regex: '^b$' } }, values('a\nb'), values('ab')],
    [{ a: { $regex: new BSONRegExp('X', 'i') } }, values('x'), values('y')],
    [{ a: { $regex: new BSONRegExp('X'), $options: 'i' } }, values('x'), values('y')],
    [{ a: { $regex: 'A', $options: 'gi' } }, values('xa'), values('b')],
    [{ a: { $regex: '^a', $ne: 'ab' } }, values('ac'), values('ab')],
  ])('%j', check)
})

describe('$size, $all and $elemMatch', () => {
  test.each<Case>([
    [{ a: { $size: 2 } }, values([1, 2], [[], []]), [...values([1], 2, [[1, 2]], null), {}]],
    [{ a: { $size: 0 } }, values([]), [...values(null), {}]],
    [{ 'a.0': { $size: 2 } }, values([[1, 2]]), values([1, 2])],
    [{ 'a.b': { $size: 1 } }, values([{ b: [1, 2] }, { b: [1] }]), values([{ b: 1 }])],
    [{ a: { $all: [1, 2] } }, values([2, 1, 3]), values([1], 1, [[1, 2]])],
    [{ a: { $all: [1] } }, values(1, [1]), values(2)],
    [{ a: { $all: [[1, 2]] } }, values([1, 2], [[1, 2]]), values([2, 1])],
    [{ a: { $all: [] } }, [], [...values([], null), {}]],
    [
      { a: { $all: [new BSONRegExp('^a'), new BSONRegExp('B', 'i')] } },
      values('ab', ['ax', 'b']),
      values('ax'),
    ],
    [
      { a: { $all: [{ $elemMatch: { x: 1, y: 1 } }, { $elemMatch: { x: 2 } }] } },
      values([{ x: 1, y: 1 }, { x: 2 }]),
      values([{ x: 1 }, { y: 1, x: 2 }], [{ x: 1, y: 1 }]),
    ],
    [{ 'a.b': { $all: [1, 2] } }, values([{ b: 1 }, { b: 2 }], { b: [1, 2] }), values({ b: 1 })],
    [
      { a: { $elemMatch: { $gte: 80, $lt: 85 } } },
      values([70, 82]),
      [...values([75, 88], 82, [], [[82]]), {}],
    ],
    [
      { a: { $elemMatch: { x: 1, y: { $gt: 1 } } } },
      values([{ x: 1, y: 2 }]),
      values([{ x: 1 }, { y: 2 }], { x: 1, y: 2 }),
    ],
    [{ a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } }, values([{ y: 2 }]), values([{ x: 2 }])],
    [{ a: { $elemMatch: { $elemMatch: { $gt: 3 } } } }, values([[1], [4]]), values([1, 4], [[3]])],
    [{ a: { $elemMatch: { $in: ['x', 'y'] } } }, values(['z', 'y']), values(['z'], 'x')],
    [{ a: { $elemMatch: { $not: { $gt: 3 } } } }, values([5, 1]), values([5], [])],
    [{ a: { $elemMatch: { $size: 1 } } }, values([[1]]), values([1])],
    [{ a: { $elemMatch: { 0: 1 } } }, values([[1]], [{ 0: 1 }]), values([1])],
    [{ a: { $elemMatch: {} } }, values([{}], [[]]), values([1], [])],
    [
      { a: { $elemMatch: { $ref: 'c', x: 1 } } },
      values([{ $ref: 'c', $id: 1, x: 1 }]),
      values([{ $ref: 'd', x: 1 }]),
    ],
  ])('%j', check)
})

describe('bits', () => {
  test.each<Case>([
    [
      { a: { $bitsAllSet: [1, 5] } },
      values(0b100010, 54, [1, 54]),
      [...values(2, '54', 54.5, Number.NaN, null), {}],
    ],
    [{ a: { $bitsAllSet: 50 } }, values(54), values(20)],
    [{ a: { $bitsAllClear: [1, 5] } }, values(20, 0, 20n), values(2, 54)],
    [{ a: { $bitsAnySet: [1, 5] } }, values(2, 32), values(20, 0)],
    [{ a: { $bitsAnyClear: 50 } }, values(20, 2), values(54)],
    [{ a: { $bitsAllSet: [200] } }, values(-1), values(2 ** 62)],
    [{ a: { $bitsAllSet: [] } }, values(0), values('x')],
    [{ a: { $bitsAnySet: [] } }, [], values(255)],
    [
      { a: { $bitsAllSet: new Binary(Buffer.from([0x30])) } },
      values(54, new Binary(Buffer.from([0x36, 1]))),
      values(16),
    ],
    [
      { a: { $bitsAllSet: [8] } },
      values(new Binary(Buffer.from([0, 1]))),
      values(new Binary(Buffer.from([1]))),
    ],
    [{ a: { $bitsAllClear: [8] } }, values(new Binary(Buffer.from([1]))), values(2 ** 8, 2 ** 63)],
  ])('%j', check)
})

describe('logical operators', () => {
  test.each<Case>([
    [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }] }, values(2, [0, 6]), values(5)],
    [{ $or: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }], [{ a: 2 }]],
    [{ $or: [{ a: 3 }, { a: null }] }, [...values(3, null), {}], values(4)],
    [{ $nor: [{ a: 1 }, { b: 2 }] }, [{}, { a: 2 }], [{ a: 1 }, { b: 2 }]],
    [{ a: 1, $or: [{ b: 1 }, { b: 2 }], $comment: 'why' }, [{ a: 1, b: 2 }], [{ a: 2, b: 2 }]],
    [{ $and: [{ $or: [{ a: 1 }] }, { $nor: [{ b: 1 }] }] }, [{ a: 1 }], [{ a: 1, b: 1 }]],
  ])('%j', check)
})

describe('geo', () => {
  const place = { type: 'Point', coordinates: [116.4, 39.9] }
  const far = { type: 'Point', coordinates: [121.5, 31.2] }
  const sphere = { $centerSphere: [[116.4, 39.9], 10 / 6378.1] }
  const box = {
    type: 'Polygon',
    coordinates: [
      [
        [116, 39],
        [117, 39],
        [117, 40],
        [116, 40],
        [116, 39],
      ],
    ],
  }
  test.each<Case>([
    [
      { a: { $geoWithin: sphere } },
      values(place, [far, place], [116.4, 39.9]),
      [...values(far, null, 'x'), {}],
    ],
    [{ a: { $geoWithin: { $geometry: box } } }, values(place), values(far)],
    [{ a: { $geoIntersects: { $geometry: box } } }, values(place), values(far)],
    [{ a: { $not: { $geoWithin: sphere } } }, [...values(far), {}], values(place)],
    [{ a: { $nearSphere: { $geometry: place, $maxDistance: 1000 } } }, values(place), [...values(far), {}]],
    [{ a: { $near: [116.4, 39.9], $maxDistance: 0.1 } }, values([116.4, 39.9]), values([121.5, 31.2])],
    [{ $and: [{ a: { $near: { $geometry: place } } }] }, values(place, far), [{}]],
  ])('%j', check)
})

describe('$expr and $jsonSchema', () => {
  test('compares fields; the variables of the scope are seen', () => {
    check({ $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }, { a: 1 }], [{ a: 1, b: 2 }])
    expect(compileMatch({ $or: [{ $expr: { $eq: ['$a', '$$x'] } }] }, { x: 3 })({ a: 3 })).toBe(true)
    check({ $expr: '$a' }, values(1, 'x', [], Number.NaN), [
      ...values(0, false, null, Decimal128.fromString('0')),
      {},
    ])
  })

  test('a schema', () => {
    const schema = { required: ['a'], properties: { a: { bsonType: 'int', minimum: 3 } } }
    check({ $jsonSchema: schema }, values(3), [...values(2, 'x'), {}])
  })
})

describe('refusals', () => {
  const invalid = 'DATABASE_INVALID_OPERRATOR'
  const failed = 'DATABASE_REQUEST_FAILED'
  test.each<[Document, string, string]>([
    [{ a: { $foo: 1 } }, invalid, 'unknown operator: $foo'],
    [{ a: { $gt: 1, b: 1 } }, invalid, 'unknown operator: b'],
    [{ a: { $maxDistance: 1 } }, invalid, 'unknown operator: $maxDistance'],
    [{ $foo: 1 }, invalid, 'unknown top level operator: $foo.'],
    [{ $where: 'true' }, invalid, '$where is not allowed in this context'],
    [{ $text: { $search: 'x' } }, failed, 'text index required for $text query'],
    [{ a: { $in: 5 } }, failed, '$in needs an array'],
    [{ a: { $nin: {} } }, failed, '$nin needs an array'],
    [{ a: { $in: [{ $gt: 1 }] } }, failed, 'cannot nest $ under $in'],
    [{ a: { $gt: new BSONRegExp('x') } }, failed, "Can't have RegEx as arg to predicate over field 'a'."],
    [{ a: { $ne: new BSONRegExp('x') } }, failed, "Can't have regex as arg to $ne."],
    [{ a: { $not: 5 } }, failed, '$not needs a regex or a document'],
    [{ a: { $not: {} } }, failed, '$not cannot be empty'],
    [{ $and: {} }, failed, '$and must be an array'],
    [{ $or: [] }, failed, '$and/$or/$nor must be a nonempty array'],
    [{ $nor: [5] }, failed, '$or/$and/$nor entries need to be full objects'],
    [{ a: { $type: 'nope' } }, failed, 'Unknown type name alias: nope'],
    [{ a: { $type: 99 } }, failed, 'Invalid numerical type code: 99'],
    [{ a: { $type: null } }, failed, 'type must be represented as a number or a string'],
    [{ a: { $type: [] } }, failed, 'a must match at least one type'],
    [{ a: { $mod: 5 } }, failed, 'malformed mod, needs to be an array'],
    [{ a: { $mod: [5] } }, failed, 'malformed mod, not enough elements'],
    [{ a: { $mod: [5, 1, 1] } }, failed, 'malformed mod, too many elements'],
    [{ a: { $mod: ['x', 1] } }, failed, 'malformed mod, divisor not a number'],
    [{ a: { $mod: [5, 'x'] } }, failed, 'malformed mod, remainder not a number'],
    [{ a: { $mod: [0.5, 1] } }, failed, 'divisor cannot be 0'],
    [{ a: { $mod: [Number.NaN, 1] } }, failed, 'Unable to coerce NaN/Inf to integral type'],
    [{ a: { $mod: [1e30, 1] } }, failed, 'Out of bounds coercing to integral value'],
    [{ a: { $regex: 5 } }, failed, '$regex has to be a string'],
    [{ a: { $regex: 'x', $options: 5 } }, failed, '$options has to be a string'],
    [{ a: { $options: 'i' } }, failed, '$options needs a $regex'],
    [
      { a: { $regex: new BSONRegExp('x', 'i'), $options: 'm' } },
      failed,
      'options set in both $regex and $options',
    ],
    [{ a: { $regex: '(' } }, failed, 'Regular expression is invalid'],
    [{ a: { $regex: 'x', $options: 'z' } }, failed, 'invalid flag in regex options: z'],
    [{ a: { $size: 'x' } }, failed, 'Failed to parse $size. Expected a number in: $size: "x"'],
    [{ a: { $size: -1 } }, failed, 'Failed to parse $size. Expected a non-negative number in: $size: -1'],
    [{ a: { $size: 1.5 } }, failed, 'Failed to parse $size. Expected an integer: $size: 1.5'],
    [{ a: { $size: Number.NaN } }, failed, 'Expected an integer, but found NaN in'],
    [{ a: { $size: 1e30 } }, failed, 'Cannot represent as a 64-bit integer'],
    [{ a: { $all: 5 } }, failed, '$all needs an array'],
    [{ a: { $all: [{ $gt: 1 }] } }, failed, 'no $ expressions in $all'],
    [{ a: { $all: [{ $elemMatch: {} }, 5] } }, failed, '$all/$elemMatch has to be consistent'],
    [{ a: { $elemMatch: 5 } }, failed, '$elemMatch needs an Object'],
    [{ a: { $elemMatch: { $expr: true } } }, failed, '$expr can only be applied to the top-level document'],
    [
      { a: { $bitsAllSet: 'x' } },
      failed,
      '$bitsAllSet takes an Array, a number, or a BinData but received: $bitsAllSet: "x"',
    ],
    [{ a: { $bitsAllSet: -1 } }, failed, 'Expected a non-negative number in: $bitsAllSet: -1'],
    [{ a: { $bitsAllSet: 1.5 } }, failed, 'Expected an integer: $bitsAllSet: 1.5'],
    [{ a: { $bitsAllSet: Number.NaN } }, failed, 'Expected an integer, but found NaN'],
    [{ a: { $bitsAllSet: 1e30 } }, failed, 'Cannot represent as a 64-bit integer'],
    [{ a: { $bitsAllSet: [-1] } }, failed, 'bit positions must be >= 0 but got: 0: -1'],
    [{ a: { $bitsAllSet: [1.5] } }, failed, 'bit positions must be an integer but got: 0: 1.5'],
    [{ a: { $bitsAllSet: ['x'] } }, failed, 'bit positions must be an integer but got: 0: "x"'],
    [
      { a: { $bitsAllSet: [1e10] } },
      failed,
      'bit positions cannot be represented as a 32-bit signed integer',
    ],
    [{ a: { $bitsAllSet: [Number.NaN] } }, failed, 'bit positions cannot take a NaN'],
    [{ $or: [{ a: { $near: [0, 0] } }, { b: 1 }] }, failed, 'geoNear must be top-level expr'],
    [{ a: { $not: { $near: [0, 0] } } }, failed, 'geoNear must be top-level expr'],
    [{ a: { $elemMatch: { $near: [0, 0] } } }, failed, 'geoNear must be top-level expr'],
    [
      { a: { $exists: true, $near: [0, 0] } },
      failed,
      'near must be first in: { $exists: true, $near: [ 0, 0 ] }',
    ],
    [{ $jsonSchema: 5 }, failed, '$jsonSchema must be an object'],
    [{ $expr: { $nope: 1 } }, failed, "Unrecognized expression '$nope'"],
  ])('%j', (criteria, code, message) => {
    expect(() => compileMatch(criteria)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
