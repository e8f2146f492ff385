/** The instances of one function: one event at a time each, more under load, replaced when the code changes or one dies. */
import { INSTANCE_IDLE_MS, MAX_INSTANCES, MAX_WAITING_EVENTS } from '../limits'
import type { FunctionFolder } from './folder/folders'
import type { Origin } from './identity'
import { createIdle } from './idle'
import type { Instance, Loaded, Served } from './instance/instance'
import { failed, type Outcome } from './outcome'
import type { Invoke } from './protocol'
import { createTurns, type Turn } from './turns'

/** One event on its way to an instance. */
export interface Job {
  requestId: string
  origin: Origin
  /** The function as it is on disk when its turn comes. */
  folder(): FunctionFolder
  /** The event as it is handed to this instance; `loaded` when it was started for it. Asked again for another try. */
  handOver(instance: Instance, loaded: Loaded | undefined): Invoke
}

export interface PoolAnswer {
  outcome: Outcome
  /** Times of the instance that was started for this event; undefined when a warm one served it. */
  loaded?: Loaded
  /** True when an instance was started for this event, even if its code could not be loaded. */
  cold: boolean
  runMs: number
  memoryMb: number | undefined
}

export interface PoolOptions {
  /** Makes a new instance of the function, for this event first of all. */
  start(folder: FunctionFolder, requestId: string): Instance
  maxInstances?: number
  maxWaiting?: number
  /** How long an instance may have nothing to do, in milliseconds of real time. */
  idleMs?: number
}

export interface Pool {
  /** Serves an event on a free instance, a new one, or after waiting in the queue. Never rejects. */
  run(job: Job): Promise<PoolAnswer>
  /** An event that runs here waits for another function; to be called when it has its answer. */
  pause(requestId: string): () => void
  /** How many instances there are, and how many events wait. */
  size(): { instances: number; waiting: number }
  /** Ends every instance and refuses every event that waits: what ran and what was to run is gone. */
  reset(): Promise<void>
}

const refusal = (outcome: Outcome, cold = false): PoolAnswer => ({
  outcome,
  cold,
  runMs: 0,
  memoryMb: undefined,
})

const isLoaded = (value: Loaded | Outcome): value is Loaded => 'initMs' in value
const isStopped = (outcome: Outcome): boolean => !outcome.ok && outcome.failure === 'stopped'

export const createPool = (options: PoolOptions): Pool => {
  const { start, maxInstances = MAX_INSTANCES, idleMs = INSTANCE_IDLE_MS } = options
  const turns = createTurns(maxInstances, options.maxWaiting ?? MAX_WAITING_EVENTS)
  const all = new Set<Instance>()
  const running = new Map<string, Turn>()
  const drop = (instance: Instance): Promise<void> => {
    all.delete(instance)
    return instance.kill()
  }
  const idle = createIdle(idleMs, instance => void drop(instance))
  const giveBack = (instance: Instance) => {
    if (!all.has(instance)) return
    if (instance.usable()) idle.put(instance)
    else void drop(instance)
  }
  const serveOn = (job: Job, instance: Instance, loaded?: Loaded): Promise<Served> =>
    instance.serve(job.handOver(instance, loaded), job.origin).finally(() => giveBack(instance))
  const serveCold = async (job: Job, folder: FunctionFolder): Promise<PoolAnswer> => {
    const instance = start(folder, job.requestId)
    all.add(instance)
    const loaded = await instance.loaded
    if (!isLoaded(loaded)) {
      all.delete(instance)
      return refusal(loaded, true)
    }
    const { outcome, runMs, memoryMb } = await serveOn(job, instance, loaded)
    return { outcome, runMs, memoryMb, loaded, cold: true }
  }
  /** A warm instance may have died or hung since its last event; that costs this one nothing but another try. */
  const serve = async (job: Job): Promise<PoolAnswer> => {
    const folder = job.folder()
    for (;;) {
      const warm = idle.take(folder.stamp)
      if (!warm) return serveCold(job, folder)
      const { lost, ...served } = await serveOn(job, warm)
      if (!lost || isStopped(served.outcome)) return { ...served, cold: false }
    }
  }
  return {
    async run(job) {
      const turn = await turns.take(job.origin.depth ?? 0)
      if (turn === 'dropped') return refusal(failed('stopped', 'the event was dropped'))
      if (turn === 'full') {
        const busy = `Too many requests: ${maxInstances} instances are busy and ${turns.waiting()} events wait`
        return refusal(failed('busy', busy))
      }
      running.set(job.requestId, turn)
      return serve(job).finally(() => {
        running.delete(job.requestId)
        turn.giveBack()
      })
    },
    pause: requestId => running.get(requestId)?.pause() ?? (() => {}),
    size: () => ({ instances: all.size, waiting: turns.waiting() }),
    async reset() {
      turns.dropWaiting()
      idle.clear()
      await Promise.all([...all].map(drop))
    },
  }
}
