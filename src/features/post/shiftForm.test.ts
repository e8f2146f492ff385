import fc from 'fast-check'
import { local } from '@/platform/dates'
import { firstShift, nextShift, shiftInput } from './shiftForm'

test('the first shift is the next full hour, two hours long', () => {
  expect(firstShift(local('2026-11-25T09:20:00+08:00'))).toMatchObject({
    day: '2026-11-25',
    from: '10:00',
    to: '12:00',
  })
})

test.each([
  ['2026-11-25T22:10:00+08:00', '2026-11-26'],
  ['2026-11-25T02:00:00+08:00', '2026-11-25'],
])('at %s it is at nine in the morning of %s', (now, day) => {
  expect(firstShift(local(now))).toMatchObject({ day, from: '09:00', to: '11:00' })
})

test('whenever the form is opened, the shift it proposes is in the future, within a day, by daylight', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, at => {
      const { startsAt, endsAt } = shiftInput(firstShift(local(at)))
      expect(Date.parse(startsAt)).toBeGreaterThan(at.getTime())
      expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(2 * 3_600_000)
      expect(local(startsAt).hour()).toBeGreaterThanOrEqual(6)
      expect(local(endsAt).hour()).toBeLessThanOrEqual(23)
    }),
  )
})

test('one more shift is the same hours the day after, also over the end of a month', () => {
  const last = { day: '2026-11-30', from: '14:00', to: '16:00', capacity: '5' }
  expect(nextShift([last])).toEqual({ ...last, day: '2026-12-01' })
})
