type Callback = (...args: unknown[]) => void

/** The app's timers: the harness knows which are due, and stops them all at the end. */
export interface Timers {
  /** `setTimeout` and its kin for the app's code. */
  functions: Record<'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval', unknown>
  /** Runs something of the platform in a later turn. */
  later(run: () => void): void
  /** How many one-shot timers that were asked for no more than `delay` milliseconds ahead are still to fire. */
  pending(delay: number): number
  stop(): void
}

/** Creates timers whose callbacks run under `guard`, which catches what they throw. */
export const createTimers = (guard: (where: string, run: () => void) => void): Timers => {
  const waiting = new Map<number, { handle: NodeJS.Timeout; delay: number }>()
  let last = 0
  let stopped = false

  const forget = (id: number) => {
    const timer = waiting.get(id)
    if (timer) clearTimeout(timer.handle)
    waiting.delete(id)
  }
  const later = (callback: Callback, delay = 0, ...args: unknown[]) => {
    const id = ++last
    const fire = () => {
      waiting.delete(id)
      guard('a timer', () => callback(...args))
    }
    // An answer that comes after the end may ask for a timer: nobody waits for that any more.
    if (!stopped) waiting.set(id, { handle: setTimeout(fire, delay), delay })
    return id
  }
  const every = (callback: Callback, delay = 0, ...args: unknown[]) => {
    const id = ++last
    const fire = () => guard('an interval', () => callback(...args))
    if (!stopped) waiting.set(id, { handle: setInterval(fire, delay), delay: Number.POSITIVE_INFINITY })
    return id
  }

  return {
    functions: { setTimeout: later, setInterval: every, clearTimeout: forget, clearInterval: forget },
    later: run => void later(run),
    pending: limit => [...waiting.values()].filter(({ delay }) => delay <= limit).length,
    stop: () => {
      stopped = true
      for (const id of waiting.keys()) forget(id)
    },
  }
}
