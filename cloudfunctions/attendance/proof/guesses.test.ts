import fc from 'fast-check'
import { AppError } from '../../kit/errors'
import { assertMayTry, MOST_OF_A_PERSON, waitFor, withWrong } from './guesses'

const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.parse('2026-11-21T02:00:00Z') + minutes * MINUTE)

test('the sixth code within ten minutes of the first waits until ten minutes after the first', () => {
  const wrong = [0, 1, 2, 3, 4].map(at)
  expect(waitFor(wrong.slice(0, 4), MOST_OF_A_PERSON, at(5))).toBe(0)
  expect(waitFor(wrong, MOST_OF_A_PERSON, at(5))).toBe(5 * MINUTE)
  expect(waitFor(wrong, MOST_OF_A_PERSON, at(10))).toBe(0)
  expect(() => assertMayTry(wrong, MOST_OF_A_PERSON, at(5.5))).toThrow(/5 分钟后/)
  expect(() => assertMayTry(wrong, MOST_OF_A_PERSON, at(5))).toThrow(AppError)
})

test('whoever tries as fast as allowed never gets more than the limit in any ten minutes', () => {
  const pause = fc.integer({ min: 0, max: 4 * MINUTE })
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 80 }), fc.integer({ min: 1, max: 8 }), (pauses, most) => {
      let now = at(0).getTime()
      let kept: Date[] = []
      const tried: number[] = []
      for (const one of pauses) {
        now += one
        if (waitFor(kept, most, new Date(now)) > 0) continue
        tried.push(now)
        kept = withWrong(kept, new Date(now), most)
      }
      for (const start of tried)
        expect(tried.filter(time => time >= start && time < start + 10 * MINUTE).length).toBeLessThanOrEqual(
          most,
        )
      expect(kept.length).toBeLessThanOrEqual(most)
    }),
  )
})
