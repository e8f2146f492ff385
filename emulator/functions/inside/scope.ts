/** Which event the code that runs right now belongs to, also after awaiting and in timers it left behind. */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Scope {
  requestId: string
  /** Variables of the event. */
  env: Record<string, string>
}

const storage = new AsyncLocalStorage<Scope>()

export const runInScope = (scope: Scope, work: () => void): void => storage.run(scope, work)

/** Undefined while the code is loaded. */
export const currentScope = (): Scope | undefined => storage.getStore()
