import { local } from '@/platform/dates'
import { lastMonth, monthChoices, periodLabel } from './exemptionForm'

test('months are offered from two back to six ahead, across the turn of the year', () => {
  const values = monthChoices(local('2026-11-30T23:59:59+08:00')).map(({ value }) => value)
  expect([values[0], values[2], values.at(-1)]).toEqual(['2026-09', '2026-11', '2027-05'])
})

test.each([
  ['2026-11', '1', '2026-11'],
  ['2026-11', '3', '2027-01'],
  ['2028-01', '12', '2028-12'],
])('from %s for %s months is until %s', (from, length, to) => expect(lastMonth(from, length)).toBe(to))

test('a period reads as one month or from one to another', () => {
  expect(periodLabel({ from: '2026-11', to: '2026-11' })).toBe('2026年11月')
  expect(periodLabel({ from: '2026-11', to: '2027-01' })).toBe('2026年11月至2027年1月')
})
