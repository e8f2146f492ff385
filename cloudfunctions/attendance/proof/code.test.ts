import fc from 'fast-check'
import { Secret } from 'otpauth'
import { codeAt, codeTime, DOUBT_MS, judgeCode, PERIOD_S } from './code'

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]
test.each(VECTORS)('the code at %d s is that of RFC 6238', (seconds, code) => {
  expect(codeAt(RFC_SECRET, new Date(seconds * 1000)).code).toBe(code)
})

/** Fixed, as the seeds below: of random codes one in some thousand runs would be another's by chance. */
const OWN = Secret.fromLatin1('abcdefghijklmnopqrst').base32
const moment = fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 }).map(ms => new Date(ms))
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)

test('a code expires at the next half minute, after now and within 30 s', () => {
  fc.assert(
    fc.property(moment, at => {
      const { expiresAt } = codeAt(RFC_SECRET, at)
      expect(expiresAt.getTime() % (PERIOD_S * 1000)).toBe(0)
      const left = expiresAt.getTime() - at.getTime()
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThanOrEqual(PERIOD_S * 1000)
    }),
  )
})

test('a code is good while it shows and for one period more; then it is told expired, not wrong', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: PERIOD_S * 1000 - 1 }), (at, ms) => {
      const { code, expiresAt } = codeAt(OWN, at)
      const typedAt = (periods: number) => new Date(later(expiresAt, periods * PERIOD_S).getTime() + ms)
      expect(judgeCode(OWN, code, at)).toBe('good')
      expect(judgeCode(OWN, code, typedAt(0))).toBe('good')
      expect(judgeCode(OWN, code, typedAt(1))).toBe('expired')
    }),
    { numRuns: 50, seed: 6238 },
  )
})

test('a code of the future, say from a clock set forward, is wrong', () => {
  const at = new Date('2026-11-21T02:10:00Z')
  const next = codeAt(OWN, later(at, PERIOD_S)).code
  expect(judgeCode(OWN, next, at)).toBe('wrong')
})

test('the code of another shift is wrong', () => {
  const at = new Date('2026-11-21T02:10:00Z')
  expect(judgeCode(RFC_SECRET, codeAt(OWN, at).code, at)).toBe('wrong')
})

const DOUBT_S = DOUBT_MS / 1000

test('a code that was kept counts from when it showed, however wrong the phone’s clock within two minutes', () => {
  const skew = fc.integer({ min: -DOUBT_S, max: DOUBT_S })
  fc.assert(
    fc.property(moment, skew, fc.integer({ min: 0, max: 7_200 }), (read, wrongBy, wait) => {
      const time = codeTime(OWN, codeAt(OWN, read).code, later(read, wrongBy), later(read, wait))
      if (!time) throw new Error('the code was not found')
      expect(Math.abs(time.getTime() - read.getTime())).toBeLessThanOrEqual(PERIOD_S * 1000)
      expect(time.getTime()).toBeLessThanOrEqual(later(read, wait).getTime())
      // The clock of the phone chooses a moment within the step, no other step.
      if (wrongBy === 0) expect(time).toEqual(read)
    }),
    { numRuns: 200, seed: 6238 },
  )
})

test('no more than nine codes are good for a moment, and none that nobody can have seen yet', () => {
  const madeAt = new Date('2026-11-21T02:10:10Z')
  const at = later(madeAt, 3_600)
  const steps = Array.from({ length: 61 }, (_, n) => n - 30)
  const goodAt = (now: Date) =>
    steps.filter(n => codeTime(OWN, codeAt(OWN, later(madeAt, n * PERIOD_S)).code, madeAt, now))
  expect(goodAt(at)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4])
  expect(goodAt(madeAt)).toEqual([-4, -3, -2, -1, 0])
})
