import { evaluate } from '../testing'

const DOCUMENT = {
  people: [
    { name: 'pat', age: 30, tags: [3, 9] },
    { name: 'dallas', age: 36, tags: [1, 20] },
    { name: 'charlie', age: 42 },
    { name: 'ada', age: 36, tags: [] },
  ],
}

const names = (sortBy: unknown) =>
  evaluate({ $map: { input: { $sortArray: { input: '$people', sortBy } }, in: '$$this.name' } }, DOCUMENT)

describe('$sortArray', () => {
  test.each<[sortBy: object, expected: readonly string[]]>([
    [{ name: 1 }, ['ada', 'charlie', 'dallas', 'pat']],
    [{ age: -1, name: 1 }, ['charlie', 'ada', 'dallas', 'pat']],
    // Equal ones keep their order.
    [{ age: 1 }, ['pat', 'dallas', 'ada', 'charlie']],
    // An array counts with its least element, descending with its greatest; an empty one is less than null.
    [{ tags: 1 }, ['ada', 'charlie', 'dallas', 'pat']],
    [{ tags: -1 }, ['dallas', 'pat', 'charlie', 'ada']],
  ])('by %p', (sortBy, expected) => {
    expect(names(sortBy)).toEqual(expected)
  })

  test.each<[input: unknown, sortBy: 1 | -1, expected: unknown]>([
    [[3, 1, 2n ** 62n, 2], 1, [1, 2, 3, 2n ** 62n]],
    [
      [2, 1, 'hello', { a: 6 }, { a: 'x' }, { a: -1 }, null],
      1,
      [null, 1, 2, 'hello', { a: -1 }, { a: 6 }, { a: 'x' }],
    ],
    // Whole arrays are compared, element by element.
    [[[9], [1, 9, 8], []], 1, [[], [1, 9, 8], [9]]],
    [[{}, [], []], -1, [[], [], {}]],
    [['$missing', 1], -1, [1, null]],
    ['$missing', 1, null],
    [null, 1, null],
  ])('whole values of %p by %p are %p', (input, sortBy, expected) => {
    expect(evaluate({ $sortArray: { input, sortBy } })).toEqual(expected)
  })

  test.each<[operand: unknown, message: string]>([
    [{ input: 'x', sortBy: 1 }, 'The input argument to $sortArray must be an array, but was of type: string'],
    [{ input: [1], sortBy: 2 }, 'The $sort element value must be either 1 or -1'],
    [{ input: [1], sortBy: {} }, '$sort stage must have at least one sort key'],
    [{ input: [1], sortBy: { a: 'up' } }, '$sort key ordering must be 1'],
    [{ input: [1] }, "$sortArray requires 'sortBy' to be specified"],
    ['$people', '$sortArray only supports an object'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $sortArray: operand }, DOCUMENT)).toThrow(message)
  })
})

describe('$zip', () => {
  test.each<[operand: object, expected: unknown]>([
    [{ inputs: [['a'], ['b'], ['c']] }, [['a', 'b', 'c']]],
    [{ inputs: [['a'], ['b', 'c']] }, [['a', 'b']]],
    [
      { inputs: [['a'], ['b', 'c']], useLongestLength: true },
      [
        ['a', 'b'],
        [null, 'c'],
      ],
    ],
    [
      { inputs: [[1], [2, 3]], useLongestLength: true, defaults: ['a', { $add: [1, 1] }] },
      [
        [1, 2],
        ['a', 3],
      ],
    ],
    [{ inputs: [[1], []] }, []],
    [{ inputs: [[1], '$missing'] }, null],
    [{ inputs: [null, 'x'] }, null],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $zip: operand })).toEqual(expected)
  })

  test.each<[operand: object, message: string]>([
    [{ inputs: 'x' }, 'inputs must be an array of expressions, found string'],
    [{ inputs: [] }, '$zip requires at least one input array'],
    [{ inputs: [[1]], defaults: [1] }, 'cannot specify defaults unless useLongestLength is true'],
    [
      { inputs: [[1]], useLongestLength: true, defaults: [1, 2] },
      'defaults and inputs must have the same length',
    ],
    [{ inputs: [[1]], useLongestLength: 1 }, 'useLongestLength must be a bool, found int'],
    [{ inputs: [[1], 'x'] }, '$zip found a non-array expression in input: "x"'],
    [{ inputs: [[1]], rows: 1 }, '$zip found an unknown argument: rows'],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $zip: operand })).toThrow(message)
  })
})

describe('$arrayToObject', () => {
  test.each<[input: unknown, expected: unknown]>([
    [
      [
        ['a', 1],
        ['b', null],
      ],
      { a: 1, b: null },
    ],
    [
      [
        { k: 'a', v: 1 },
        { v: 2, k: 'b' },
      ],
      { a: 1, b: 2 },
    ],
    [
      [
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ],
      { a: 3, b: 2 },
    ],
    [[], {}],
    [null, null],
    ['$missing', null],
  ])('of %p is %p', (input, expected) => {
    expect(evaluate({ $arrayToObject: [input] })).toEqual(expected)
  })

  test('is the reverse of $objectToArray, whatever the names', () => {
    const document = JSON.parse('{"__proto__":1,"constructor":2}')
    const back = evaluate({ $arrayToObject: { $objectToArray: '$o' } }, { o: document })
    expect(JSON.stringify(back)).toBe('{"__proto__":1,"constructor":2}')
  })

  test.each<[input: unknown, message: string]>([
    ['x', '$arrayToObject requires an array input, found: string'],
    [[5], 'Unrecognised input type format for $arrayToObject: int'],
    [[['a', 1], { k: 'b', v: 1 }], 'Array was detected, now found: object'],
    [[{ k: 'a', v: 1 }, ['b', 1]], 'Object was detected, now found: array'],
    [[['a', 1, 2]], 'requires an array of size 2 arrays, found array of size: 3'],
    [[[1, 2]], 'the key must be of type string. Found key type: int'],
    [[{ k: 'a' }], 'Found incorrect number of keys:1'],
    [[{ k: 'a', y: 1 }], 'Missing either or both keys from: { k: "a", y: 1 }'],
    [[{ k: 1, v: 1 }], "the value of 'k' must be of type string. Found type: int"],
    [[['a\0', 1]], 'Key field cannot contain an embedded null byte'],
  ])('of %p is refused: %s', (input, message) => {
    expect(() => evaluate({ $arrayToObject: [input] })).toThrow(message)
  })
})
