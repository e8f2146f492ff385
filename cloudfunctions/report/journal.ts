import * as z from 'zod'
import { audits } from '../kit/audit'
import { collection } from '../kit/collection'
import { JOURNAL } from '../kit/journal'
import { serviceRecords } from '../ledger/collections'
import { shifts } from '../post/collections'

/** The journal as one stream of lines of all kinds, in the order they were written. */
export const lines = collection({
  name: JOURNAL,
  schema: z.object({
    _id: z.string(),
    line: z.string(),
    kind: z.string(),
    at: z.date(),
    ref: z.string(),
    /** Of audit lines and service records. */
    communityId: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    personId: z.string().optional(),
    minutes: z.number().optional(),
    points: z.number().optional(),
    voids: z.string().optional(),
    /** Of transfers. */
    seq: z.string().optional(),
    asset: z.string().optional(),
    debit: z.string().optional(),
    credit: z.string().optional(),
    amount: z.number().optional(),
  }),
  indexes: [{ name: 'line', keys: [['line', 1]] }],
})
export type Line = z.infer<(typeof lines)['schema']>

/** What happened in a community, by the state it led to: the list behind a figure of the month. */
export const communityEvents = collection({
  name: JOURNAL,
  kind: 'event',
  schema: audits.schema,
  indexes: [
    {
      name: 'community_to_at',
      keys: [
        ['communityId', 1],
        ['to', 1],
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** The services of a community, by when they were. */
export const communityServices = collection({
  name: JOURNAL,
  kind: 'service',
  schema: serviceRecords.schema,
  indexes: [
    {
      name: 'community_at',
      keys: [
        ['communityId', 1],
        ['at', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** Shifts by their end, of all communities and of one. */
export const shiftsByEnd = collection({
  name: shifts.name,
  kind: 'shift',
  schema: shifts.schema,
  indexes: [
    { name: 'ends', keys: [['endsAt', 1]] },
    {
      name: 'community_ends_id',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['endsAt', 1],
        ['_id', 1],
      ],
    },
  ],
})
