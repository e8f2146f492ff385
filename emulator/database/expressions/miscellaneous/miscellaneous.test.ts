import { Binary, Timestamp } from 'bson'
import { evaluate } from '../testing'

const document = { 'a.b': 'bar', $price: 10, c: { d: 'x', 'e.f': null }, list: [{ d: 1 }] }

describe('$literal', () => {
  test.each([['$price'], [{ $add: [1, 2] }], [['$a', { b: '$b' }]], [0], [null]])('%p', operand => {
    expect(evaluate({ $literal: operand })).toEqual(operand)
    expect(evaluate({ $const: operand })).toEqual(operand)
  })
})

describe('$rand', () => {
  test('a number from 0 to 1, anew each time', () => {
    const numbers = Array.from({ length: 100 }, () => Number(evaluate({ $rand: {} })))
    expect(numbers.every(number => number >= 0 && number < 1)).toBe(true)
    expect(new Set(numbers).size).toBeGreaterThan(90)
  })

  test('takes no arguments', () => {
    for (const operand of [{ a: 1 }, [1], 1])
      expect(() => evaluate({ $rand: operand })).toThrow('$rand does not currently accept arguments')
  })
})

describe('$getField', () => {
  test.each<[unknown, unknown]>([
    ['a.b', 'bar'],
    ['nothing', undefined],
    [{ $literal: '$price' }, 10],
    [{ $const: '$price' }, 10],
    [{ field: 'd', input: '$c' }, 'x'],
    [{ field: 'e.f', input: '$c' }, null],
    [{ field: 'd', input: { $getField: 'c' } }, 'x'],
    [{ field: { $literal: '$f' }, input: { $literal: { $f: 5 } } }, 5],
    [{ field: 'd', input: null }, null],
    [{ field: 'd', input: '$missing' }, undefined],
    [{ field: 'd', input: true }, undefined],
    [{ field: 'd', input: '$list' }, undefined],
    [{ field: 'toString', input: '$c' }, undefined],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $getField: operand }, document)).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [{ input: '$c' }, "$getField requires 'field' to be specified"],
    [{ field: 'a' }, "$getField requires 'input' to be specified"],
    [{ field: 'a', input: {}, other: 1 }, '$getField found an unknown argument: other'],
    [5, "$getField requires 'field' to evaluate to type String, but got int"],
    [{ $literal: [] }, "$getField requires 'field' to evaluate to type String, but got array"],
    [
      { $add: [2, 3] },
      "$getField requires 'field' to evaluate to a constant, but got a non-constant argument",
    ],
    [
      { field: ['a'], input: '$c' },
      "$getField requires 'field' to evaluate to a constant, but got a non-constant argument",
    ],
    [
      '$a',
      "'$a' is a field path reference which is not allowed in this context. Did you mean {$literal: '$a'}?",
    ],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $getField: operand }, document)).toThrow(message)
  })
})

describe('$setField and $unsetField', () => {
  test.each<[string, unknown, unknown]>([
    ['$setField', { field: 'e.f', input: '$c', value: 1 }, { d: 'x', 'e.f': 1 }],
    ['$setField', { field: { $literal: '$new' }, input: '$c', value: '$$NOW' }, 'sets a new last field'],
    ['$setField', { field: 'd', input: '$c', value: '$missing' }, { 'e.f': null }],
    ['$setField', { field: 'd', input: '$c', value: null }, { d: null, 'e.f': null }],
    ['$setField', { field: 'd', input: '$missing', value: 1 }, null],
    ['$setField', { field: 'd', input: null, value: 1 }, null],
    ['$unsetField', { field: 'd', input: '$c' }, { 'e.f': null }],
    ['$unsetField', { field: 'z', input: '$c' }, { d: 'x', 'e.f': null }],
    ['$unsetField', { field: 'd', input: null }, null],
  ])('%s of %p is %p', (name, operand, expected) => {
    const result = evaluate({ [name]: operand }, document)
    if (typeof expected === 'string') expect(Object.keys(Object(result))).toEqual(['d', 'e.f', '$new'])
    else expect(result).toEqual(expected)
    expect(document.c).toEqual({ d: 'x', 'e.f': null })
  })

  test('the order of the fields stays', () => {
    const result = evaluate({ $setField: { field: 'd', input: '$c', value: 2 } }, document)
    expect(Object.keys(Object(result))).toEqual(['d', 'e.f'])
  })

  test.each<[string, unknown, string]>([
    ['$setField', 1, '$setField only supports an object as its argument'],
    ['$setField', { field: 'a', input: {} }, "$setField requires 'value' to be specified"],
    ['$setField', { value: 1, input: {} }, "$setField requires 'field' to be specified"],
    ['$setField', { field: 'a', value: 1 }, "$setField requires 'input' to be specified"],
    ['$setField', { field: 'a', value: 1, input: {}, x: 1 }, '$setField found an unknown argument: x'],
    [
      '$setField',
      { field: 'a', value: 1, input: 'text' },
      "$setField requires 'input' to evaluate to type Object",
    ],
    ['$unsetField', { field: 'a', input: {}, value: 1 }, '$unsetField found an unknown argument: value'],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand }, document)).toThrow(message)
  })
})

describe('$meta', () => {
  test.each<[unknown, string]>([
    ['textScore', 'query requires text score metadata, but it is not available'],
    ['geoNearDistance', 'query requires $geoNear distance metadata, but it is not available'],
    ['nonsense', 'Unsupported argument to $meta: nonsense'],
    [1, '$meta only supports string arguments'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $meta: operand })).toThrow(message)
  })

  test('an index key is missing', () => {
    expect(evaluate({ $meta: 'indexKey' }, { indexKey: 1 })).toBeUndefined()
  })
})

test.each(['$function', '$accumulator', '$where'])('%s is refused: no script runs in the database', name => {
  expect(() => evaluate({ [name]: { body: 'function() {}', args: [], lang: 'js' } })).toThrow(
    `${name} is not supported: the database runs no JavaScript`,
  )
})

describe('sizes and timestamps', () => {
  const timestamp = new Timestamp({ t: 4294967295, i: 7 })

  test.each<[string, unknown, unknown]>([
    ['$bsonSize', '$c', 19],
    ['$bsonSize', { $literal: { a: 9007199254740993n } }, 16],
    ['$bsonSize', null, null],
    ['$binarySize', '邻里', 6],
    ['$binarySize', new Binary(Buffer.from('abc')), 3],
    ['$binarySize', '$missing', null],
    ['$tsSecond', timestamp, 4294967295],
    ['$tsIncrement', timestamp, 7],
    ['$tsSecond', '$missing', null],
  ])('%s of %p is %p', (name, operand, expected) => {
    expect(evaluate({ [name]: operand }, document)).toBe(expected)
  })

  test.each<[string, unknown, string]>([
    ['$bsonSize', 'a', '$bsonSize requires a document input, found: string'],
    ['$binarySize', 1, '$binarySize requires a string or BinData argument, found: int'],
    ['$tsSecond', new Date(0), ' Argument to $tsSecond must be a timestamp, but is date'],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand })).toThrow(message)
  })
})
