import { evaluate } from '../testing'

describe('$mergeObjects', () => {
  test.each<[operand: unknown, expected: unknown]>([
    [[], {}],
    [['$missing', null], {}],
    [[{ a: 1, b: 1 }, null, { c: 3, a: 2 }], { a: 2, b: 1, c: 3 }],
    [['$a', { y: { $add: [1, 1] } }], { x: 1, y: 2 }],
    ['$list', { x: 2, y: 1 }],
    [[['$a', { z: 1 }]], { x: 1, z: 1 }],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $mergeObjects: operand }, { a: { x: 1 }, list: [{ x: 1, y: 1 }, { x: 2 }] })).toEqual(
      expected,
    )
  })

  test('a field keeps its first place', () => {
    const merged = evaluate({
      $mergeObjects: [
        { a: 1, b: 1 },
        { c: 1, a: 2 },
      ],
    })
    expect(JSON.stringify(merged)).toBe('{"a":2,"b":1,"c":1}')
  })

  test('refuses what is no document', () => {
    expect(() => evaluate({ $mergeObjects: [{ a: 1 }, 5] })).toThrow(
      '$mergeObjects requires object inputs, but input 5 is of type int',
    )
    expect(() => evaluate({ $mergeObjects: [{}, []] })).toThrow('is of type array')
  })
})

describe('$objectToArray', () => {
  test.each<[operand: unknown, expected: unknown]>([
    [
      '$a',
      [
        { k: 'x', v: 1 },
        { k: 'y', v: { z: null } },
      ],
    ],
    [{ q: 2n ** 60n }, [{ k: 'q', v: 2n ** 60n }]],
    [{}, []],
    ['$missing', null],
    [null, null],
  ])('of %p is %p', (operand, expected) => {
    expect(evaluate({ $objectToArray: operand }, { a: { x: 1, y: { z: null } } })).toEqual(expected)
  })

  test.each([
    [[[1]], 'array'],
    [5, 'int'],
    ['text', 'string'],
    [new Date(0), 'date'],
  ])('of %p is refused', (operand, type) => {
    expect(() => evaluate({ $objectToArray: operand })).toThrow(
      `$objectToArray requires a document input, found: ${type}`,
    )
  })
})
