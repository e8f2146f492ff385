import * as z from 'zod'
import { iso } from './clock'
import { collection } from './collection'
import { newId } from './ids'
import { JOURNAL } from './journal'
import { maskName } from './mask'
import type { Person } from './person'
import type { Transaction } from './transaction'

/** Who, when, what, from, to, why (design invariant 6). Written in the transaction of the change itself. */
const entry = z.object({
  _id: z.string(),
  communityId: z.string(),
  /** What changed: `wish:<id>`, `order:<id>`, … */
  ref: z.string(),
  at: z.date(),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
})
export type AuditEntry = z.infer<typeof entry>

export const audits = collection({
  name: JOURNAL,
  kind: 'event',
  schema: entry,
  indexes: [
    {
      name: 'ref_at',
      keys: [
        ['ref', 1],
        ['at', 1],
      ],
    },
    {
      name: 'actor_at',
      keys: [
        ['actorId', 1],
        ['at', -1],
      ],
    },
  ],
})

type Line = Omit<AuditEntry, '_id' | 'actorId' | 'actorName'>

/** Appends what `actor` did to the log, in the transaction of the change itself. */
export const audit = (tx: Transaction, actor: Pick<Person, '_id' | 'displayName'>, line: Line) =>
  tx.insert(audits, [{ _id: newId(), actorId: actor._id, actorName: actor.displayName, ...line }])

/** What happened to one thing, oldest first; who may not see an actor's name reads it masked, and no reasons. */
export async function timeline(ref: string, sees: (actorId: string) => boolean) {
  const lines = await audits.find({ where: { ref }, orderBy: [['at', 'asc']], limit: 100 })
  return lines.map(({ at, action, actorId, actorName, reason }) => ({
    at: iso(at),
    action,
    actor: sees(actorId) ? actorName : maskName(actorName),
    reason: sees(actorId) ? reason : undefined,
  }))
}
