import * as z from 'zod'
import { collection } from '../../kit/collection'

/** 积分调整: what two administrators together change on a person's account. */
export const adjustments = collection({
  name: 'adjustments',
  schema: z.object({
    _id: z.string(),
    streetId: z.string(),
    communityId: z.string(),
    personId: z.string(),
    displayName: z.string(),
    asset: z.enum(['points', 'minutes']),
    /** Below 0 it takes away. */
    change: z.number().int(),
    reason: z.string(),
    status: z.enum(['proposed', 'approved', 'declined', 'withdrawn']),
    proposerId: z.string(),
    proposerName: z.string(),
    proposedAt: z.date(),
    deciderId: z.string().optional(),
    deciderName: z.string().optional(),
    decidedAt: z.date().optional(),
    decidedReason: z.string().optional(),
  }),
  indexes: [
    {
      name: 'street',
      keys: [
        ['streetId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'street_status',
      keys: [
        ['streetId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['_id', -1],
      ],
    },
    { name: 'proposer', keys: [['proposerId', 1]] },
    { name: 'decider', keys: [['deciderId', 1]] },
  ],
})
export type Adjustment = z.infer<(typeof adjustments)['schema']>
