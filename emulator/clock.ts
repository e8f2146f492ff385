/** The emulator's one clock: real time plus an offset that tests and people may move. Never persisted. */
import { CLOCK_LEAP_MS } from './limits'

/**
 * `passes`: time goes by, and what lies between becomes due. `leaps`: it is another time all of a sudden, in the future.
 * `returns`: to an earlier time, or to real time; nothing becomes due by it.
 */
export type Way = 'passes' | 'leaps' | 'returns'

/** A move of the clock that is about to happen. */
export interface Move {
  from: number
  to: number
  way: Way
  /** Shows a moment on the way, for what is to run then. */
  show(epochMs: number): void
  /** Aborted when the move is given up (see `reset`): nothing more is to be begun for it, and nobody waits for the rest. */
  signal: AbortSignal
}

/** Told before the clock moves; the move waits for the promise, if there is one. */
export type MoveListener = (move: Move) => Promise<void> | undefined

/** Moves happen one after the other; each resolves when everything it made due has run to its end, or was given up. */
export interface Clock {
  /** Milliseconds since 1970, shifted. */
  now(): number
  /** Current offset from real time, in milliseconds. */
  offsetMs(): number
  /**
   * Makes `now()` answer this time from here on; it keeps running. From real time, or by more than CLOCK_LEAP_MS, that is
   * a leap; a clock that was moved before passes through the time between.
   */
  set(epochMs: number): Promise<void>
  /** Lets so many milliseconds pass (negative: moves the clock back). */
  advance(ms: number): Promise<void>
  /**
   * Returns to real time at once; nothing becomes due by it. The move under way and those that wait for their turn are
   * given up: their promises resolve, and what they have begun already is left to whoever runs it.
   */
  reset(): Promise<void>
  onMove(listener: MoveListener): void
}

/** Where a move goes: the offset to end with, known only when its turn comes. */
interface Target {
  offset(): number
  /** The offset of a time that was named, at this moment: what ran on the way took time, and the clock ends there all the same. */
  named?(): number
  /** How time gets there, if it is in the future. */
  way(distance: number): Way
}

const abortOf = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Creates a clock that shows real time. Without listeners that wait, a move takes effect at once. */
export const createClock = (): Clock => {
  let offset = 0
  let moving: Promise<void> | undefined
  /** Aborted, and replaced, by a reset. */
  let moves = new AbortController()
  const listeners: MoveListener[] = []
  const now = () => Date.now() + offset

  const move = async (target: Target, signal: AbortSignal, onEnd: () => void): Promise<void> => {
    if (signal.aborted) return
    const aim = target.offset()
    const from = now()
    const to = Date.now() + aim
    const way = to > from ? target.way(to - from) : 'returns'
    const show = (epochMs: number) => {
      if (epochMs > now() && !signal.aborted) offset = epochMs - Date.now()
    }
    for (const listener of listeners) {
      const work = listener({ from, to, way, show, signal })
      if (work) await Promise.race([work, abortOf(signal)])
      if (signal.aborted) return
    }
    offset = target.named && way !== 'returns' ? Math.max(offset, target.named()) : aim
    onEnd()
  }
  const inTurn = (target: Target): Promise<void> => {
    const { signal } = moves
    let hasEnded = false
    const begin = () =>
      move(target, signal, () => {
        hasEnded = true
      })
    const work = moving ? moving.then(begin) : begin()
    if (hasEnded) return work
    const settled = work
      .catch(() => {})
      .then(() => {
        if (moving === settled) moving = undefined
      })
    moving = settled
    return work
  }
  return {
    now,
    offsetMs: () => offset,
    set: epochMs =>
      inTurn({
        offset: () => epochMs - Date.now(),
        named: () => epochMs - Date.now(),
        way: distance => (offset === 0 || distance > CLOCK_LEAP_MS ? 'leaps' : 'passes'),
      }),
    advance: ms => inTurn({ offset: () => offset + ms, way: () => 'passes' }),
    reset() {
      moves.abort()
      moves = new AbortController()
      moving = undefined
      return inTurn({ offset: () => 0, way: () => 'returns' })
    },
    onMove: listener => {
      listeners.push(listener)
    },
  }
}
