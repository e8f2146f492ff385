import { Decimal128, ObjectId } from 'bson'
import fc from 'fast-check'
import { areEqual } from '../../values/compare'
import { evaluate } from '../testing'

const oid = () => ObjectId.createFromHexString('0123456789abcdef01234567')

describe('sets out of sets', () => {
  test.each<[string, unknown, unknown]>([
    [
      '$setUnion',
      [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
      ['a', 'b'],
    ],
    ['$setUnion', [['a', 'b'], [['a', 'b']]], ['a', 'b', ['a', 'b']]],
    [
      '$setUnion',
      [
        [2, 'x', 1],
        [null, 1],
      ],
      [null, 1, 2, 'x'],
    ],
    ['$setUnion', [], []],
    ['$setUnion', ['$list'], [1, 2]],
    ['$setUnion', '$list', [1, 2]],
    ['$setUnion', [[1], '$missing'], null],
    ['$setUnion', [null, 'a'], null],
    ['$setUnion', [[oid()], [oid()]], [oid()]],
    [
      '$setUnion',
      [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['$setUnion', [[1, 9007199254740993n], [Decimal128.fromString('1')]], [1, 9007199254740993n]],
    ['$setUnion', [[Number.NaN], [Number.NaN, 0, -0]], [Number.NaN, 0]],
    [
      '$setIntersection',
      [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
      ['a', 'b'],
    ],
    ['$setIntersection', [['a', 'b'], [['a', 'b']]], []],
    [
      '$setIntersection',
      [
        [3, 1, 2],
        [2, 3],
        [3, 2, 2],
      ],
      [2, 3],
    ],
    ['$setIntersection', [], []],
    ['$setIntersection', '$list', [1, 2]],
    ['$setIntersection', [[1], null], null],
    ['$setIntersection', ['$missing', 'a'], null],
    [
      '$setDifference',
      [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
      [],
    ],
    ['$setDifference', [['a', 'b'], [['a', 'b']]], ['a', 'b']],
    ['$setDifference', [[3, 1, 3, 2], [1]], [3, 2]],
    ['$setDifference', [null, 'a'], null],
    ['$setDifference', [[1], '$missing'], null],
  ])('%s of %p is %p', (name, operand, expected) => {
    expect(evaluate({ [name]: operand }, { list: [2, 1, 2] })).toEqual(expected)
  })

  test.each<[string, unknown, string]>([
    ['$setUnion', [[1], 1], 'All operands of $setUnion must be arrays. One argument is of type: int'],
    ['$setUnion', ['a', null], 'All operands of $setUnion must be arrays. One argument is of type: string'],
    [
      '$setIntersection',
      [[], 'a'],
      'All operands of $setIntersection must be arrays. One argument is of type: string',
    ],
    [
      '$setDifference',
      [1, []],
      'both operands of $setDifference must be arrays. First argument is of type: int',
    ],
    [
      '$setDifference',
      [[], true],
      'both operands of $setDifference must be arrays. Second argument is of type: bool',
    ],
    ['$setDifference', [[]], 'Expression $setDifference takes exactly 2 arguments. 1 were passed in.'],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand })).toThrow(message)
  })
})

describe('questions about sets', () => {
  test.each<[string, unknown, boolean]>([
    [
      '$setEquals',
      [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
      true,
    ],
    ['$setEquals', [['a', 'b'], [['a', 'b']]], false],
    [
      '$setEquals',
      [
        [1, 2],
        [2, 1],
        [1, 1, 2],
      ],
      true,
    ],
    ['$setEquals', [[1, 2], [2, 1], [1]], false],
    ['$setEquals', [[1], [1, 2]], false],
    ['$setEquals', [[], []], true],
    [
      '$setIsSubset',
      [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
      true,
    ],
    ['$setIsSubset', [['a', 'b'], [['a', 'b']]], false],
    ['$setIsSubset', [[], []], true],
    ['$setIsSubset', [[1, 2], [1]], false],
    ['$allElementsTrue', [[true, 1, 'someString']], true],
    ['$allElementsTrue', [[[false]]], true],
    ['$allElementsTrue', [[]], true],
    ['$allElementsTrue', [[null, true]], false],
    ['$allElementsTrue', '$list', false],
    ['$anyElementTrue', [[true, false]], true],
    ['$anyElementTrue', [[[false]]], true],
    ['$anyElementTrue', [[null, false, 0]], false],
    ['$anyElementTrue', [[]], false],
    ['$anyElementTrue', '$list', true],
  ])('%s of %p is %p', (name, operand, expected) => {
    expect(evaluate({ [name]: operand }, { list: [2, 0] })).toBe(expected)
  })

  test.each<[string, unknown, string]>([
    ['$setEquals', [], '$setEquals needs at least two arguments had: 0'],
    ['$setEquals', [[1]], '$setEquals needs at least two arguments had: 1'],
    ['$setEquals', [[1], null], 'All operands of $setEquals must be arrays. 2-th argument is of type: null'],
    [
      '$setIsSubset',
      ['$missing', []],
      'both operands of $setIsSubset must be arrays. First argument is of type: missing',
    ],
    [
      '$setIsSubset',
      [[], null],
      'both operands of $setIsSubset must be arrays. Second argument is of type: null',
    ],
    ['$allElementsTrue', [null], "$allElementsTrue's argument must be an array, but is null"],
    ['$anyElementTrue', [1], "$anyElementTrue's argument must be an array, but is int"],
    [
      '$allElementsTrue',
      [true, 1],
      'Expression $allElementsTrue takes exactly 1 arguments. 2 were passed in.',
    ],
  ])('%s of %p is refused: %s', (name, operand, message) => {
    expect(() => evaluate({ [name]: operand })).toThrow(message)
  })
})

describe('against equality of values', () => {
  const element = fc.oneof(
    fc.constantFrom<unknown>(null, true, 'a', '', 1, 1.5, -0, 2n ** 60n, 2 ** 60, Number.NaN),
    fc.record({ a: fc.constantFrom(1, 2), b: fc.constantFrom(1, 2) }),
    fc.array(fc.constantFrom(1, 2), { maxLength: 2 }),
  )
  const list = fc.array(element, { maxLength: 6 })
  const has = (items: readonly unknown[], item: unknown) => items.some(other => areEqual(other, item))
  const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

  test('each operator has the members it should, once', () => {
    fc.assert(
      fc.property(list, list, (left, right) => {
        const of = (name: string) => arrayOf(evaluate({ [name]: ['$left', '$right'] }, { left, right }))
        const union = of('$setUnion')
        const intersection = of('$setIntersection')
        const difference = of('$setDifference')
        for (const item of [...left, ...right]) {
          const inLeft = has(left, item)
          const inRight = has(right, item)
          expect(has(union, item)).toBe(true)
          expect(has(intersection, item)).toBe(inLeft && inRight)
          expect(has(difference, item)).toBe(inLeft && !inRight)
        }
        for (const result of [union, intersection, difference])
          expect(result.filter((item, at) => has(result.slice(at + 1), item))).toEqual([])
      }),
    )
  })
})
