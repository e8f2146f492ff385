import { assertCheckInTime, assertCheckOutTime, CLOSES_AFTER_MIN, OPENS_BEFORE_MIN } from './window'

const shift = { startsAt: new Date('2026-11-21T06:00:00Z'), endsAt: new Date('2026-11-21T08:00:00Z') }
const fromStart = (minutes: number, ms = 0) => new Date(shift.startsAt.getTime() + minutes * 60_000 + ms)
const fromEnd = (minutes: number, ms = 0) => new Date(shift.endsAt.getTime() + minutes * 60_000 + ms)

test('check-in opens an hour before the start and closes with the end', () => {
  expect(() => assertCheckInTime(shift, fromStart(-OPENS_BEFORE_MIN, -1))).toThrow('11月21日 13:00 开始签到')
  expect(() => assertCheckInTime(shift, fromStart(-OPENS_BEFORE_MIN))).not.toThrow()
  expect(() => assertCheckInTime(shift, fromEnd(0, -1))).not.toThrow()
  expect(() => assertCheckInTime(shift, fromEnd(0))).toThrow('已经结束')
})

test('check-out is possible until two hours after the end', () => {
  expect(() => assertCheckOutTime(shift, fromEnd(CLOSES_AFTER_MIN))).not.toThrow()
  expect(() => assertCheckOutTime(shift, fromEnd(CLOSES_AFTER_MIN, 1))).toThrow('不能自己签退')
})
