import fc from 'fast-check'
import { daysKey, figuresOf, medianDays } from './labels'

const countsOf = (days: number[]) => {
  const counts: Record<string, number> = {}
  for (const one of days) counts[daysKey(one)] = (counts[daysKey(one)] ?? 0) + 1
  return counts
}

test('the median is exact to a day in the first two weeks', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(13), { minLength: 1 }), days => {
      const sorted = [...days].sort((one, other) => one - other)
      expect(medianDays(countsOf(days))).toBe(sorted[Math.ceil(sorted.length / 2) - 1])
    }),
  ))

test('beyond that it is the first day of its week, of everything above twelve weeks the twelfth', () => {
  expect(medianDays(countsOf([15, 16, 20]))).toBe(14)
  expect(medianDays(countsOf([400]))).toBe(84)
  expect(medianDays({})).toBeUndefined()
})

test('a figure is there from the month on in which it was first counted', () => {
  const since = { wishConfirmed: '2026-09', ratingCount: '2026-10' }
  expect(figuresOf({}, '2026-08', since)).toEqual({})
  expect(figuresOf({}, '2026-09', since)).toEqual({ wishConfirmed: 0 })
  const rated = { wishConfirmed: 2, wishDays_3: 2, ratingCount: 3, ratingSum: 13 }
  expect(figuresOf(rated, '2026-11', since)).toEqual({
    wishConfirmed: 2,
    wishMedianDays: 3,
    satisfaction: 4.3,
  })
})
