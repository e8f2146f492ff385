import type { Logic } from './logic'
import type { Report } from './report'

type Listener = (payload: unknown) => void

/** Who listens by `wx.on…`. */
export interface Listeners {
  /** `wx.onX` or `wx.offX`. */
  make(api: string): (listener?: Listener) => void
  /** Tells everyone who listens to an event: 'NetworkStatusChange', say. */
  emit(event: string, payload: unknown): void
}

/** Starts with nobody listening. */
export const createListeners = (logic: Logic, report: Report): Listeners => {
  const listeners = new Map<string, Set<Listener>>()
  return {
    make: api => {
      const event = api.replace(/^(on|off)/, '')
      const all = listeners.get(event) ?? new Set<Listener>()
      listeners.set(event, all)
      if (api.startsWith('on')) return listener => void (listener && all.add(listener))
      return listener => void (listener ? all.delete(listener) : all.clear())
    },
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) {
        report.guard(`on${event}`, () => listener(logic.adopt(payload)))
      }
    },
  }
}
