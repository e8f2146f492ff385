import fc from 'fast-check'
import { DEFAULT_ATTENDANCE_RULES } from '../kit/street'
import { appealsUntil, assertNotLate, countedOf, shortestOf } from './rules'

const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.parse('2026-11-21T02:00:00Z') + minutes * MINUTE)
const span = (minutes: number) => ({ startsAt: at(0), endsAt: at(minutes) })
const rules = { ...DEFAULT_ATTENDANCE_RULES, streetId: 'qingxi' }

test.each([
  ['the whole shift', -10, 130, { minutes: 120, points: 40 }],
  ['just long enough', 0, 30, { minutes: 30, points: 10 }],
  ['a second too short', 0, 30 - 1 / 60, { minutes: 0, points: 0 }],
  ['out at once', 0, 0, { minutes: 0, points: 0 }],
  ['late, to the end', 60, 200, { minutes: 60, points: 20 }],
])('%s', (_, from, to, counted) => {
  expect(countedOf({ ...span(120), rules }, 20, at(from), at(to))).toEqual(counted)
})

test('of a shift shorter than the least service the whole must be served', () => {
  expect(shortestOf(span(20), rules)).toBe(20)
  expect(countedOf({ ...span(20), rules }, 60, at(0), at(20)).minutes).toBe(20)
  expect(countedOf({ ...span(20), rules }, 60, at(1), at(20)).minutes).toBe(0)
})

test('there is no service of a few minutes, and none longer than presence or shift', () => {
  const minute = fc.integer({ min: -200, max: 700 })
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 480 }), (from, to, length) => {
      const claim = { ...span(length), rules }
      const { minutes, points } = countedOf(claim, 20, at(from), at(to))
      if (minutes === 0) expect(points).toBe(0)
      else expect(minutes).toBeGreaterThanOrEqual(Math.min(30, length))
      expect(minutes).toBeLessThanOrEqual(Math.min(length, Math.max(0, to - from)))
    }),
  )
})

test('half an hour late one still checks in by oneself, a second more and the secretary does it', () => {
  expect(() => assertNotLate(span(120), rules, at(30))).not.toThrow()
  expect(() => assertNotLate(span(120), rules, at(30 + 1 / 60))).toThrow(/30 分钟/)
})

test('objections are open for the days that the street grants', () => {
  const week = 7 * 24 * 60
  const marked = { by: 'zhao', byName: '赵敏', at: at(300) }
  expect(appealsUntil({ ...span(60), rules })).toEqual(at(60 + week))
  expect(appealsUntil({ ...span(60), rules, marked })).toEqual(at(300 + week))
  expect(appealsUntil({ ...span(60), rules, marked: { ...marked, at: at(20) } })).toEqual(at(60 + week))
})
