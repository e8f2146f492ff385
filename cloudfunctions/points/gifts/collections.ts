import * as z from 'zod'
import { collection } from '../../kit/collection'

/** 赠送时长: minutes on their way from one person to a relative. */
export const gifts = collection({
  name: 'gifts',
  schema: z.object({
    _id: z.string(),
    /** The community that keeps the minutes until they are answered. */
    communityId: z.string(),
    giverId: z.string(),
    giverName: z.string(),
    receiverId: z.string(),
    receiverName: z.string(),
    minutes: z.number().int().positive(),
    words: z.string().optional(),
    status: z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'expired']),
    offeredAt: z.date(),
    /** When it goes back unanswered; gone once it is answered. */
    dueAt: z.date().optional(),
    answeredAt: z.date().optional(),
  }),
  indexes: [
    {
      name: 'giver',
      keys: [
        ['giverId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'receiver',
      keys: [
        ['receiverId', 1],
        ['_id', -1],
      ],
    },
    { name: 'due', keys: [['dueAt', 1]] },
  ],
})
export type Gift = z.infer<(typeof gifts)['schema']>
