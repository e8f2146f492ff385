/**
 * Timer triggers, fired by the emulator's clock: as time passes, and in order when somebody moves it past due times.
 *
 * - A move forward stops at each due time (the clock shows it), runs what is due there to its end, and goes on; so it
 *   resolves only when all of it has run. Past more than TIMER_RUNS_PER_MOVE due times of a trigger only the latest run.
 * - A leap (see clock.ts) runs only what it lands on: what was due within the last TIMER_LANDING_MS, once for a trigger.
 * - A move back, or to real time, runs nothing. What is due after the time it shows then is due again when that time comes.
 * - What would have been due before the emulator started, or the trigger was written, never runs.
 */
import type { Clock, Move } from '../../clock'
import { TIMER_LANDING_MS, TIMER_RESCAN_MS, TIMER_RUNS_PER_MOVE } from '../../limits'
import type { Log } from '../../log'
import type { Trigger } from '../folder/config'
import type { Invocation } from '../runtime'
import { type Due, dueRuns, latestOfEach, nextDue } from './due'
import { type ArmedTrigger, createTriggers, type TimerRun } from './triggers'

/** A trigger as the page shows it. */
export interface TimerInfo {
  functionName: string
  triggerName: string
  /** The cron expression. */
  config: string
  /** ISO 8601; absent when it never fires again. */
  nextAt?: string
  /** Why it never fires. */
  error?: string
  lastRun?: TimerRun
}

export interface TimersOptions {
  clock: Clock
  log: Log
  functions(): readonly { name: string; config: { triggers: readonly Trigger[] } }[]
  fire(functionName: string, event: TimerEvent): Promise<Invocation>
}

/** What the cloud hands to a function that a timer calls. */
export interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
  /** The due time in UTC, to the second. */
  Time: string
  Message: ''
}

export interface Timers {
  start(): void
  stop(): void
  /** Forgets how the triggers ran. */
  reset(): void
  list(): TimerInfo[]
  /** Fires a trigger now; `missing` when there is none of that name. */
  run(functionName: string, triggerName: string): Promise<Invocation>
}

const eventAt = (trigger: Trigger, epochMs: number): TimerEvent => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: `${new Date(epochMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`,
  Message: '',
})

const runOf = (dueAt: number, invocation: Invocation): TimerRun => ({
  dueAt: new Date(dueAt).toISOString(),
  ok: invocation.kind === 'answered',
  ...(invocation.kind === 'missing' ? {} : { requestId: invocation.requestId }),
  ...(invocation.kind === 'failed' ? { error: invocation.error } : {}),
})

const infoOf = ({ functionName, trigger, schedule, lastRun }: ArmedTrigger, now: number): TimerInfo => {
  const next = schedule?.next(now)
  return {
    functionName,
    triggerName: trigger.name,
    config: trigger.config,
    ...(next === undefined ? {} : { nextAt: new Date(next).toISOString() }),
    ...(trigger.error === undefined ? {} : { error: trigger.error }),
    ...(lastRun ? { lastRun } : {}),
  }
}

export const createTimers = ({ clock, log, functions, fire }: TimersOptions): Timers => {
  const triggers = createTriggers()
  let timeout: NodeJS.Timeout | undefined
  let isRunning = false
  let isMoving = false

  const current = (): ArmedTrigger[] => {
    triggers.update(functions(), clock.now())
    return triggers.list()
  }
  const runOne = async (armed: ArmedTrigger, at: number): Promise<Invocation> => {
    const invocation = await fire(armed.functionName, eventAt(armed.trigger, at))
    armed.lastRun = runOf(at, invocation)
    return invocation
  }
  const runDue = ({ at, triggers: due }: Due) => Promise.all(due.map(armed => runOne(armed, at)))
  /** Takes what is due up to a moment: from here on it counts as dealt with. */
  const takeDue = (upTo: number): Due[] => {
    const all = current()
    const due = dueRuns(all, upTo, ({ functionName, trigger }) =>
      log.warn(
        `[${functionName}] timer ${trigger.name}: more than ${TIMER_RUNS_PER_MOVE} due times passed at once; only the latest ${TIMER_RUNS_PER_MOVE} are run`,
      ),
    )
    for (const armed of all) armed.doneUpTo = Math.max(armed.doneUpTo, upTo)
    return due
  }
  const tick = () => {
    // Time that passes while somebody moves the clock is the move's.
    if (!isMoving) for (const due of takeDue(clock.now())) void runDue(due)
    arm()
  }
  const arm = () => {
    clearTimeout(timeout)
    if (!isRunning) return
    const now = clock.now()
    const due = nextDue(triggers.list(), now) ?? Number.POSITIVE_INFINITY
    timeout = setTimeout(tick, Math.min(due - now, TIMER_RESCAN_MS))
    timeout.unref()
  }
  const runOnTheWay = async (move: Move): Promise<void> => {
    for (const due of takeDue(move.to)) {
      move.show(due.at)
      await runDue(due)
    }
  }
  const runLanding = async (move: Move): Promise<void> => {
    for (const armed of current()) armed.doneUpTo = Math.max(armed.doneUpTo, move.to - TIMER_LANDING_MS)
    const due = takeDue(move.to)
    move.show(move.to)
    await Promise.all(latestOfEach(due).map(runDue))
  }
  const follow = async (work: Promise<void>): Promise<void> => {
    isMoving = true
    await work.finally(() => {
      isMoving = false
      arm()
    })
  }
  clock.onMove(move => {
    if (!isRunning) return undefined
    if (move.way === 'passes') return follow(runOnTheWay(move))
    if (move.way === 'leaps') return follow(runLanding(move))
    for (const armed of current()) armed.doneUpTo = move.to
    return undefined
  })
  return {
    start() {
      isRunning = true
      current()
      arm()
    },
    stop() {
      isRunning = false
      clearTimeout(timeout)
    },
    reset() {
      for (const armed of triggers.list()) armed.lastRun = undefined
    },
    list: () => current().map(armed => infoOf(armed, clock.now())),
    async run(functionName, triggerName) {
      const armed = current().find(
        ({ functionName: name, trigger }) => name === functionName && trigger.name === triggerName,
      )
      if (!armed) return { kind: 'missing' }
      return runOne(armed, clock.now())
    },
  }
}
