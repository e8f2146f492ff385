import { AppError } from '../../kit/errors'

/**
 * Codes are six digits, so guessing must be slow. Wrong ones are remembered where they were tried: on the person's claim,
 * and, of everybody, on the shift. A good code writes the same claim, so many guesses sent at once are judged one after
 * another (each commit makes the others start over) and no more get through than the limit says.
 */
const WINDOW_MS = 10 * 60_000
export const MOST_OF_A_PERSON = 5
export const MOST_OF_A_SHIFT = 40

/** Who has typed so many wrong codes for a shift is not believed about a code of an earlier time. */
export const MOST_BEFORE_LATER = 2

/** Milliseconds until another code may be tried, 0 for now. `times` are those of earlier wrong codes, oldest first. */
export function waitFor(times: readonly Date[], most: number, at: Date): number {
  const oldest = times.filter(time => at.getTime() - time.getTime() < WINDOW_MS).at(-most)
  return oldest ? oldest.getTime() + WINDOW_MS - at.getTime() : 0
}

/** The list with one more wrong code; only as many are kept as can ever count. */
export const withWrong = <T>(earlier: readonly T[] | undefined, wrong: T, most: number): T[] =>
  [...(earlier ?? []), wrong].slice(-most)

/** Throws TOO_MANY_REQUESTS with how long to wait, and the way that needs no code. */
export function assertMayTry(times: readonly Date[], most: number, at: Date) {
  const wait = waitFor(times, most, at)
  if (wait === 0) return
  const minutes = Math.ceil(wait / 60_000)
  throw new AppError(
    'TOO_MANY_REQUESTS',
    `码输错次数太多，请 ${minutes} 分钟后再试，或请社区书记扫您的服务卡`,
  )
}
