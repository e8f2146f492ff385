import { TOTP } from 'otpauth'

/**
 * The rotating check-in code: TOTP as RFC 6238 has it, six digits, a new one every 30 s, one secret per shift. A code
 * is accepted until one period after it was replaced, the delay that RFC 6238 section 5.2 allows a person for typing:
 * at most a minute after it first showed.
 */
export const PERIOD_S = 30
const DIGITS = 6
const STEPS_BACK = 1

const totp = (codeSecret: string) => new TOTP({ secret: codeSecret, digits: DIGITS, period: PERIOD_S })

/** The code at a moment, and when the screen shows the next one. */
export function codeAt(codeSecret: string, at: Date) {
  const step = Math.floor(at.getTime() / (PERIOD_S * 1000))
  return {
    code: totp(codeSecret).generate({ timestamp: at.getTime() }),
    expiresAt: new Date((step + 1) * PERIOD_S * 1000),
  }
}

/** How many steps old an out-of-date code may be to be told «expired» rather than «wrong»: ten minutes. */
const EXPIRED_STEPS = 20

export type CodeVerdict = 'good' | 'expired' | 'wrong'

/** Whether a code is good now; out of date is told from wrong, so that a slow typist knows what to do. */
export function judgeCode(codeSecret: string, code: string, at: Date): CodeVerdict {
  const delta = totp(codeSecret).validate({ token: code, timestamp: at.getTime(), window: EXPIRED_STEPS })
  if (delta === null || delta > 0) return 'wrong'
  return delta < -STEPS_BACK ? 'expired' : 'good'
}

/** A phone's own clock may be wrong by so many steps, two minutes, either way: no more codes than that are good. */
const DOUBT_STEPS = 4
export const DOUBT_MS = DOUBT_STEPS * PERIOD_S * 1000

/**
 * When a code was on the screen that a phone says to have read at `madeAt`, or null when it was not: the code's own step is
 * the truth, the phone's clock only says which steps to look at, and chooses the moment within the step. `at` is the present:
 * a code that is yet to come was read by nobody.
 */
export function codeTime(codeSecret: string, code: string, madeAt: Date, at: Date): Date | null {
  const delta = totp(codeSecret).validate({
    token: code,
    timestamp: madeAt.getTime(),
    window: DOUBT_STEPS,
  })
  if (delta === null) return null
  const step = PERIOD_S * 1000
  const start = (Math.floor(madeAt.getTime() / step) + delta) * step
  if (start > at.getTime()) return null
  return new Date(Math.min(Math.max(start, madeAt.getTime()), start + step, at.getTime()))
}

export const WRONG_CODE = '签到码不对，请核对是不是这个时段的屏幕'
export const EXPIRED_CODE = '签到码已经过期，请输入屏幕上的新码'
