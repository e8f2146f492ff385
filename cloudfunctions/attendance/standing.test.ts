import fc from 'fast-check'
import type { ServiceRecord } from '../ledger/collections'
import { countUp } from './standing'

const targets = { perMonth: 1, perYear: 10 }
const NOW = new Date('2026-11-21T02:10:00Z')
const record = (at: string | Date, minutes = 60): ServiceRecord => ({
  _id: `shift:1:${String(at)}`,
  personId: 'li',
  communityId: 'wutong',
  ref: 'shift:1',
  title: '路口文明劝导',
  minutes,
  points: 20,
  at: new Date(at),
})
const monthsServed = (...times: string[]) =>
  countUp(
    times.map(time => record(time)),
    2026,
    NOW,
    targets,
  )
    .months.filter(month => month.services > 0)
    .map(month => month.month)

test('a service belongs to the month it has in Asia/Shanghai', () => {
  expect(monthsServed('2026-01-31T15:59:59Z')).toEqual(['2026-01'])
  expect(monthsServed('2026-01-31T16:30:00Z')).toEqual(['2026-02'])
  expect(monthsServed('2025-12-31T16:00:00Z')).toEqual(['2026-01'])
  expect(monthsServed('2026-12-31T15:59:59Z')).toEqual(['2026-12'])
})

test('this month is that of the moment asked, in Asia/Shanghai', () => {
  const at = (time: string) => countUp([], 2026, new Date(time), targets).thisMonth?.month
  expect(at('2026-11-30T15:59:00Z')).toBe('2026-11')
  expect(at('2026-11-30T16:00:00Z')).toBe('2026-12')
  expect(at('2026-12-31T16:00:00Z')).toBeUndefined()
})

test('a target is met at the number wanted, not before', () => {
  const services = (count: number) => Array.from({ length: count }, () => record('2026-03-05T02:00:00Z'))
  const met = (count: number) => countUp(services(count), 2026, NOW, { perMonth: 2, perYear: 3 })
  expect([met(1).months[2]?.met, met(2).months[2]?.met]).toEqual([false, true])
  expect([met(2).met, met(3).met]).toEqual([false, true])
})

test('the months add up to the year, and every line is there', () => {
  const time = fc.date({
    min: new Date('2025-12-31T16:00:00Z'),
    max: new Date('2026-12-31T15:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(time, fc.nat(960))), rows => {
      const records = rows.map(([at, minutes]) => record(at, minutes))
      const counted = countUp(records, 2026, NOW, targets)
      const sum = (of: 'services' | 'minutes') =>
        counted.months.reduce((total, month) => total + month[of], 0)
      expect(sum('services')).toBe(records.length)
      expect(sum('minutes')).toBe(counted.minutes)
      expect(counted.lines).toHaveLength(records.length)
    }),
    { numRuns: 50 },
  )
})
