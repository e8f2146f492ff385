/** All instances of all functions, by the id that they sign their requests to the cloud with. */
import type { Caller } from '../service'
import { instanceEnv, type Variables } from './environment'
import type { FunctionFolder } from './folder/folders'
import { newInstanceId } from './identity'
import { type Instance, startInstance } from './instance/instance'
import { createPool, type Job, type Pool, type PoolAnswer } from './pool'

export interface FleetOptions {
  workerFile: string
  /** Known only once the server listens. */
  adminUrl: () => string
  /** Variables for every function. */
  env?: Variables
  onLine(functionName: string, requestId: string | undefined, line: string): void
  /** An instance died: whatever it left open is to be let go. */
  onInstanceGone(instanceId: string): void
}

export interface Fleet {
  /** Serves an event of a function; never rejects. */
  run(functionName: string, job: Job): Promise<PoolAnswer>
  /** A caller's event waits for another function; to be called when it has its answer. */
  pause(caller: Caller): () => void
  /** Who signs with this secret id; a stranger has no instance. */
  callerOf(secretId: string | undefined): Caller
  sizeOf(functionName: string): { instances: number; waiting: number }
  /** Ends every instance and drops every event that waits. */
  reset(): Promise<void>
}

/** Between the id of an instance and that of an event in a secret id. */
const SEPARATOR = '.'

/** What an instance signs with while it serves an event, or does work that the event left behind. */
export const secretIdOf = (instance: Instance, requestId: string): string =>
  `${instance.id}${SEPARATOR}${requestId}`

export const createFleet = (options: FleetOptions): Fleet => {
  const pools = new Map<string, Pool>()
  const instances = new Map<string, Instance>()

  const start = (folder: FunctionFolder, requestId: string): Instance => {
    const id = newInstanceId(folder.name)
    const instance = startInstance({
      id,
      folder,
      workerFile: options.workerFile,
      env: instanceEnv({ adminUrl: options.adminUrl(), instanceId: id, folder, given: options.env ?? {} }),
      startedFor: requestId,
      onLine: (line, owner) => options.onLine(folder.name, owner, line),
      onGone: () => {
        instances.delete(id)
        options.onInstanceGone(id)
      },
    })
    instances.set(id, instance)
    return instance
  }
  return {
    run(functionName, job) {
      const pool = pools.get(functionName) ?? createPool({ start })
      pools.set(functionName, pool)
      return pool.run(job)
    },
    pause: ({ functionName = '', eventId = '' }) => pools.get(functionName)?.pause(eventId) ?? (() => {}),
    callerOf(secretId = '') {
      const [id = '', requestId = ''] = secretId.split(SEPARATOR)
      const instance = instances.get(id)
      if (!instance) return {}
      const { name, config } = instance.folder
      const origin = instance.originOf(requestId)
      const { openid } = origin ?? {}
      return {
        ...{ instanceId: id, functionName: name, eventId: requestId },
        ...{ openid, openapi: config.openapi, origin },
      }
    },
    sizeOf: functionName => pools.get(functionName)?.size() ?? { instances: 0, waiting: 0 },
    async reset() {
      await Promise.all([...pools.values()].map(pool => pool.reset()))
    },
  }
}
