import fc from 'fast-check'
import { local } from '../kit/clock'
import { offerUntil } from './offerUntil'

const SETTINGS = { offerMinutes: 120, soonHours: 24, soonOfferMinutes: 30 }
const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)
const shown = (now: string, start: string) =>
  local(offerUntil(at(now), at(start), SETTINGS)).format('DD HH:mm')

test.each([
  ['two hours', '21T10:00', '24T14:00', '21 12:00'],
  ['half an hour when it is near', '21T10:00', '21T14:00', '21 10:30'],
  ['never beyond the start', '21T13:50', '21T14:00', '21 14:00'],
  ['not in the night', '21T21:30', '24T14:00', '22 09:00'],
  ['not before the morning', '22T03:00', '24T14:00', '22 09:00'],
  ['the night before an early shift: until it starts', '21T23:00', '22T07:00', '22 07:00'],
])('%s', (_, now, start, until) => expect(shown(now, start)).toBe(until))

test('there is always time to answer, and the answer always comes before the start', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 365 })
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 60 * 24 * 30 }), (now, ahead) => {
      const moment = new Date(at('21T00:00').getTime() + now * 60_000)
      const startsAt = new Date(moment.getTime() + ahead * 60_000)
      const until = offerUntil(moment, startsAt, SETTINGS)
      expect(until.getTime()).toBeGreaterThan(moment.getTime())
      expect(until.getTime()).toBeLessThanOrEqual(startsAt.getTime())
    }),
  )
})
