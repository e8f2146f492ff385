import type { AuditEntry } from '../../cloudfunctions/kit/audit'
import type { Person } from '../../cloudfunctions/kit/person'
import { type Documents, noDocuments } from './documents'

/** A street being written: what there is so far, and the moment it is written for. */
export interface Seed {
  now: Date
  docs: Documents
  /**
   * An id as kit/ids makes them, 12 hex characters of time and 20 more, but counted instead of random: two seeds of
   * the same moment are equal.
   */
  id(at: Date): string
}

export function newSeed(now: Date): Seed {
  let count = 0
  return {
    now,
    docs: noDocuments(),
    id(at) {
      count += 1
      return at.getTime().toString(16).padStart(12, '0') + count.toString(16).padStart(20, '0')
    },
  }
}

/** Who a timer's audit lines name. */
export const TIMER = { _id: 'timer', displayName: '系统' }

type Actor = Pick<Person, '_id' | 'displayName'>
type Change = Pick<AuditEntry, 'action' | 'from' | 'to' | 'reason'>

/** Writes the audit lines of one thing, in order of time and none of them in the future. */
export function history(seed: Seed, communityId: string, ref: string) {
  let last = new Date(0)
  return (actor: Actor, at: Date, change: Change) => {
    if (at < last || at > seed.now)
      throw new Error(`${ref}: ${change.action} at ${at.toISOString()} is out of order`)
    last = at
    const who = { actorId: actor._id, actorName: actor.displayName }
    seed.docs.audits.push({ _id: seed.id(at), communityId, ref, at, ...who, ...change })
  }
}
