/** The emulator's one clock: real time plus an offset that tests and people may move. Never persisted. */
export interface Clock {
  /** Milliseconds since 1970, shifted. */
  now(): number
  /** Current offset from real time, in milliseconds. */
  offsetMs(): number
  /** Makes `now()` answer this time from here on; it keeps running. */
  set(epochMs: number): void
  /** Moves the clock by so many milliseconds (negative: back). */
  advance(ms: number): void
  /** Returns to real time. */
  reset(): void
}

/** Creates a clock that shows real time. */
export const createClock = (): Clock => {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    set: epochMs => {
      offset = epochMs - Date.now()
    },
    advance: ms => {
      offset += ms
    },
    reset: () => {
      offset = 0
    },
  }
}
