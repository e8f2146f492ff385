/** When each person last used the app: the content checks take only people who did within two hours. */
import type { Clock } from '../clock'
import { VISIT_MS } from '../limits'

export interface Visits {
  note(openid: string): void
  /** True for someone whose last visit is too long ago. Someone who never came is let through: a program may ask from outside. */
  isStale(openid: string): boolean
  clear(): void
}

/** Kept in memory only. */
export const createVisits = (clock: Clock): Visits => {
  const last = new Map<string, number>()
  return {
    note: openid => {
      last.set(openid, clock.now())
    },
    isStale: openid => clock.now() - (last.get(openid) ?? clock.now()) > VISIT_MS,
    clear: () => last.clear(),
  }
}
