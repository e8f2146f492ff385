/** One instance of a function: a process that is started, given one event at a time, and killed when it hangs. */
import { EVENTS_REMEMBERED, INIT_TIMEOUT_MS, MEMORY_POLL_MS, TAKE_LIMIT_MS } from '../../limits'
import type { Variables } from '../environment'
import type { FunctionFolder } from '../folder/folders'
import type { Origin } from '../identity'
import { failed, type Outcome } from '../outcome'
import type { Invoke } from '../protocol'
import { type Death, memoryDeath } from './death'
import { type Life, watchLife } from './life'
import { memoryOf } from './memory'
import type { Message } from './messages'
import { spawnInstance } from './spawn'

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

/** Kills the process when it holds more than it may; to be stopped, which answers what it held when last looked at. */
const watchMemory = (life: Life, pid: number | undefined, memoryMb: number) => {
  let usedMb: number | undefined
  const timer = setInterval(() => {
    usedMb = memoryOf(pid ?? 0) ?? usedMb
    if ((usedMb ?? 0) > memoryMb) life.die(memoryDeath(memoryMb))
  }, MEMORY_POLL_MS)
  return (): number | undefined => {
    clearInterval(timer)
    return usedMb
  }
}

const outcomeOf = (answer: Message, life: Life, memoryMb: number): Outcome => {
  if ('memoryMb' in answer && answer.memoryMb > memoryMb) life.die(memoryDeath(memoryMb))
  const death = life.death()
  if (death) return failed(death.failure, death.error)
  if (answer.type === 'result') return { ok: true, json: answer.json }
  return failed('threw', 'error' in answer ? answer.error : 'unexpected answer')
}

/** The callers of the latest events. */
const createMemory = () => {
  const origins = new Map<string, Origin>()
  return {
    of: (requestId: string) => origins.get(requestId),
    add(requestId: string, origin: Origin) {
      origins.set(requestId, origin)
      const [oldest] = origins.keys()
      if (origins.size > EVENTS_REMEMBERED && oldest !== undefined) origins.delete(oldest)
    },
  }
}

/** Starts an instance; its code loads in the background. */
export const startInstance = (options: InstanceOptions): Instance => {
  const { folder } = options
  const { timeoutMs, memoryMb } = folder.config
  const began = performance.now()
  const child = spawnInstance(options.workerFile, folder, options.env)
  const origins = createMemory()
  let isLoading = true
  let serving: string | undefined

  const life = watchLife({
    child,
    memoryMb,
    serving: () => serving,
    onLine: (line, owner) => options.onLine(line, owner ?? (isLoading ? options.startedFor : undefined)),
    onDeath: options.onGone,
  })
  const load = async (): Promise<Loaded | Outcome> => {
    const error = `loading timed out after ${INIT_TIMEOUT_MS / 1000} seconds`
    const first = await life.next(INIT_TIMEOUT_MS, { failure: 'load', error })
    isLoading = false
    if (first.type === 'ready')
      return { initMs: performance.now() - began, loadMs: first.loadMs, memoryMb: memoryOf(child.pid ?? 0) }
    if (first.type === 'dead') return failed(first.failure, first.error)
    life.die(STOPPED)
    return failed('load', 'error' in first ? first.error : 'not loaded')
  }
  const run = async (): Promise<Served> => {
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
  return {
    id: options.id,
    folder,
    usable: life.isFit,
    originOf: origins.of,
    loaded: load(),
    serve(message, origin) {
      serving = message.requestId
      origins.add(message.requestId, origin)
      if (child.connected) child.send(message, () => {})
      return run().finally(() => {
        serving = undefined
      })
    },
    async kill() {
      const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null
      const gone = isRunning && new Promise(resolve => child.once('exit', resolve))
      life.die(STOPPED)
      await gone
    },
  }
}
