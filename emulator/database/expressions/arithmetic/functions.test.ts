import { Decimal128 } from 'bson'
import { evaluate } from '../testing'

const MAX_LONG = 9223372036854775807n
const MIN_LONG = -9223372036854775808n
const { NaN: NAN, POSITIVE_INFINITY: INFINITE } = Number

describe('functions of one number', () => {
  test.each<[string, unknown, unknown]>([
    ['$abs', -5, 5],
    ['$abs', -1.5, 1.5],
    ['$abs', MIN_LONG + 1n, MAX_LONG],
    ['$abs', Decimal128.fromString('-2.5'), 2.5],
    ['$ceil', 1.2, 2],
    ['$ceil', -2.8, -2],
    ['$ceil', -0.5, -0],
    ['$ceil', MAX_LONG, MAX_LONG],
    ['$floor', 1.9, 1],
    ['$floor', -1.2, -2],
    ['$floor', MIN_LONG, MIN_LONG],
    ['$exp', 0, 1],
    ['$exp', 2, Math.E ** 2],
    ['$ln', 1, 0],
    ['$ln', NAN, NAN],
    ['$log10', 100, 2],
    ['$log10', 0.001, -3],
    ['$sqrt', 25, 5],
    ['$sqrt', 0.25, 0.5],
    ['$sqrt', 0, 0],
    ['$sqrt', NAN, NAN],
    ['$sin', 0, 0],
    ['$cos', 0, 1],
    ['$tan', 0, 0],
    ['$cos', NAN, NAN],
    ['$asin', 1, Math.PI / 2],
    ['$acos', -1, Math.PI],
    ['$atan', 1, Math.PI / 4],
    ['$sinh', 0, 0],
    ['$cosh', 0, 1],
    ['$tanh', INFINITE, 1],
    ['$asinh', 0, 0],
    ['$acosh', 1, 0],
    ['$atanh', 1, INFINITE],
    ['$degreesToRadians', 180, Math.PI],
    ['$radiansToDegrees', Math.PI, 180],
    ['$bitNot', 5, -6],
    ['$bitNot', MAX_LONG, MIN_LONG],
  ])('%s of %p is %p', (name, operand, expected) => {
    const result = evaluate({ [name]: operand })
    if (typeof expected === 'number' && Number.isFinite(expected) && expected !== 0)
      expect(result).toBeCloseTo(expected, 12)
    else expect(result).toBe(expected)
    expect(evaluate({ [name]: ['$value'] }, { value: operand })).toEqual(result)
    expect(evaluate({ [name]: null })).toBeNull()
    expect(evaluate({ [name]: '$missing' })).toBeNull()
    expect(() => evaluate({ [name]: 'a' })).toThrow(`${name} only supports numeric types, not string`)
    expect(() => evaluate({ [name]: [1, 2] })).toThrow(
      `Expression ${name} takes exactly 1 arguments. 2 were passed in.`,
    )
  })

  test.each<[string, unknown, string]>([
    ['$abs', MIN_LONG, "can't take $abs of long long min"],
    ['$ln', 0, "$ln's argument must be a positive number, but is 0"],
    ['$log10', -1.5, "$log10's argument must be a positive number, but is -1.5"],
    ['$sqrt', -1, "$sqrt's argument must be greater than or equal to 0"],
    ['$acos', 2, 'cannot apply $acos to 2, value must be in [-1,1]'],
    ['$atanh', -1.5, 'cannot apply $atanh to -1.5, value must be in [-1,1]'],
    ['$acosh', 0.5, 'cannot apply $acosh to 0.5, value must be in [1,inf]'],
    ['$sin', -INFINITE, 'cannot apply $sin to -inf, value must be in (-inf,inf)'],
    ['$bitNot', 1.5, '$bitNot only supports int and long, not: double.'],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand })).toThrow(message)
  })
})

describe('$pow', () => {
  test.each<[unknown, unknown]>([
    [[5, 2], 25],
    [[2, -1], 0.5],
    [[0.5, 2], 0.25],
    [[2, 62], 4611686018427387904n],
    [[2, 63], 2 ** 63],
    [[-2, 63], MIN_LONG],
    [[3, 39], 4052555153018976267n],
    [[3, 40], 3 ** 40],
    [[-1, 9007199254740993n], -1],
    [[0, 0], 1],
    [[1, NAN], 1],
    [[-1, INFINITE], 1],
    [[-1, 0.5], NAN],
    [[0.5, INFINITE], 0],
    [[null, 2], null],
    [[2, '$missing'], null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $pow: operand })).toBe(expected)
  })

  test.each<[unknown, string]>([
    [[0, -1], '$pow cannot take a base of 0 and a negative exponent'],
    [['a', 1], "$pow's base must be numeric, not string"],
    [[1, 'a'], "$pow's exponent must be numeric, not string"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $pow: operand })).toThrow(message)
  })
})

describe('$log and $atan2', () => {
  test.each<[string, unknown, unknown]>([
    ['$log', [100, 10], 2],
    ['$log', [8, 2], Math.log(8) / Math.log(2)],
    ['$log', [8, 0.5], -3],
    ['$log', [NAN, 2], NAN],
    ['$log', [null, 2], null],
    ['$log', [2, '$missing'], null],
    ['$atan2', [1, 1], Math.PI / 4],
    ['$atan2', [null, 'a'], null],
    ['$atan2', [1, '$missing'], null],
  ])('%s of %p is %p', (name, operand, expected) => {
    expect(evaluate({ [name]: operand })).toBe(expected)
  })

  test.each<[string, unknown, string]>([
    ['$log', ['a', 2], "$log's argument must be numeric, not string"],
    ['$log', [2, 'a'], "$log's base must be numeric, not string"],
    ['$log', [0, 2], "$log's argument must be a positive number, but is 0"],
    ['$log', [2, 0], "$log's base must be a positive number not equal to 1, but is 0"],
    ['$log', [2, 1], "$log's base must be a positive number not equal to 1, but is 1"],
    ['$atan2', ['a', 1], '$atan2 only supports numeric types, not string'],
    ['$atan2', [1, 'a'], '$atan2 only supports numeric types, not string'],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand })).toThrow(message)
  })
})

describe('bits', () => {
  test.each<[string, unknown, unknown]>([
    ['$bitAnd', [], -1],
    ['$bitAnd', [2, 3], 2],
    ['$bitAnd', [MIN_LONG, -1], MIN_LONG],
    ['$bitOr', [0, 127], 127],
    ['$bitOr', [], 0],
    ['$bitOr', [2 ** 40, 1], 2 ** 40 + 1],
    ['$bitXor', [3, 5], 6],
    ['$bitXor', [1, null], null],
    ['$bitXor', [1, '$missing'], null],
  ])('%s of %p is %p', (name, operand, expected) => {
    expect(evaluate({ [name]: operand })).toBe(expected)
  })

  test('only ints and longs', () => {
    expect(() => evaluate({ $bitAnd: [1, 1.5] })).toThrow('$bitAnd only supports int and long operands.')
  })
})
