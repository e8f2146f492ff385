import fc from 'fast-check'
import { mayGive, ownMinutes } from './gift'

const MONTH = '2026-11'
const amount = fc.nat(5000)

test.each([
  ['one’s own, within the month', { minutes: 100 }, 100],
  ['no more than the month allows', { minutes: 900 }, 600],
  ['less what the month has seen', { minutes: 900, giving: { month: MONTH, minutes: 590 } }, 10],
  ['another month is another limit', { minutes: 900, giving: { month: '2026-10', minutes: 600 } }, 600],
  ['not what was received', { minutes: 100, received: 70 }, 30],
  ['nothing, when the own was spent', { minutes: 50, received: 70 }, 0],
])('%s', (_, sheet, expected) => {
  expect(mayGive(sheet, MONTH, 600)).toBe(expected)
})

test('never more than there is, than is one’s own, or than the month allows; never below 0', () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, (minutes, received, given, most) => {
      const sheet = { minutes, received, giving: { month: MONTH, minutes: given } }
      const left = mayGive(sheet, MONTH, most)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(ownMinutes(sheet))
      expect(left).toBeLessThanOrEqual(minutes)
      expect(left).toBeLessThanOrEqual(Math.max(0, most - given))
    }),
  )
})
