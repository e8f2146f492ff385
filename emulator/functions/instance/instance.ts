/** One instance of a function: a process that is started, given one event at a time, and killed when it hangs. */
import type { ChildProcess } from 'node:child_process'
import { INIT_TIMEOUT_MS, TAKE_LIMIT_MS } from '../../limits'
import type { Variables } from '../environment'
import type { FunctionFolder } from '../folder/folders'
import type { Origin } from '../identity'
import { failed, type Outcome } from '../outcome'
import type { Invoke } from '../protocol'
import type { Death } from './death'
import { type Life, watchLife } from './life'
import { memoryOf } from './memory'
import { createOrigins } from './origins'
import { spawnInstance } from './spawn'
import { outcomeOf, watchMemory } from './verdict'

/** How long starting took: the process and the code together, and the code alone. Milliseconds. */
export interface Loaded {
  initMs: number
  loadMs: number
  memoryMb: number | undefined
}

export interface Served {
  outcome: Outcome
  runMs: number
  memoryMb: number | undefined
  /** It died or hung before it took the event up: nothing of the function has run. */
  lost: boolean
}

export interface Instance {
  id: string
  folder: FunctionFolder
  /** False once it crashed, hung or was stopped, or is to be let go after the event it serves. */
  usable(): boolean
  /** Who it served under this request id, also after the answer. */
  originOf(requestId: string): Origin | undefined
  /** Resolves when the code is loaded, or with the reason why it is not. */
  loaded: Promise<Loaded | Outcome>
  /** Serves one event; never rejects. */
  serve(message: Invoke, origin: Origin): Promise<Served>
  /** Ends the process; an event it serves fails as `stopped`. */
  kill(): Promise<void>
}

export interface InstanceOptions {
  id: string
  folder: FunctionFolder
  workerFile: string
  env: Variables
  /** The event it is started for: what the code writes while it is loaded belongs to that. */
  startedFor: string
  /** A line of output; one without a request id belongs to no event. */
  onLine(line: string, requestId: string | undefined): void
  /** Called once, when it is of no more use. */
  onGone(): void
}

const STOPPED: Death = { failure: 'stopped', error: 'the instance was stopped' }
const SILENT: Death = { failure: 'crashed', error: 'the instance does not answer' }

/** A process and what it may take. */
interface Running {
  child: ChildProcess
  life: Life
  timeoutMs: number
  memoryMb: number
}

/** Resolves when the code is loaded or is not; `began` is when the process was started. */
const load = async ({ child, life }: Running, began: number): Promise<Loaded | Outcome> => {
  const error = `loading timed out after ${INIT_TIMEOUT_MS / 1000} seconds`
  const first = await life.next(INIT_TIMEOUT_MS, { failure: 'load', error })
  if (first.type === 'ready')
    return { initMs: performance.now() - began, loadMs: first.loadMs, memoryMb: memoryOf(child.pid ?? 0) }
  if (first.type === 'dead') return failed(first.failure, first.error)
  life.die(STOPPED)
  return failed('load', 'error' in first ? first.error : 'not loaded')
}

/** Follows one event that was handed over to its end. */
const follow = async ({ child, life, timeoutMs, memoryMb }: Running): Promise<Served> => {
  const took = await life.next(TAKE_LIMIT_MS, SILENT)
  if (took.type !== 'took')
    return { outcome: outcomeOf(took, life, memoryMb), runMs: 0, memoryMb: undefined, lost: true }
  const start = performance.now()
  const stopWatching = watchMemory(life, child.pid, memoryMb)
  const error = `Invoking task timed out after ${timeoutMs / 1000} seconds`
  const answer = await life.next(timeoutMs, { failure: 'timeout', error })
  const seenMb = stopWatching()
  return {
    outcome: outcomeOf(answer, life, memoryMb),
    runMs: performance.now() - start,
    memoryMb: 'memoryMb' in answer ? answer.memoryMb : seenMb,
    lost: false,
  }
}

/** Ends a process; resolves when it is gone. */
const end = async ({ child, life }: Running): Promise<void> => {
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const gone = isRunning && new Promise(resolve => child.once('exit', resolve))
  life.die(STOPPED)
  await gone
}

/** Starts an instance; its code loads in the background. */
export const startInstance = (options: InstanceOptions): Instance => {
  const { folder } = options
  const { timeoutMs, memoryMb } = folder.config
  const began = performance.now()
  const child = spawnInstance(options.workerFile, folder, options.env)
  const origins = createOrigins()
  let isLoading = true
  let serving: string | undefined

  const life = watchLife({
    child,
    memoryMb,
    serving: () => serving,
    onLine: (line, owner) => options.onLine(line, owner ?? (isLoading ? options.startedFor : undefined)),
    onDeath: options.onGone,
  })
  const running: Running = { child, life, timeoutMs, memoryMb }
  return {
    id: options.id,
    folder,
    usable: life.isFit,
    originOf: origins.of,
    loaded: load(running, began).finally(() => {
      isLoading = false
    }),
    serve(message, origin) {
      serving = message.requestId
      origins.add(message.requestId, origin)
      if (child.connected) child.send(message, () => {})
      return follow(running).finally(() => {
        serving = undefined
      })
    },
    kill: () => end(running),
  }
}
