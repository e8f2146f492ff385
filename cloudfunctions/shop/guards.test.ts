import { codeGuard, freedGuards, turnsOf, usedGuards } from './guards'

const at = (time: string) => new Date(`${time}:00+08:00`)
const turns = (per: 'day' | 'week' | 'month' | 'ever', time: string) =>
  turnsOf('p', { _id: 'i', perPerson: { count: 1, per } }, at(time))[0]

test('periods are those of the calendar in Asia/Shanghai', () => {
  expect(turns('day', '2026-11-21T00:00')).not.toBe(turns('day', '2026-11-20T23:59'))
  // 2026-11-23 is a Monday.
  expect(turns('week', '2026-11-22T23:59')).toBe(turns('week', '2026-11-16T00:00'))
  expect(turns('week', '2026-11-23T00:00')).not.toBe(turns('week', '2026-11-22T23:59'))
  expect(turns('month', '2026-11-01T00:00')).toBe(turns('month', '2026-11-30T23:59'))
  expect(turns('month', '2026-12-01T00:00')).not.toBe(turns('month', '2026-11-30T23:59'))
  expect(turns('ever', '2026-11-01T00:00')).toBe(turns('ever', '2031-01-01T00:00'))
})

test('there are as many turns as the item allows, each its own', () => {
  const all = turnsOf('p', { _id: 'i', perPerson: { count: 3, per: 'month' } }, at('2026-11-21T10:00'))
  expect(new Set(all).size).toBe(3)
})

test('a voucher that was used keeps its turn; one that was given back frees it; neither keeps the code', () => {
  const guards = ['turn:i:p:ever:0', codeGuard('12345678')]
  expect(usedGuards({ guards })).toEqual(['turn:i:p:ever:0'])
  expect(freedGuards({ _id: 'v' })).not.toEqual(freedGuards({ _id: 'w' }))
})
