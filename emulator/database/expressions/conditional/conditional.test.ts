import { evaluate } from '../testing'

/** Written so because an object with a plain `then` could be taken for a promise. */
const THEN = 'then'

const fails = { $divide: [1, 0] }

describe('$cond', () => {
  test.each<[unknown, unknown]>([
    [[{ $gte: ['$qty', 250] }, 30, 20], 30],
    [{ if: { $gte: ['$qty', 301] }, [THEN]: 30, else: 20 }, 20],
    [{ else: 'no', [THEN]: 'yes', if: '$missing' }, 'no'],
    [['', 'yes', 'no'], 'yes'],
    [[Number.NaN, 'yes', 'no'], 'yes'],
    [[true, '$missing', 1], undefined],
    [[true, 1, fails], 1],
    [[false, fails, 2], 2],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $cond: operand }, { qty: 300 })).toEqual(expected)
  })

  test.each<[unknown, string]>([
    [[true, 1], 'Expression $cond takes exactly 3 arguments. 2 were passed in.'],
    [true, 'Expression $cond takes exactly 3 arguments. 1 were passed in.'],
    [{ [THEN]: 1, else: 2 }, "Missing 'if' parameter to $cond"],
    [{ if: true, else: 2 }, "Missing 'then' parameter to $cond"],
    [{ if: true, [THEN]: 1 }, "Missing 'else' parameter to $cond"],
    [{ if: true, [THEN]: 1, else: 2, or: 3 }, 'Unrecognized parameter to $cond: or'],
    [{ $add: [1, 2] }, 'Unrecognized parameter to $cond: $add'],
    [[true, 1, { $nonsense: 1 }], "Unrecognized expression '$nonsense'"],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $cond: operand })).toThrow(message)
  })
})

describe('$ifNull', () => {
  test.each<[unknown, unknown]>([
    [['$description', 'Unspecified'], 'product 1'],
    [['$nothing', 'Unspecified'], 'Unspecified'],
    [['$missing', 'Unspecified'], 'Unspecified'],
    [['$missing', '$nothing', '$zero', fails], 0],
    [['$missing', '$nothing'], null],
    [['$nothing', '$missing'], undefined],
    [[false, 1], false],
    [[Number.NaN, 1], Number.NaN],
  ])('%p is %p', (operand, expected) => {
    const document = { description: 'product 1', nothing: null, zero: 0 }
    expect(evaluate({ $ifNull: operand }, document)).toEqual(expected)
  })

  test.each<[unknown, number]>([
    [[], 0],
    [['$a'], 1],
    ['$a', 1],
  ])('%p is refused', (operand, count) => {
    expect(() => evaluate({ $ifNull: operand })).toThrow(
      `$ifNull needs at least two arguments, had: ${count}`,
    )
  })
})

describe('$switch', () => {
  const branches = [
    { case: { $gte: ['$score', 90] }, [THEN]: 'great' },
    { case: { $gte: ['$score', 80] }, [THEN]: 'good' },
    { case: null, [THEN]: fails },
  ]

  test.each<[number, string]>([
    [95, 'great'],
    [80, 'good'],
    [10, 'poor'],
  ])('the first branch that holds: %p is %s', (score, expected) => {
    expect(evaluate({ $switch: { branches, default: 'poor' } }, { score })).toBe(expected)
  })

  test.each<[unknown, unknown]>([
    [{ branches: [{ case: true, [THEN]: null }], default: false }, null],
    [{ branches: [{ case: true, [THEN]: '$missing' }], default: false }, undefined],
    [{ branches: [{ case: '$missing', [THEN]: 1 }], default: '$missing' }, undefined],
    [{ branches: [{ case: true, [THEN]: 1 }], default: fails }, 1],
    [{ branches: [], default: 7 }, 7],
  ])('%p is %p', (operand, expected) => {
    expect(evaluate({ $switch: operand })).toBe(expected)
  })

  test.each<[unknown, string]>([
    ['text', '$switch requires an object as an argument, found: string'],
    [{ branches: 'text' }, "$switch expected an array for 'branches', found: string"],
    [{ branches: ['text'] }, '$switch expected each branch to be an object, found: string'],
    [{ branches: [{}] }, "$switch requires each branch have a 'case' expression"],
    [{ branches: [{ case: 1 }] }, "$switch requires each branch have a 'then' expression."],
    [
      { branches: [{ case: 1, [THEN]: 2, badKey: 3 }] },
      '$switch found an unknown argument to a branch: badKey',
    ],
    [{ notAnArgument: 1 }, '$switch found an unknown argument: notAnArgument'],
    [{ branches: [] }, '$switch requires at least one branch.'],
    [{}, '$switch requires at least one branch.'],
    [
      { branches: [{ case: '$missing', [THEN]: 1 }] },
      '$switch could not find a matching branch for an input, and no default was specified.',
    ],
  ])('%p is refused: %s', (operand, message) => {
    expect(() => evaluate({ $switch: operand })).toThrow(message)
  })
})
