import * as z from 'zod'
import { collection } from '../kit/collection'

const who = z.object({ personId: z.string(), displayName: z.string() })

/** 微心愿: a small, concrete need of a resident. */
export const wishes = collection({
  name: 'wishes',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    wisherId: z.string(),
    wisherName: z.string(),
    title: z.string(),
    detail: z.string(),
    category: z.string(),
    status: z.enum([
      'pending',
      'open',
      'claimed',
      'fulfilled',
      'confirmed',
      'declined',
      'withdrawn',
      'expired',
    ]),
    createdAt: z.date(),
    /** The text check wants a person to look: the secretary sees a note. */
    needsLook: z.boolean().optional(),
    declinedReason: z.string().optional(),
    /** The one active claim; gone when it is released. */
    claim: who.extend({ at: z.date() }).optional(),
    /** Kept beside `claim`, flat, so that an index can serve «what I took on». */
    claimerId: z.string().optional(),
    fulfilment: z.object({ note: z.string(), at: z.date() }).optional(),
    /** Why the wisher said «not done yet». */
    notDoneReason: z.string().optional(),
    confirmation: z
      .object({ at: z.date(), rating: z.number().int().optional(), thanks: z.string().optional() })
      .optional(),
  }),
  indexes: [
    {
      name: 'community_status',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'wisher',
      keys: [
        ['wisherId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'claimer',
      keys: [
        ['claimerId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type Wish = z.infer<(typeof wishes)['schema']>
export type WishStatus = Wish['status']
