/** What a move of the clock makes due. */
import type { Move } from '../../clock'
import { TIMER_LANDING_MS } from '../../limits'
import { latestOfEach } from './due'
import type { Runner } from './runner'

/** Stops at each due time and runs what is due there to its end; `isOver` ends that before the next one. */
export const runOnTheWay = async (runner: Runner, move: Move, isOver: () => boolean): Promise<void> => {
  for (const due of runner.takeDue(move.to)) {
    if (isOver()) return
    move.show(due.at)
    await runner.runDue(due)
  }
}

/** Runs what a leap lands on, once for a trigger. */
export const runLanding = async (runner: Runner, move: Move): Promise<void> => {
  for (const armed of runner.current()) armed.doneUpTo = Math.max(armed.doneUpTo, move.to - TIMER_LANDING_MS)
  const due = runner.takeDue(move.to)
  move.show(move.to)
  await Promise.all(latestOfEach(due).map(runner.runDue))
}
