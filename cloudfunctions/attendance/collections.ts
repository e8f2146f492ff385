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
    status: z.enum(['valid']),
    issuedAt: z.date(),
  }),
  indexes: [
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['seq', -1],
      ],
    },
  ],
})
export type Certificate = z.infer<(typeof certificates)['schema']>
