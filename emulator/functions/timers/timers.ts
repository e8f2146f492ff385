/**
 * Timer triggers, fired by the emulator's clock: as time passes, and in order when somebody moves it past due times.
 *
 * - A move forward stops at each due time (the clock shows it), runs what is due there to its end, and goes on; so it
 *   resolves only when all of it has run. Past more than TIMER_RUNS_PER_MOVE due times of a trigger only the latest run.
 * - A leap (see clock.ts) runs only what it lands on: what was due within the last TIMER_LANDING_MS, once for a trigger.
 * - A move that is given up (the clock's `reset`), or timers that are stopped, begin nothing more.
 * - A move back, or to real time, runs nothing. What is due after the time it shows then is due again when that time comes.
 * - What would have been due before the emulator started, or the trigger was written, never runs.
 */
import type { Move } from '../../clock'
import { errorText } from '../../errors'
import { TIMER_RESCAN_MS } from '../../limits'
import type { Invocation } from '../runtime'
import { nextDue } from './due'
import { infoOf, type TimerInfo } from './info'
import { runLanding, runOnTheWay } from './moves'
import { createRunner, type RunnerOptions } from './runner'

export type { TimerInfo } from './info'

export interface Timers {
  start(): void
  stop(): void
  /** Forgets how the triggers ran. */
  reset(): void
  list(): TimerInfo[]
  /** Fires a trigger now; `missing` when there is none of that name. */
  run(functionName: string, triggerName: string): Promise<Invocation>
}

/** Calls `tick` when something is due, and in between to look for new triggers. */
const createAlarm = (tick: () => void) => {
  let timeout: NodeJS.Timeout | undefined
  return {
    set(inMs: number) {
      clearTimeout(timeout)
      timeout = setTimeout(tick, Math.min(inMs, TIMER_RESCAN_MS))
      timeout.unref()
    },
    clear: () => clearTimeout(timeout),
  }
}

export const createTimers = (options: RunnerOptions): Timers => {
  const { clock, log } = options
  const runner = createRunner(options)
  let isRunning = false
  /** The move whose time this is, until it ended or was given up. */
  let moving: Move | undefined

  const tell = (error: unknown) => log.error(`timers: ${errorText(error)}`)
  const fireDue = () => {
    // Time that passes while somebody moves the clock is the move's.
    if (!moving) for (const due of runner.takeDue(clock.now())) runner.runDue(due).catch(tell)
  }
  const tick = () => {
    try {
      fireDue()
    } catch (error) {
      // Nobody else would catch it: the emulator goes on, and looks again in a second.
      tell(error)
    }
    arm()
  }
  const alarm = createAlarm(tick)
  const arm = () => {
    if (!isRunning) return alarm.clear()
    const now = clock.now()
    alarm.set((nextDue(runner.known(), now) ?? Number.POSITIVE_INFINITY) - now)
  }
  const follow = async (move: Move, run: () => Promise<void>): Promise<void> => {
    moving = move
    await run().finally(() => {
      if (moving === move) moving = undefined
      arm()
    })
  }
  clock.onMove(move => {
    if (!isRunning) return undefined
    const isOver = () => !isRunning || move.signal.aborted
    if (move.way === 'passes') return follow(move, () => runOnTheWay(runner, move, isOver))
    if (move.way === 'leaps') return follow(move, () => runLanding(runner, move))
    moving = undefined
    for (const armed of runner.current()) armed.doneUpTo = move.to
    return undefined
  })
  return {
    start() {
      isRunning = true
      runner.current()
      arm()
    },
    stop() {
      isRunning = false
      alarm.clear()
    },
    reset() {
      for (const armed of runner.known()) armed.lastRun = undefined
    },
    list: () => runner.current().map(armed => infoOf(armed, clock.now())),
    async run(functionName, triggerName) {
      const armed = runner
        .current()
        .find(({ functionName: name, trigger }) => name === functionName && trigger.name === triggerName)
      return armed ? runner.run(armed, clock.now()) : { kind: 'missing' }
    },
  }
}
