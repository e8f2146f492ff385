/** The instances of one function: one event at a time each, more under load, replaced when the code changes or one dies. */
import { MAX_INSTANCES } from '../limits'
import type { FunctionFolder } from './config'
import type { Instance, Outcome } from './instance'
import type { Invoke } from './protocol'

export interface Served {
  outcome: Outcome
  /** True when a new instance was started for this event. */
  cold: boolean
}

export interface Pool {
  /** Serves an event on a free instance, a new one, or after waiting in the queue. */
  run(folder: FunctionFolder, openid: string | undefined, message: () => Invoke): Promise<Served>
  stop(): Promise<void>
}

/** `start` makes a new instance of the function. */
export const createPool = (start: (folder: FunctionFolder) => Instance): Pool => {
  const busy = new Set<Instance>()
  let idle: Instance[] = []
  const queue: (() => void)[] = []

  const freeInstance = (folder: FunctionFolder): Instance | undefined => {
    const stale = idle.filter(instance => !instance.alive() || instance.folder.stamp !== folder.stamp)
    idle = idle.filter(instance => !stale.includes(instance))
    for (const instance of stale) void instance.kill()
    return idle.pop()
  }
  const turn = async (): Promise<void> => {
    while (busy.size >= MAX_INSTANCES) await new Promise<void>(resolve => queue.push(resolve))
  }
  return {
    async run(folder, openid, message) {
      await turn()
      const free = freeInstance(folder)
      const instance = free ?? start(folder)
      busy.add(instance)
      instance.openid = openid
      const outcome = await instance.serve(message())
      instance.openid = undefined
      busy.delete(instance)
      if (instance.alive()) idle.push(instance)
      queue.shift()?.()
      return { outcome, cold: free === undefined }
    },
    async stop() {
      await Promise.all([...busy, ...idle].map(instance => instance.kill()))
      idle = []
    },
  }
}
