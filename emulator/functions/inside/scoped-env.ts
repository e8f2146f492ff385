/**
 * `process.env` with the variables of the event that the running code belongs to. The real cloud overwrites the
 * process's own variables with each event, so work that an event left behind acts for whoever comes next; here it keeps
 * acting for the person it began for.
 */
import { currentScope } from './scope'

const overlay = (): Record<string, string> => currentScope()?.env ?? {}

const handler: ProxyHandler<NodeJS.ProcessEnv> = {
  get: (target, key) => (typeof key === 'string' ? overlay()[key] : undefined) ?? Reflect.get(target, key),
  has: (target, key) => Object.hasOwn(overlay(), key) || Reflect.has(target, key),
  set(target, key, value) {
    const own = overlay()
    if (typeof key === 'string' && Object.hasOwn(own, key)) own[key] = String(value)
    else Reflect.set(target, key, value)
    return true
  },
  deleteProperty(target, key) {
    if (typeof key === 'string') delete overlay()[key]
    return Reflect.deleteProperty(target, key)
  },
  ownKeys: target => [...new Set([...Reflect.ownKeys(target), ...Object.keys(overlay())])],
  getOwnPropertyDescriptor(target, key) {
    const value = typeof key === 'string' ? overlay()[key] : undefined
    if (value === undefined) return Reflect.getOwnPropertyDescriptor(target, key)
    return { value, writable: true, enumerable: true, configurable: true }
  },
}

export const installScopedEnv = (): void => {
  process.env = new Proxy(process.env, handler)
}
