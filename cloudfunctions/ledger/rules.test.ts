import fc from 'fast-check'
import { pointsFor, servedMinutes } from './rules'

const MINUTE = 60_000
const BASE = Date.parse('2026-11-21T02:00:00Z')
const at = (minutes: number) => new Date(BASE + minutes * MINUTE)
const shift = { startsAt: at(0), endsAt: at(120) }
const ms = fc.integer({ min: -600 * MINUTE, max: 600 * MINUTE })

test.each([
  ['the whole shift', 0, 120, 120],
  ['early and late: clipped at both ends', -30, 200, 120],
  ['late in, early out', 10, 100, 90],
  ['a minute less a second is no minute', 0, 59 / 60, 0],
  ['out before the start', -30, -5, 0],
  ['in after the end', 130, 140, 0],
  ['out before in', 60, 30, 0],
])('minutes for %s', (_, start, end, expected) => {
  expect(servedMinutes(shift, at(start), at(end))).toBe(expected)
})

test('minutes are whole, never negative, never more than the shift or the presence', () => {
  fc.assert(
    fc.property(ms, ms, (start, end) => {
      const minutes = servedMinutes(shift, new Date(BASE + start), new Date(BASE + end))
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(120)
      expect(minutes * MINUTE).toBeLessThanOrEqual(Math.max(0, end - start))
    }),
  )
})

test('who stays longer never gets fewer minutes', () => {
  fc.assert(
    fc.property(ms, ms, fc.nat(60 * MINUTE), (start, end, more) => {
      const minutes = (until: number) => servedMinutes(shift, new Date(BASE + start), new Date(BASE + until))
      expect(minutes(end + more)).toBeGreaterThanOrEqual(minutes(end))
    }),
  )
})

test('points are whole, in proportion, rounded down', () => {
  expect(pointsFor(90, 20)).toBe(30)
  expect(pointsFor(59, 20)).toBe(19)
  expect(pointsFor(0, 200)).toBe(0)
  const minutes = fc.integer({ min: 0, max: 960 })
  const rate = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(minutes, rate, (count, perHour) => {
      const points = pointsFor(count, perHour)
      expect(Number.isInteger(points)).toBe(true)
      expect(points * 60).toBeLessThanOrEqual(count * perHour)
      expect((points + 1) * 60).toBeGreaterThan(count * perHour)
    }),
  )
})

test('cutting a service in two never earns more', () => {
  const part = fc.integer({ min: 0, max: 480 })
  fc.assert(
    fc.property(part, part, fc.integer({ min: 0, max: 200 }), (one, two, rate) => {
      expect(pointsFor(one, rate) + pointsFor(two, rate)).toBeLessThanOrEqual(pointsFor(one + two, rate))
    }),
  )
})
