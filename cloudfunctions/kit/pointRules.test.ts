import { type PointRule, perHourOf, rulesAt, rulesOf, wishRewardOf } from './pointRules'

const reward = (points: number) => ({ points, minutes: points * 2 })
const version = (number: number, startsAt: string): PointRule => ({
  ...{ version: number, startsAt: new Date(startsAt), perHour: 20, scarcePercent: 150, dailyCap: 0 },
  ...{ wish: [reward(number), reward(number + 10), reward(number + 20)], order: reward(number) },
})
const before = { wishReward: reward(20), orderReward: reward(15) }
const street = {
  ...before,
  pointRules: [version(2, '2026-12-01T00:00:00+08:00'), version(1, '2026-01-01T00:00:00+08:00')],
}

test.each([
  ['before the first', '2025-01-01T00:00:00+08:00', 1],
  ['a second before the next', '2026-11-30T23:59:59+08:00', 1],
  ['at its first moment', '2026-12-01T00:00:00+08:00', 2],
  ['long after', '2030-01-01T00:00:00+08:00', 2],
])('%s the rules are those of their time', (_, at, expected) => {
  expect(rulesAt(street, new Date(at)).version).toBe(expected)
})

test('a street of before has its old rewards as version 1, at every difficulty', () => {
  expect(rulesOf(before)).toMatchObject([
    { version: 1, wish: [reward(20), reward(20), reward(20)], order: reward(15) },
  ])
  expect(rulesAt(street, new Date('2026-12-02')).wish[0]).toEqual(reward(2))
})

test('scarce pays a multiple in whole points, and only where it is said', () => {
  expect(perHourOf(15, true, { scarcePercent: 150 })).toBe(23)
  expect(perHourOf(15, false, { scarcePercent: 150 })).toBe(15)
})

test('a wish is paid by its difficulty; one that nobody graded, as an easy one', () => {
  const { wish } = version(1, '2026-01-01')
  expect([undefined, 1, 2, 3].map(grade => wishRewardOf(wish, grade).points)).toEqual([1, 1, 11, 21])
})
