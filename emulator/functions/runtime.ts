/** Runs functions: finds the folder, hands the event to an instance, keeps to the limits, records the call. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { isObject } from '../json'
import { MAX_RESPONSE_BYTES } from '../limits'
import type { Log } from '../log'
import type { Caller } from '../service'
import { type CallRecord, createCallLog } from './calls'
import { type FunctionFolder, findFunction } from './config'
import { APP_ID, eventContext, eventEnv } from './environment'
import { type Instance, type Outcome, startInstance } from './instance'
import { createPool, type Pool } from './pool'

export interface RuntimeOptions {
  functionsDir: string
  workerFile: string
  /** Known only once the server listens. */
  adminUrl: () => string
  clock: Clock
  log: Log
  /** An instance died: whatever it left open is to be let go. */
  onInstanceGone(instanceId: string): void
}

/** `missing`: no such function. `failed`: it threw, hung, crashed or answered too much; `error` is for the log. */
export type Invocation =
  | { kind: 'answered'; json: string; requestId: string }
  | { kind: 'failed'; error: string; requestId: string }
  | { kind: 'missing' }

export interface Runtime {
  invoke(name: string, event: unknown, openid: string | undefined): Promise<Invocation>
  /** Who signs with this secret id; a stranger has no instance. */
  callerOf(secretId: string | undefined): Caller
  calls(): readonly CallRecord[]
  clearCalls(): void
  stop(): Promise<void>
}

/** The real cloud adds who is calling to the event. */
const withUser = (event: unknown, openid: string | undefined): unknown =>
  isObject(event) && openid !== undefined ? { ...event, userInfo: { appId: APP_ID, openId: openid } } : event

const withinLimit = (outcome: Outcome): Outcome =>
  outcome.ok && Buffer.byteLength(outcome.json) > MAX_RESPONSE_BYTES
    ? {
        ok: false,
        error: `-604001: cloudfunction result size exceed limit (1MB): ${Buffer.byteLength(outcome.json)} bytes`,
      }
    : outcome

export const createRuntime = (options: RuntimeOptions): Runtime => {
  const { clock, log } = options
  const pools = new Map<string, Pool>()
  const instances = new Map<string, Instance>()
  const calls = createCallLog()

  const start = (folder: FunctionFolder): Instance => {
    const id = `emulator-${folder.name}-${randomUUID()}`
    const instance = startInstance({
      id,
      folder,
      workerFile: options.workerFile,
      adminUrl: options.adminUrl(),
      onLine: line => log.info(`[${folder.name}] ${line}`),
      onGone: () => {
        instances.delete(id)
        options.onInstanceGone(id)
      },
    })
    instances.set(id, instance)
    return instance
  }
  const poolOf = (name: string): Pool => {
    const pool = pools.get(name) ?? createPool(start)
    pools.set(name, pool)
    return pool
  }
  const serve = async (
    folder: FunctionFolder,
    event: unknown,
    openid: string | undefined,
    requestId: string,
  ) => {
    const served = await poolOf(folder.name).run(folder, openid, () => ({
      type: 'invoke',
      event: JSON.stringify(withUser(event, openid) ?? {}),
      context: JSON.stringify(eventContext(folder, requestId, openid)),
      env: eventEnv(openid),
      offsetMs: clock.offsetMs(),
    }))
    return { ...served, outcome: withinLimit(served.outcome) }
  }
  return {
    async invoke(name, event, openid) {
      const folder = findFunction(options.functionsDir, name)
      if (!folder) return { kind: 'missing' }
      const requestId = randomUUID()
      const at = new Date(clock.now()).toISOString()
      const began = performance.now()
      const { outcome, cold } = await serve(folder, event, openid, requestId)
      const durationMs = Math.round(performance.now() - began)
      const error = outcome.ok ? {} : { error: outcome.error }
      calls.add({ requestId, name, openid, at, durationMs, cold, ...error })
      if (outcome.ok) return { kind: 'answered', json: outcome.json, requestId }
      log.error(`[${name}] ${outcome.error}`)
      return { kind: 'failed', error: outcome.error, requestId }
    },
    callerOf(secretId) {
      const instance = secretId === undefined ? undefined : instances.get(secretId)
      if (!instance) return {}
      const { id, folder, openid } = instance
      return { instanceId: id, functionName: folder.name, openid, openapi: folder.openapi }
    },
    calls: () => calls.list(),
    clearCalls: () => calls.clear(),
    stop: async () => {
      await Promise.all([...pools.values()].map(pool => pool.stop()))
    },
  }
}
