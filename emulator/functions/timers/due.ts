/** Which runs of which triggers are due. */
import { TIMER_RUNS_PER_MOVE } from '../../limits'
import type { ArmedTrigger } from './triggers'

export interface Due {
  at: number
  triggers: ArmedTrigger[]
}

/**
 * The due times up to `upTo` that have not been dealt with, oldest first, with the triggers that are due at each. Of one
 * trigger at most the latest TIMER_RUNS_PER_MOVE; `onSkipped` is told of one that had more.
 */
export const dueRuns = (
  triggers: readonly ArmedTrigger[],
  upTo: number,
  onSkipped: (trigger: ArmedTrigger) => void,
): Due[] => {
  /** To look back costs the library some hundred times what looking ahead does, and hardly ever is anything due. */
  const timesOf = ({ schedule, doneUpTo }: ArmedTrigger): number[] => {
    const isDue = (schedule?.next(doneUpTo) ?? Number.POSITIVE_INFINITY) <= upTo
    return isDue ? (schedule?.latest(doneUpTo, upTo, TIMER_RUNS_PER_MOVE + 1) ?? []) : []
  }
  const byTime = new Map<number, ArmedTrigger[]>()
  for (const trigger of triggers) {
    const times = timesOf(trigger)
    if (times.length > TIMER_RUNS_PER_MOVE) onSkipped(trigger)
    for (const at of times.slice(-TIMER_RUNS_PER_MOVE)) byTime.set(at, [...(byTime.get(at) ?? []), trigger])
  }
  return [...byTime].sort(([a], [b]) => a - b).map(([at, due]) => ({ at, triggers: due }))
}

/** Of each trigger only its latest run. */
export const latestOfEach = (runs: readonly Due[]): Due[] => {
  const latest = new Map(runs.flatMap(({ at, triggers }) => triggers.map(trigger => [trigger, at] as const)))
  return [...latest].map(([trigger, at]) => ({ at, triggers: [trigger] }))
}

/** The next moment at which anything is due; undefined when nothing ever is. */
export const nextDue = (triggers: readonly ArmedTrigger[], after: number): number | undefined => {
  const times = triggers.flatMap(({ schedule }) => schedule?.next(after) ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}
