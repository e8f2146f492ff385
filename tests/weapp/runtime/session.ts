import { type Acting, createActing } from './acting'
import { type Assembly, assemble, type LaunchOptions } from './app'
import { createMoving, type Moving } from './moving'
import { createReading, type Reading } from './reading'
import type { Report } from './report'
import { SHORT_TIMER, settle } from './settle'

export type { Cloud, LaunchOptions } from './app'
export type { Call, Update } from './report'
export type { Target } from './screen'

/** What a run is judged by: the app's errors and warnings, its calls of `wx`, its `setData`s. */
type Judged = Pick<Report, 'errors' | 'warnings' | 'calls' | 'updates'>

/** A running mini-program, as a test uses it. */
export interface Session extends Reading, Moving, Acting, Judged {
  /** Ends the app: pages unload, timers stop, the view closes. Every test that launches must close. */
  close(): Promise<void>
}

const createRest =
  ({ report, timers, stack, awaited }: Assembly) =>
  () =>
    settle(() => ({
      awaited: awaited(),
      shortTimers: timers.pending(SHORT_TIMER),
      mark: `${report.calls.length} calls, ${report.updates.length} updates, ${stack.pages().length} pages`,
    }))

/** Runs app.js and opens the page the person came in by. */
const start = ({ app, entry, logic, report, stack, callApp }: Assembly) => {
  report.guard('app.js', () => logic.run('app.js'))
  callApp('onLaunch', entry)
  callApp('onShow', entry)
  if (!app.pages.includes(entry.path)) callApp('onPageNotFound', { ...entry, isEntryPage: true })
  else report.guard(entry.path, () => stack.push(entry.path, entry.query))
}

/**
 * Starts a compiled mini-program, the folder that WeChat would be given, and waits until its first page rests.
 * Promises of the app that nobody handles are not in `errors`: jest fails the test with them.
 */
export const launch = async (dist: string, options: LaunchOptions): Promise<Session> => {
  const assembly = assemble(dist, options)
  const { errors, warnings, calls, updates } = assembly.report
  const rest = createRest(assembly)
  const reading = createReading(assembly)
  const moving = createMoving(assembly, rest)
  start(assembly)
  await rest()
  return {
    ...reading,
    ...moving,
    ...createActing(assembly, reading, moving, rest),
    errors,
    warnings,
    calls,
    updates,
    close: async () => {
      assembly.stack.clear()
      assembly.timers.stop()
      assembly.view.close()
    },
  }
}
