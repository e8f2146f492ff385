import * as z from 'zod'
import { collection } from '../kit/collection'

/** 双报到: one application of one person to one community; it is applied for again after a refusal. */
export const reportIns = collection({
  name: 'reportIns',
  schema: z.object({
    _id: z.string(),
    /** `<personId>:<communityId>`: at most one application per person and community. */
    key: z.string(),
    personId: z.string(),
    displayName: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    kind: z.enum(['inService', 'floating']),
    status: z.enum(['pending', 'active', 'declined']),
    appliedAt: z.date(),
    declinedReason: z.string().optional(),
  }),
  indexes: [
    { name: 'key', keys: [['key', 1]], unique: true },
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'community_status',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type ReportIn = z.infer<(typeof reportIns)['schema']>
