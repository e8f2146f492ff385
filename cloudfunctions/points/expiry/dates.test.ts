import { iso } from '../../kit/clock'
import { earnedBefore, noticedFor, whyOf } from './dates'

test.each([
  ['30 days before', '2026-12-02T03:00:00+08:00', '2027-01'],
  ['a day sooner', '2026-12-01T03:00:00+08:00', undefined],
  ['within the week of notices', '2026-12-08T03:00:00+08:00', '2027-01'],
  ['later than the week: too short a notice', '2026-12-12T03:00:00+08:00', undefined],
  ['in February', '2027-01-30T03:00:00+08:00', '2027-03'],
])('%s', (_, at, month) => {
  expect(noticedFor(new Date(at), 30)).toBe(month)
})

test('points are whole months old before they expire, by the clock of Shanghai', () => {
  expect(iso(earnedBefore('2027-01', 24))).toBe('2025-01-01T00:00:00+08:00')
  expect(whyOf('2027-01', 24)).toBe('积分到期：2024年12月及以前获得、一直没有用')
})
