import { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'
import { evaluate } from '../testing'

const OID = ObjectId.createFromHexString('0123456789abcdef01234567')
const MAX_LONG = 9223372036854775807n
const MIN_LONG = -9223372036854775808n
const decimal = (text: string) => Decimal128.fromString(text)

const SHORTCUTS: Readonly<Record<string, string>> = {
  bool: '$toBool',
  date: '$toDate',
  decimal: '$toDecimal',
  double: '$toDouble',
  int: '$toInt',
  long: '$toLong',
  objectId: '$toObjectId',
  string: '$toString',
}

describe('conversions', () => {
  test.each<[unknown, string, unknown]>([
    [1.9, 'double', 1.9],
    [1.9, 'string', '1.9'],
    [0.1 + 0.2, 'string', '0.3'],
    [1.9, 'bool', true],
    [Number.NaN, 'bool', true],
    [0, 'bool', false],
    [1.9, 'date', new Date(1)],
    [-1.9, 'date', new Date(-1)],
    [1.9, 'int', 1],
    [-5.5, 'int', -5],
    [1.9, 'long', 1],
    [1.9, 'decimal', decimal('1.90000000000000')],
    [5.5, 'decimal', decimal('5.50000000000000')],
    [1e300, 'decimal', decimal('1.00000000000000E+300')],
    [Number.NaN, 'decimal', decimal('NaN')],
    ['1.9', 'double', 1.9],
    ['.5', 'double', 0.5],
    ['5.', 'double', 5],
    ['+5.0e42', 'double', 5e42],
    ['-0', 'double', -0],
    ['10000000000000000001', 'double', 1e19],
    ['-InFiNiTy', 'double', Number.NEGATIVE_INFINITY],
    ['inf', 'double', Number.POSITIVE_INFINITY],
    ['-NaN', 'double', Number.NaN],
    ['str', 'string', 'str'],
    ['0123456789abcdef01234567', 'objectId', OID],
    ['0123456789ABCDEF01234567', 'objectId', OID],
    ['', 'bool', true],
    ['false', 'bool', true],
    ['1970-01-01T00:00:00.001Z', 'date', new Date(1)],
    ['2017-07-06', 'date', new Date('2017-07-06T00:00:00.000Z')],
    ['2017-07-06T12:35:37Z', 'date', new Date('2017-07-06T12:35:37.000Z')],
    ['2017-07-06T12:35:37+0200', 'date', new Date('2017-07-06T10:35:37.000Z')],
    ['1', 'int', 1],
    ['-2147483648', 'int', -2147483648],
    ['+42', 'int', 42],
    [2147483647, 'int', 2147483647],
    ['007', 'long', 7],
    ['9223372036854775807', 'long', MAX_LONG],
    ['-9223372036854775808', 'long', MIN_LONG],
    ['1.9', 'decimal', decimal('1.9')],
    ['-Infinity', 'decimal', decimal('-Infinity')],
    ['1.234567890123456789012345678901234567', 'decimal', decimal('1.234567890123456789012345678901235')],
    [OID, 'string', '0123456789abcdef01234567'],
    [OID, 'bool', true],
    [OID, 'objectId', OID],
    [OID, 'date', new Date('1970-08-09T22:25:43.000Z')],
    [new Timestamp({ t: 1000, i: 5 }), 'date', new Date(1_000_000)],
    [false, 'double', 0],
    [true, 'string', 'true'],
    [false, 'bool', false],
    [true, 'int', 1],
    [false, 'long', 0],
    [true, 'decimal', decimal('1')],
    [new Date(123), 'double', 123],
    [new Date(123), 'string', '1970-01-01T00:00:00.123Z'],
    [new Date(0), 'bool', true],
    [new Date(123), 'date', new Date(123)],
    [new Date(123), 'long', 123],
    [new Date(123), 'decimal', decimal('123')],
    [1, 'string', '1'],
    [MAX_LONG, 'string', '9223372036854775807'],
    [MAX_LONG, 'double', 2 ** 63],
    [MAX_LONG, 'long', MAX_LONG],
    [MAX_LONG, 'decimal', decimal('9223372036854775807')],
    [1_500_000_000_000, 'date', new Date(1_500_000_000_000)],
    [2 ** 63 - 1024, 'long', 9223372036854774784n],
    [8.64e15, 'date', new Date(8.64e15)],
    [decimal('1.9'), 'double', 1.9],
    [decimal('1.90'), 'string', '1.90'],
    [decimal('0.0'), 'bool', false],
    [decimal('1.9'), 'date', new Date(1)],
    [decimal('-1.9'), 'int', -1],
    [decimal('9223372036854775807.9'), 'long', MAX_LONG],
    [decimal('12E+3'), 'int', 12000],
    [decimal('1E-10'), 'int', 0],
    [decimal('1.9'), 'decimal', decimal('1.9')],
    [new MinKey(), 'bool', true],
    [new MaxKey(), 'bool', true],
    [{ foo: 0 }, 'bool', true],
    [[], 'bool', true],
    [new Binary(Buffer.from('')), 'bool', true],
    [new BSONRegExp('B*'), 'bool', true],
    [new Timestamp({ t: 0, i: 0 }), 'bool', true],
  ])('%p to %s is %p', (input, to, expected) => {
    const document = { input, to }
    expect(evaluate({ $convert: { input: '$input', to: '$to' } }, document)).toEqual(expected)
    expect(evaluate({ [SHORTCUTS[to] ?? '']: '$input' }, document)).toEqual(expected)
  })

  test.each<[unknown, string, string]>([
    [1.9, 'objectId', 'Unsupported conversion from double to objectId in $convert with no onError value'],
    [OID, 'double', 'Unsupported conversion from objectId to double'],
    [OID, 'int', 'Unsupported conversion from objectId to int'],
    [OID, 'long', 'Unsupported conversion from objectId to long'],
    [OID, 'decimal', 'Unsupported conversion from objectId to decimal'],
    [false, 'objectId', 'Unsupported conversion from bool to objectId'],
    [false, 'date', 'Unsupported conversion from bool to date'],
    [new Date(0), 'objectId', 'Unsupported conversion from date to objectId'],
    [new Date(0), 'int', 'Unsupported conversion from date to int'],
    [1, 'date', 'Unsupported conversion from int to date'],
    [{ a: 1 }, 'string', 'Unsupported conversion from object to string'],
    [[1], 'int', 'Unsupported conversion from array to int'],
    [new BSONRegExp('a'), 'string', 'Unsupported conversion from regex to string'],
    [new Timestamp({ t: 1, i: 1 }), 'long', 'Unsupported conversion from timestamp to long'],
    [new MinKey(), 'double', 'Unsupported conversion from minKey to double'],
    ['text', 'int', "Failed to parse number 'text' in $convert with no onError value: Did not consume whole"],
    ['5.5', 'long', "Failed to parse number '5.5' in $convert with no onError value: Did not consume whole"],
    ['', 'int', "Failed to parse number '' in $convert with no onError value: No digits"],
    ['-', 'int', 'No digits'],
    [' 5', 'int', 'Did not consume whole string.'],
    ['2147483648', 'int', "Failed to parse number '2147483648' in $convert with no onError value: Overflow"],
    ['9223372036854775808', 'long', 'Overflow'],
    ['0x10', 'int', 'Illegal hexadecimal input in $convert with no onError value: 0x10'],
    ['0x10', 'double', 'Illegal hexadecimal input'],
    ['0x10', 'decimal', 'Illegal hexadecimal input'],
    ['', 'double', 'Empty string'],
    [' 1', 'double', 'Leading whitespace'],
    ['.', 'double', 'Did not consume any digits'],
    ['5.5f', 'double', 'Did not consume whole string.'],
    ['1e309', 'double', 'Out of range'],
    ['-1E-1000', 'double', 'Out of range'],
    ['', 'decimal', 'Empty string'],
    ['1.2.3', 'decimal', 'Failed to parse string to decimal'],
    [
      2147483648,
      'int',
      'Conversion would overflow target type in $convert with no onError value: 2147483648',
    ],
    [-2147483649.5, 'int', 'Conversion would overflow target type'],
    [2 ** 63, 'long', 'Conversion would overflow target type'],
    [1e300, 'date', 'Conversion would overflow target type'],
    [8.64e15 + 1, 'date', 'Conversion would overflow target type'],
    [decimal('1E+20'), 'long', 'Conversion would overflow target type'],
    [decimal('1E+400'), 'double', 'Conversion would overflow target type'],
    [Number.NaN, 'int', 'Attempt to convert NaN value to integer type in $convert with no onError value'],
    [-Infinity, 'long', 'Attempt to convert infinity value to integer type in $convert with no onError'],
    [decimal('NaN'), 'date', 'Attempt to convert NaN value to integer type'],
    [
      'abc',
      'objectId',
      "Failed to parse objectId 'abc' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found 3",
    ],
    ['0123456789abcdef0123456z', 'objectId', 'Invalid character found in hex string: z'],
    ['not a date', 'date', 'not a date'],
    ['2017-07-13T10:02:57 Europe/London', 'date', 'Europe/London'],
  ])('%p to %s is refused: %s', (input, to, message) => {
    const document = { input, to }
    expect(() => evaluate({ [SHORTCUTS[to] ?? '']: '$input' }, document)).toThrow(message)
    expect(() => evaluate({ $convert: { input: '$input', to: '$to' } }, document)).toThrow(message)
    const excused = { $convert: { input: '$input', to: '$to', onError: ['$to'] } }
    expect(evaluate(excused, document)).toEqual([to])
  })

  test.each(['minKey', 'missing', 'object', 'array', 'binData', 'undefined', 'null', 'regex', 'timestamp'])(
    'nothing becomes %s',
    to => {
      const message = `Unsupported conversion from double to ${to} in $convert with no onError value`
      expect(() => evaluate({ $convert: { input: 1.9, to } })).toThrow(message)
      expect(evaluate({ $convert: { input: 1.9, to, onError: '$$REMOVE' } })).toBeUndefined()
    },
  )

  test('a date after the year 9999 has no text', () => {
    const input = new Date(253402300800000)
    expect(() => evaluate({ $convert: { input, to: 'string', onError: 0 } })).toThrow('10000')
  })

  test('whole numbers survive as strings', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: MIN_LONG, max: MAX_LONG }), long => {
        const text = String(long)
        expect(String(evaluate({ $toLong: text }))).toBe(text)
        expect(evaluate({ $toString: { $toLong: { $toDecimal: { $toLong: text } } } })).toBe(text)
      }),
    )
  })
})

