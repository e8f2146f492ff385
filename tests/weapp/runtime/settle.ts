const POLL = 10
/** So many looks in a row must show no change. */
const QUIET_LOOKS = 4
/** Timers asked for at most this far ahead are waited for: transitions, debounces. */
export const SHORT_TIMER = 350
/** Short timers alone are waited for this long: an endless chain of them, a marquee say, is not work. */
const TIMER_PATIENCE = 1500
const LIMIT = 30_000

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** What is going on in the app. */
export interface Activity {
  /** Answers of `wx` and of the cloud that are awaited. */
  awaited: number
  shortTimers: number
  /** Changes whenever the app does anything. */
  mark: string
}

/**
 * Waits until the app rests: nothing awaited, nothing due soon, nothing changing. Throws after half a minute, which only a
 * busy machine comes near.
 */
export const settle = async (look: () => Activity): Promise<void> => {
  const start = Date.now()
  let last = ''
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await sleep(POLL)
    const { awaited, shortTimers, mark } = look()
    const waited = Date.now() - start
    const busy = awaited > 0 || (shortTimers > 0 && waited < TIMER_PATIENCE)
    quiet = !busy && mark === last ? quiet + 1 : 0
    last = mark
    if (waited > LIMIT)
      throw new Error(`the app did not rest in ${LIMIT} ms: ${awaited} answers awaited, ${mark}`)
  }
}

/** Tries until `attempt` no longer throws; throws its last error after `limit` milliseconds, which only a failure takes. */
export const until = async <T>(attempt: () => T, limit = 20_000): Promise<T> => {
  for (const start = Date.now(); ; await sleep(POLL)) {
    try {
      return attempt()
    } catch (error) {
      if (Date.now() - start > limit) throw error
    }
  }
}
