import { FIELDS, formOf, isFilled, termsOf } from './ruleForm'

const reward = (points: number) => ({ points, minutes: points * 3 })
const rule = {
  ...{ perHour: 20, scarcePercent: 150, dailyCap: 60, order: reward(12) },
  wish: [reward(10), reward(20), reward(40)] as [
    ReturnType<typeof reward>,
    ReturnType<typeof reward>,
    ReturnType<typeof reward>,
  ],
}

test('a rule goes into the form and comes out of it unchanged; every figure has its field', () => {
  expect(termsOf(formOf(rule))).toEqual(rule)
  expect(Object.keys(formOf(rule)).sort()).toEqual(FIELDS.map(([key]) => key).sort())
  expect(isFilled(formOf(rule))).toBe(true)
})

test('an empty figure, a minus or a fraction is not filled in', () => {
  for (const bad of ['', '-1', '1.5', '十'])
    expect(isFilled({ ...formOf(rule), orderPoints: bad })).toBe(false)
})