describe('$convert', () => {
  test.each<[unknown, unknown]>([
    [{ input: null, to: 'int' }, null],
    [{ input: '$missing', to: 'int', onNull: 'none' }, 'none'],
    [{ input: null, to: null, onNull: 'none' }, 'none'],
    [{ input: null, to: 'int', onNull: '$$REMOVE' }, undefined],
    [{ input: 5, to: null }, null],
    [{ input: 5, to: '$missing', onError: 'wrong' }, null],
    [{ input: 5, to: 2 }, '5'],
    [{ input: '5', to: 16 }, 5],
    [{ input: '1.5', to: 1 }, 1.5],
    [{ input: 'x', to: 18, onError: null }, null],
    [{ input: '5', to: { $type: 1.5 } }, 5],
    [{ input: 'x', to: 'int', onNull: 'none', onError: '$fallback' }, 'wrong'],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $convert: operand }, { fallback: 'wrong' })).toBe(expected)
  })

  test.each<[unknown, string]>([
    ['text', '$convert expects an object of named arguments but found: string'],
    [{ to: 'int' }, "Missing 'input' parameter to $convert"],
    [{ input: 1 }, "Missing 'to' parameter to $convert"],
    [{ input: 1, to: 'int', onErr: 1 }, '$convert found an unknown argument: onErr'],
    [{ input: 1, to: 'dinosaur', onError: 0 }, 'Unknown type name: dinosaur'],
    [{ input: null, to: 'number', onError: 0 }, 'Unknown type name: number'],
    [{ input: 1, to: 3.6, onError: 0 }, "In $convert, numeric 'to' argument is not an integer"],
    [
      { input: 1, to: 100, onError: 0 },
      "In $convert, numeric value for 'to' does not correspond to a BSON type: 100",
    ],
    [
      { input: 1, to: { $literal: { a: 1 } }, onError: 0 },
      "$convert's 'to' argument must be a string or number, but is object",
    ],
    [{ input: 1, to: 0 }, 'Unsupported conversion from int to missing'],
    [{ input: { $divide: [1, 0] }, to: 'string', onError: 'wrong' }, "can't $divide by zero"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $convert: operand })).toThrow(message)
  })

  test('a shortcut takes one argument and leaves null and missing be', () => {
    for (const name of Object.values(SHORTCUTS)) {
      expect(evaluate({ [name]: [null] })).toBeNull()
      expect(evaluate({ [name]: '$missing' })).toBeNull()
      expect(() => evaluate({ [name]: [1, 3] })).toThrow(`${name} requires a single argument, got 2`)
    }
  })
})

test.each<[unknown, string, boolean]>([
  [1, 'int', true],
  [-2147483649, 'long', true],
  [MAX_LONG, 'long', true],
  [1.5, 'double', true],
  [-0, 'double', true],
  [1e20, 'double', true],
  [decimal('1'), 'decimal', true],
  ['a', 'string', false],
  [{ a: 1 }, 'object', false],
  [[1], 'array', false],
  [new Binary(Buffer.from('a')), 'binData', false],
  [OID, 'objectId', false],
  [true, 'bool', false],
  [new Date(0), 'date', false],
  [null, 'null', false],
  [undefined, 'missing', false],
  [new BSONRegExp('a'), 'regex', false],
  [new Timestamp({ t: 1, i: 1 }), 'timestamp', false],
  [new MinKey(), 'minKey', false],
  [new MaxKey(), 'maxKey', false],
])('%p is of type %s', (value, name, isNumber) => {
  expect(evaluate({ $type: '$value' }, { value })).toBe(name)
  expect(evaluate({ $isNumber: '$value' }, { value })).toBe(isNumber)
})
