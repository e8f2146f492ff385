import fc from 'fast-check'
import { daySpan, iso, localDay, monthOf, yearSpan } from './clock'

test('a moment reads as people in Shanghai read it', () => {
  expect(iso(new Date('2026-01-31T16:30:00Z'))).toBe('2026-02-01T00:30:00+08:00')
  expect(monthOf(new Date('2026-01-31T16:30:00Z'))).toBe('2026-02')
  expect(monthOf(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01')
  expect(localDay('2026-01-31T16:30:00Z')).toBe('2026-02-01')
  expect(localDay('2026-01-31')).toBe('2026-01-31')
})

test('days are whole days there, both ends included', () => {
  const { start, end } = daySpan('2026-11-01', '2026-11-30T10:00:00+08:00')
  expect([start.toISOString(), end.toISOString()]).toEqual([
    '2026-10-31T16:00:00.000Z',
    '2026-11-30T16:00:00.000Z',
  ])
})

test('a year begins at midnight there, and the years leave no gap', () => {
  expect(yearSpan(2026).start.toISOString()).toBe('2025-12-31T16:00:00.000Z')
  for (const year of [2024, 2025, 2026, 2100]) expect(yearSpan(year).end).toEqual(yearSpan(year + 1).start)
})

test('iso names the same moment, to the second, with the offset of Shanghai', () => {
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, at => {
      expect(iso(at)).toMatch(/\+08:00$/)
      expect(Date.parse(iso(at))).toBe(Math.floor(at.getTime() / 1000) * 1000)
    }),
  )
})
