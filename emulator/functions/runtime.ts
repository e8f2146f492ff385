/** Runs functions: finds the folder, hands the event to an instance, keeps to the limits, records the call. */
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { Caller } from '../service'
import type { Tally } from '../tally'
import { beginCall, withinLimit } from './call'
import { type CallRecord, createCallLog } from './calls'
import { createFleet, type FleetOptions } from './fleet'
import { createFolders } from './folder/folders'
import { fromCloud, fromFunction, fromTimer, type Origin } from './identity'
import type { Failure } from './outcome'
import { createOwnWrites } from './own-writes'
import { createTimers, type TimerInfo } from './timers/timers'

export interface RuntimeOptions extends Omit<FleetOptions, 'onLine'> {
  functionsDir: string
  clock: Clock
  log: Log
}

/** `missing`: no such function. `failed`: see Failure; `error` is for the log. */
export type Invocation =
  | { kind: 'answered'; json: string; requestId: string }
  | { kind: 'failed'; failure: Failure; error: string; requestId: string }
  | { kind: 'missing' }

/** A function as the page shows it. */
export interface FunctionInfo {
  name: string
  timeoutS: number
  memoryMb: number
  openapi: readonly string[]
  /** What is wrong with its config.json. */
  problems: readonly string[]
  instances: number
  /** Events that wait for an instance. */
  waiting: number
}

export interface Runtime {
  /** Calls a function; without an origin the platform itself does (a message that is pushed to it). */
  invoke(name: string, event: unknown, origin?: Origin): Promise<Invocation>
  /** Calls a function for another one, which is in nobody's way while it waits for the answer. */
  invokeFor(caller: Caller, name: string, event: unknown): Promise<Invocation>
  /** Who signs with this secret id; a stranger has no instance. */
  callerOf(secretId: string | undefined): Caller
  /** What the database did for a call, by its request id. */
  tallyOf(requestId: string): Tally | undefined
  functions(): FunctionInfo[]
  /** Newest first. */
  calls(): readonly CallRecord[]
  timers(): TimerInfo[]
  /** Fires a timer trigger now; `missing` when there is none of that name. */
  runTimer(functionName: string, triggerName: string): Promise<Invocation>
  /** Lets timers fire from here on; to be called once the server listens. */
  startTimers(): void
  /** Ends every instance, what runs in it fails; forgets the calls. */
  reset(): Promise<void>
  stop(): Promise<void>
}

export const createRuntime = (options: RuntimeOptions): Runtime => {
  const { clock, log } = options
  const folders = createFolders(options.functionsDir, log)
  const calls = createCallLog()
  const ownWrites = createOwnWrites(log)
  const write = (name: string, requestId: string | undefined, line: string, level: 'info' | 'error') => {
    log[level](`[${name}] ${line}`)
    if (requestId !== undefined) calls.line(requestId, line)
  }
  const fleet = createFleet({
    ...options,
    onLine: (name, requestId, line) => write(name, requestId, line, 'info'),
  })
  const invoke = async (name: string, event: unknown, origin = fromCloud()): Promise<Invocation> => {
    const folder = folders.find(name)
    if (!folder) return { kind: 'missing' }
    const call = beginCall({
      ...{ folder, event, origin, clock },
      find: folders.find,
      write: (line, level) => write(name, call.job.requestId, line, level),
    })
    const { requestId } = call.job
    calls.open(requestId)
    const served = await fleet.run(name, call.job)
    const outcome = withinLimit(served.outcome, origin.door)
    calls.add(call.end({ ...served, outcome }))
    const ran = call.servedAs()
    if (ran) ownWrites.check(ran, folders.find(name))
    if (outcome.ok) return { kind: 'answered', json: outcome.json, requestId }
    return { kind: 'failed', failure: outcome.failure, error: outcome.error, requestId }
  }
  const timers = createTimers({
    ...{ clock, log },
    functions: folders.all,
    fire: (name, event) => invoke(name, event, fromTimer()),
  })
  return {
    invoke,
    invokeFor(caller, name, event) {
      const goOn = fleet.pause(caller)
      return invoke(name, event, fromFunction(caller.origin ?? {})).finally(goOn)
    },
    callerOf: fleet.callerOf,
    tallyOf: calls.tallyOf,
    functions: () =>
      folders.all().map(({ name, config, problems }) => ({
        ...{ name, problems, openapi: config.openapi },
        ...{ timeoutS: config.timeoutMs / 1000, memoryMb: config.memoryMb },
        ...fleet.sizeOf(name),
      })),
    calls: calls.list,
    timers: timers.list,
    runTimer: timers.run,
    startTimers: timers.start,
    async reset() {
      await fleet.reset()
      calls.clear()
      timers.reset()
    },
    async stop() {
      timers.stop()
      await fleet.reset()
    },
  }
}
