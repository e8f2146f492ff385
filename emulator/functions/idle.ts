/** The instances of a function that have nothing to do. */
import type { Instance } from './instance/instance'

export interface Idle {
  /** The one used last that is fit and has this code; those that are not are dropped. */
  take(stamp: string): Instance | undefined
  /** Keeps one until it is taken, or is dropped because nobody took it for so long. */
  put(instance: Instance): void
  /** Forgets all of them. */
  clear(): void
}

/** @param idleMs how long one may have nothing to do, in milliseconds of real time */
export const createIdle = (idleMs: number, drop: (instance: Instance) => void): Idle => {
  /** The one used last is at the end and used next, so that those not needed any more go idle. */
  let entries: { instance: Instance; timer: NodeJS.Timeout }[] = []
  return {
    take(stamp) {
      const isFit = ({ instance }: { instance: Instance }) =>
        instance.usable() && instance.folder.stamp === stamp
      for (const unfit of entries.filter(entry => !isFit(entry))) {
        clearTimeout(unfit.timer)
        drop(unfit.instance)
      }
      entries = entries.filter(isFit)
      const taken = entries.pop()
      clearTimeout(taken?.timer)
      return taken?.instance
    },
    put(instance) {
      const timer = setTimeout(() => {
        entries = entries.filter(entry => entry.instance !== instance)
        drop(instance)
      }, idleMs)
      timer.unref()
      entries.push({ instance, timer })
    },
    clear() {
      for (const { timer } of entries) clearTimeout(timer)
      entries = []
    },
  }
}
