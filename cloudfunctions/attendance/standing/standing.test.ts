import fc from 'fast-check'
import type { ServiceRecord } from '../../ledger/collections'
import { type Circumstances, countUp, monthsOf, type Targets, yearTarget } from './rule'

const targets: Targets = { perMonth: 1, perYear: 10, proRata: false, remind: true }
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

test('the last second of a year, a leap day and the first second of a month are each in their own month', () => {
  const served = (year: number, at: string) =>
    countUp([record(at)], year, NOW, targets).months.find(month => month.services > 0)?.month
  expect(served(2026, '2026-12-31T23:59:59+08:00')).toBe('2026-12')
  expect(served(2026, '2027-01-01T00:00:00+08:00')).toBeUndefined()
  expect(served(2027, '2027-01-01T00:00:00+08:00')).toBe('2027-01')
  expect(served(2028, '2028-02-29T23:59:59+08:00')).toBe('2028-02')
  expect(served(2028, '2028-03-01T00:00:00+08:00')).toBe('2028-03')
  expect(served(2026, '2026-02-28T23:59:59+08:00')).toBe('2026-02')
})

test('a target is met at the number wanted, not before', () => {
  const services = (count: number) => Array.from({ length: count }, () => record('2026-03-05T02:00:00Z'))
  const met = (count: number) => countUp(services(count), 2026, NOW, { ...targets, perMonth: 2, perYear: 3 })
  expect([met(1).months[2]?.met, met(2).months[2]?.met]).toEqual([false, true])
  expect([met(2).met, met(3).met]).toEqual([false, true])
})

test('the months add up to the year', () => {
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
    }),
    { numRuns: 50 },
  )
})

const statesIn = (circumstances: Circumstances, records: ServiceRecord[] = []) =>
  Object.fromEntries(
    countUp(records, 2026, NOW, targets, circumstances).months.map(({ month, state }) => [month, state]),
  )

test('each month says why it stands as it does', () => {
  const since = new Date('2026-03-15T00:00:00+08:00')
  const exempt = [{ from: '2026-05', to: '2026-06' }]
  const states = statesIn({ since, exempt }, [record('2026-04-05T02:00:00Z'), record('2026-06-05T02:00:00Z')])
  expect(states).toMatchObject({ '2026-02': 'before', '2026-03': 'missed', '2026-04': 'met' })
  // Who served though nothing was wanted has met the month all the same.
  expect(states).toMatchObject({
    '2026-05': 'exempt',
    '2026-06': 'met',
    '2026-11': 'open',
    '2026-12': 'ahead',
  })
})

test('what is lacking is said, of this month and of the year', () => {
  const { thisMonth, lacking, required } = countUp([], 2026, NOW, { ...targets, perMonth: 2 })
  expect([thisMonth?.lacking, lacking, required]).toEqual([2, 10, 10])
  const exempt = [{ from: '2026-11', to: '2026-12' }]
  const away = countUp([], 2026, NOW, targets, { exempt })
  expect([away.thisMonth?.lacking, away.thisMonth?.met, away.lacking]).toEqual([0, true, 8])
})

test('the year before somebody joined counts in full, or pro rata where the street says so', () => {
  const since = new Date('2026-07-01T00:00:00+08:00')
  expect(yearTarget(2026, targets, { since, exempt: [] })).toBe(10)
  expect(yearTarget(2026, { ...targets, proRata: true }, { since, exempt: [] })).toBe(5)
  const lastMoment = new Date('2026-06-30T23:59:59+08:00')
  expect(yearTarget(2026, { ...targets, proRata: true }, { since: lastMoment, exempt: [] })).toBe(6)
})

const aMonth = fc.constantFrom(...[2025, 2026, 2027].flatMap(monthsOf))
const aPeriod = fc.tuple(aMonth, aMonth).map(months => {
  const [from = '', to = ''] = months.sort()
  return { from, to }
})
const someTargets = fc.record({
  perMonth: fc.integer({ min: 1, max: 4 }),
  perYear: fc.nat(100),
  proRata: fc.boolean(),
  remind: fc.boolean(),
})
const someSince = fc.option(
  aMonth.map(month => new Date(`${month}-10T00:00:00+08:00`)),
  { nil: undefined },
)

test('the year’s target is in proportion to the months that count, to the nearest whole service', () => {
  fc.assert(
    fc.property(fc.array(aPeriod, { maxLength: 4 }), someTargets, someSince, (exempt, wanted, since) => {
      const free = monthsOf(2026).filter(month => exempt.some(({ from, to }) => from <= month && month <= to))
      const early = monthsOf(2026).filter(month => since && month < since.toISOString().slice(0, 7))
      const off = new Set(wanted.proRata ? [...free, ...early] : free).size
      const target = yearTarget(2026, wanted, { since, exempt })
      expect(Number.isInteger(target)).toBe(true)
      expect(Math.abs(target * 12 - wanted.perYear * (12 - off))).toBeLessThanOrEqual(6)
      if (off === 0) expect(target).toBe(wanted.perYear)
      if (off === 12) expect(target).toBe(0)
    }),
  )
})

test('one more exempt month never makes anything harder, and an exempt month is never missed', () => {
  fc.assert(
    fc.property(fc.array(aPeriod, { maxLength: 3 }), aPeriod, someTargets, (exempt, more, wanted) => {
      const before = countUp([], 2026, NOW, wanted, { exempt })
      const after = countUp([], 2026, NOW, wanted, { exempt: [...exempt, more] })
      expect(after.required).toBeLessThanOrEqual(before.required)
      expect(after.lacking).toBeLessThanOrEqual(before.lacking)
      for (const [index, month] of after.months.entries()) {
        if (more.from <= month.month && month.month <= more.to) expect(month.state).toBe('exempt')
        if (before.months[index]?.met) expect(month.met).toBe(true)
      }
    }),
  )
})
