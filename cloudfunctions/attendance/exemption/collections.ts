import * as z from 'zod'
import { collection } from '../../kit/collection'
import { EXEMPTION_KINDS } from './labels'

/** 免服务: whole months in which no service is wanted of a member. Why is for the member, the liaison and the secretary. */
export const exemptions = collection({
  name: 'exemptions',
  schema: z.object({
    _id: z.string(),
    /** `<personId>:<from>:<to>:<how many before>`: the same application sent twice is one. */
    key: z.string(),
    personId: z.string(),
    displayName: z.string(),
    /** Where and for which unit the member had reported in. */
    communityId: z.string(),
    unitId: z.string().optional(),
    /** Whole months, inclusive, `YYYY-MM` in Asia/Shanghai. */
    from: z.string(),
    to: z.string(),
    kind: z.enum(EXEMPTION_KINDS),
    reason: z.string(),
    status: z.enum(['pending', 'granted', 'declined', 'revoked']),
    appliedAt: z.date(),
    /** Who decided it, or entered it for the member. */
    decidedByName: z.string().optional(),
    decidedReason: z.string().optional(),
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
      name: 'unit_status',
      keys: [
        ['unitId', 1],
        ['status', 1],
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
export type Exemption = z.infer<(typeof exemptions)['schema']>
