import { StartError } from './errors'
import type { Action, Service } from './service'

export interface Registry {
  /** The handler of an action, or undefined when nothing emulates it. */
  find(action: string): Action | undefined
  /** Names of every action served, sorted. */
  actions(): string[]
  start(): Promise<void>
  stop(): Promise<void>
  reset(): Promise<void>
}

const collectActions = (services: readonly Service[]): Map<string, Action> => {
  const actions = new Map<string, Action>()
  for (const service of services) {
    for (const [name, action] of Object.entries(service.actions)) {
      if (actions.has(name)) throw new StartError(`action ${name} is served twice (second: ${service.name})`)
      actions.set(name, action)
    }
  }
  return actions
}

/**
 * Owns the life of the services: started in the order given, stopped and reset in the reverse order.
 * @throws StartError when two services serve the same action.
 */
export const createRegistry = (services: readonly Service[]): Registry => {
  const actions = collectActions(services)
  const started: Service[] = []
  const reversed = () => [...started].reverse()
  return {
    find: action => actions.get(action),
    actions: () => [...actions.keys()].sort(),
    async start() {
      for (const service of services) {
        await service.start()
        started.push(service)
      }
    },
    async stop() {
      for (const service of reversed()) await service.stop()
      started.length = 0
    },
    async reset() {
      for (const service of reversed()) await service.reset()
    },
  }
}
