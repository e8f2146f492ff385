import { BSONRegExp } from 'bson'
import { evaluate } from '../testing'

const find = (input: unknown, regex: unknown, options?: unknown) => ({
  input,
  regex,
  ...(options === undefined ? {} : { options }),
})

describe('$regexFind', () => {
  test.each<[operand: object, expected: unknown]>([
    [find('Simple Example ', '(m(p))'), { match: 'mp', idx: 2, captures: ['mp', 'p'] }],
    [find('Simple', 'zz'), null],
    [find('cafétéria 寿司', '寿'), { match: '寿', idx: 10, captures: [] }],
    [find('a😀b', 'b'), { match: 'b', idx: 2, captures: [] }],
    // A group that took no part is null.
    [find('abc', '(a)|(x)'), { match: 'a', idx: 0, captures: ['a', null] }],
    [find('ABC', 'b', 'i'), { match: 'B', idx: 1, captures: [] }],
    [find('ABC', new BSONRegExp('b', 'i')), { match: 'B', idx: 1, captures: [] }],
    [find('ABC', new BSONRegExp('b'), 'i'), { match: 'B', idx: 1, captures: [] }],
    [find('a\nb', '^b', 'm'), { match: 'b', idx: 2, captures: [] }],
    [find('ab', ' a # first\n b', 'x'), { match: 'ab', idx: 0, captures: [] }],
    [find('a\nb', 'a.b', 's'), { match: 'a\nb', idx: 0, captures: [] }],
    [find('$missing', 'a'), null],
    [find('a', '$missing'), null],
    [find('a', null, 'i'), null],
    [find('a', 'A', null), null],
    [find('$text', { $concat: ['^', '$word'] }), { match: 'line', idx: 0, captures: [] }],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $regexFind: operand }, { text: 'line 1', word: 'line' })).toEqual(expected)
  })
})

describe('$regexFindAll', () => {
  test.each<[operand: object, found: readonly [match: string, idx: number][]]>([
    [
      find('ab-ac', 'a.'),
      [
        ['ab', 0],
        ['ac', 3],
      ],
    ],
    [
      find('é寿é', 'é'),
      [
        ['é', 0],
        ['é', 2],
      ],
    ],
    [find('abc', 'x'), []],
    [find('$missing', 'a'), []],
    [find('a', null), []],
    // An empty match steps on by a character and is not found at the end, but in an empty text.
    [
      find('a😀', ''),
      [
        ['', 0],
        ['', 1],
      ],
    ],
    [find('', ''), [['', 0]]],
    [
      find('aab', 'a*'),
      [
        ['aa', 0],
        ['', 2],
      ],
    ],
  ])('%p is %p', (operand, found) => {
    expect(evaluate({ $regexFindAll: operand })).toEqual(
      found.map(([match, idx]) => ({ match, idx, captures: [] })),
    )
  })
})

describe('$regexMatch', () => {
  test.each<[operand: object, expected: boolean]>([
    [find('line', 'LINE', 'i'), true],
    [find('line', 'LINE'), false],
    [find('\u3000', '\\s'), false],
    [find('$missing', 'a'), false],
    [find('a', '$missing'), false],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $regexMatch: operand })).toBe(expected)
  })
})

test.each<[operand: unknown, message: string]>([
  [find(5, 'a'), "$regexMatch needs 'input' to be of type string"],
  [find('a', 5), "$regexMatch needs 'regex' to be of type string or regex"],
  [find('a', 'a', 5), "$regexMatch needs 'options' to be of type string"],
  [find('a', 'a', 'g'), 'invalid flag in regex options: g'],
  [find('a', null, 'g'), 'invalid flag in regex options: g'],
  [find('a', '('), 'Invalid Regex in $regexMatch: '],
  [find('a', 'a\0b'), '$regexMatch: regular expression cannot contain an embedded null byte'],
  [
    find('a', new BSONRegExp('a', 'i'), 'i'),
    "$regexMatch: found regex option(s) specified in both 'regex' and 'option' fields",
  ],
  [{ input: 'a' }, "Missing 'regex' parameter to $regexMatch"],
  ['a', '$regexMatch only supports an object'],
])('%p is refused: %s', (operand, message) => {
  expect(() => evaluate({ $regexMatch: operand })).toThrow(message)
})
