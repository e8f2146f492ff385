/** Which triggers there are, what of them is due, and running it. */
import type { Clock } from '../../clock'
import { TIMER_RUNS_PER_MOVE } from '../../limits'
import type { Log } from '../../log'
import type { Trigger } from '../folder/config'
import type { Invocation } from '../runtime'
import { type Due, dueRuns } from './due'
import { eventAt, type TimerEvent } from './event'
import { runOf } from './info'
import { type ArmedTrigger, createTriggers } from './triggers'

export interface RunnerOptions {
  clock: Clock
  log: Log
  functions(): readonly { name: string; config: { triggers: readonly Trigger[] } }[]
  fire(functionName: string, event: TimerEvent): Promise<Invocation>
}

export interface Runner {
  /** The triggers as the configuration files have them by now. */
  current(): ArmedTrigger[]
  /** The triggers as they were when last looked at. */
  known(): ArmedTrigger[]
  /** Takes what is due up to a moment: from here on it counts as dealt with. */
  takeDue(upTo: number): Due[]
  run(armed: ArmedTrigger, at: number): Promise<Invocation>
  /** Resolves when all that is due then has run. */
  runDue(due: Due): Promise<void>
}

export const createRunner = ({ clock, log, functions, fire }: RunnerOptions): Runner => {
  const triggers = createTriggers()
  const current = (): ArmedTrigger[] => {
    triggers.update(functions(), clock.now())
    return triggers.list()
  }
  const tellSkipped = ({ functionName, trigger }: ArmedTrigger) =>
    log.warn(
      `[${functionName}] timer ${trigger.name}: more than ${TIMER_RUNS_PER_MOVE} due times passed at once; only the latest ${TIMER_RUNS_PER_MOVE} are run`,
    )
  const run = async (armed: ArmedTrigger, at: number): Promise<Invocation> => {
    const invocation = await fire(armed.functionName, eventAt(armed.trigger, at))
    armed.lastRun = runOf(at, invocation)
    return invocation
  }
  return {
    current,
    known: triggers.list,
    takeDue(upTo) {
      const all = current()
      const due = dueRuns(all, upTo, tellSkipped)
      for (const armed of all) armed.doneUpTo = Math.max(armed.doneUpTo, upTo)
      return due
    },
    run,
    async runDue({ at, triggers: due }) {
      await Promise.all(due.map(armed => run(armed, at)))
    },
  }
}
