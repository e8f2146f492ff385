import fc from 'fast-check'
import { dayLabel, hoursOf, local, minutesLabel, monthLabel, spanLabel, timeLabel } from './dates'

/** A Wednesday evening in UTC, which is a Thursday morning there. */
const TODAY = local('2026-11-25T20:30:00Z')

test.each([
  ['2026-11-26T00:00:00+08:00', '今天'],
  ['2026-11-25T15:59:59Z', '昨天'],
  ['2026-11-26T16:00:00Z', '明天'],
  ['2026-11-28T10:00:00+08:00', '11月28日 周六'],
  ['2025-12-31T23:59:00+08:00', '2025年12月31日 周三'],
])('%s is «%s» on the calendar of Shanghai', (at, label) => {
  expect(dayLabel(at, TODAY)).toBe(label)
})

test('times, spans and months are read on the clock of Shanghai', () => {
  expect(timeLabel('2026-11-25T20:30:00Z')).toBe('04:30')
  expect(spanLabel('2020-01-02T01:00:00Z', '2020-01-02T03:00:00Z')).toBe('2020年1月2日 周四 09:00–11:00')
  expect(monthLabel('2026-01')).toBe('2026年1月')
  expect(monthLabel('2026-12')).toBe('2026年12月')
})

test('minutes are whole hours and what is left, and nothing is lost', () => {
  expect([0, 59, 60, 75, 600].map(minutesLabel)).toEqual([
    '0 分钟',
    '59 分钟',
    '1 小时',
    '1 小时 15 分钟',
    '10 小时',
  ])
  const read = (label: string) =>
    Number(/(\d+) 小时/.exec(label)?.[1] ?? 0) * 60 + Number(/(\d+) 分钟/.exec(label)?.[1] ?? 0)
  fc.assert(fc.property(fc.nat(100_000), minutes => expect(read(minutesLabel(minutes))).toBe(minutes)))
})

test('hours are told to a tenth', () => {
  expect([0, 3, 6010, 59].map(hoursOf)).toEqual([0, 0.1, 100.2, 1])
})
