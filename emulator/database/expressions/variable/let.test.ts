import { evaluate } from '../testing'

/** Written so because an object with a plain `then` could be taken for a promise. */
const THEN = 'then'

test.each<[unknown, unknown]>([
  [
    {
      vars: {
        total: { $add: ['$price', '$tax'] },
        discounted: { $cond: { if: '$applyDiscount', [THEN]: 0.9, else: 1 } },
      },
      in: { $multiply: ['$$total', '$$discounted'] },
    },
    9.450000000000001,
  ],
  [{ vars: {}, in: '$price' }, 10],
  [{ vars: { low: 1 }, in: { $let: { vars: { low: 2, seen: '$$low' }, in: ['$$low', '$$seen'] } } }, [2, 1]],
  [{ in: '$$x', vars: { x: '$missing' } }, undefined],
  [{ vars: { x: null }, in: '$$x' }, null],
  [{ vars: { item: '$item' }, in: '$$item.name.0' }, undefined],
  [{ vars: { item: '$item' }, in: '$$item.parts.n' }, [1, 2]],
  [{ vars: { CURRENT: '$item' }, in: ['$name', '$$ROOT.price'] }, ['pen', 10]],
  [{ vars: { 名: 1 }, in: '$$名' }, 1],
  [{ vars: { a_B9: 1 }, in: '$$a_B9' }, 1],
])('%p is %p', (operand, expected) => {
  const item = { name: 'pen', parts: [{ n: 1 }, {}, { n: 2 }] }
  expect(evaluate({ $let: operand }, { price: 10, tax: 0.5, applyDiscount: true, item })).toEqual(expected)
})

test.each<[unknown, string]>([
  [1, '$let only supports an object as its argument'],
  [{ vars: {} }, "Missing 'in' parameter to $let"],
  [{ in: 1 }, "Missing 'vars' parameter to $let"],
  [{ vars: {}, in: 1, out: 2 }, 'Unrecognized parameter to $let: out'],
  [{ vars: 1, in: 1 }, 'invalid parameter: expected an object (vars)'],
  [{ vars: { a: 1, b: '$$a' }, in: '$$b' }, 'Use of undefined variable: a'],
  [{ vars: { '': 1 }, in: 1 }, 'empty variable names are not allowed'],
  [{ vars: { Total: 1 }, in: 1 }, "'Total' starts with an invalid character for a user variable name"],
  [{ vars: { ROOT: 1 }, in: 1 }, "'ROOT' starts with an invalid character for a user variable name"],
  [{ vars: { 'a-b': 1 }, in: 1 }, "'a-b' contains an invalid character for a variable name: '-'"],
])('%p is refused: %s', (operand, message) => {
  expect(() => evaluate({ $let: operand })).toThrow(message)
})
