import * as z from 'zod'
import { collection } from '../kit/collection'

/** 打卡证明: a verifiable statement of attendance in a period. `_id` is its number. */
export const certificates = collection({
  name: 'certificates',
  schema: z.object({
    _id: z.string(),
    seq: z.string(),
    personId: z.string(),
    displayName: z.string(),
    communityId: z.string(),
    communityName: z.string(),
    unitId: z.string().optional(),
    unitName: z.string().optional(),
    /** Whole days, inclusive, `YYYY-MM-DD` in Asia/Shanghai. */
    from: z.string(),
    to: z.string(),
    services: z.number().int(),
    minutes: z.number().int(),
    recordIds: z.array(z.string()),
    /** What its records said, in short (see certificate/number). */
    fingerprint: z.string(),
    /** `<personId>:<from>:<to>`: asked for again over unchanged records, the same certificate is the answer. */
    slot: z.string(),
    status: z.enum(['valid', 'revoked']),
    issuedAt: z.date(),
    /** The unit had it issued for its member. */
    byUnit: z.boolean(),
    revokedAt: z.date().optional(),
    revokedReason: z.string().optional(),
    /** The number of the revoked certificate that this one stands for. */
    replaces: z.string().optional(),
  }),
  indexes: [
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['seq', -1],
      ],
    },
    {
      name: 'unit',
      keys: [
        ['unitId', 1],
        ['seq', -1],
      ],
    },
    { name: 'slot', keys: [['slot', 1]] },
    { name: 'replaces', keys: [['replaces', 1]] },
    {
      name: 'record',
      keys: [
        ['recordIds', 1],
        ['status', 1],
      ],
    },
    {
      name: 'status',
      keys: [
        ['status', 1],
        ['seq', 1],
      ],
    },
  ],
})
export type Certificate = z.infer<(typeof certificates)['schema']>
