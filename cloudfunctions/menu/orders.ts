import * as z from 'zod'
import { collection, type Index } from '../kit/collection'
import { orderSettings } from '../kit/orderSettings'
import { reward } from './terms'

const ratings = z.object({ count: z.number().int(), sum: z.number().int() })

const ORDER_INDEXES: Index[] = [
  { name: 'standing', keys: [['standingKey', 1]], unique: true },
  {
    name: 'community_status',
    keys: [
      ['communityId', 1],
      ['status', 1],
      ['_id', -1],
    ],
  },
  {
    name: 'resident',
    keys: [
      ['residentId', 1],
      ['_id', -1],
    ],
  },
  {
    name: 'worker',
    keys: [
      ['workerId', 1],
      ['_id', -1],
    ],
  },
  { name: 'due', keys: [['dueAt', 1]] },
  {
    name: 'overdue',
    keys: [
      ['overdueIn', 1],
      ['_id', -1],
    ],
  },
  {
    name: 'item',
    keys: [
      ['itemId', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'words',
    keys: [
      ['wordsOn', 1],
      ['_id', -1],
    ],
  },
  { name: 'toCount', keys: [['toCount', 1]] },
  {
    name: 'provider',
    keys: [
      ['providerKey', 1],
      ['reviewedAt', -1],
    ],
  },
]

/** 点单: one resident's order of one item. */
export const orders = collection({
  name: 'orders',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    itemId: z.string(),
    menuId: z.string(),
    title: z.string(),
    provider: z.string(),
    providerKey: z.string(),
    /** `orgLife`: somebody comes to it; anything else is brought by a worker. */
    kindOf: z.string(),
    /** The session that was chosen: its place in the item's list, and when it is. */
    session: z.object({ index: z.number().int(), startsAt: z.date(), endsAt: z.date() }).optional(),
    /** `<personId>:<itemId>` while the order stands, so that a second tap is not a second order; else the order's id. */
    standingKey: z.string(),
    residentId: z.string(),
    residentName: z.string(),
    note: z.string().optional(),
    status: z.enum(['placed', 'dispatched', 'accepted', 'done', 'reviewed', 'declined', 'cancelled']),
    placedAt: z.date(),
    workerId: z.string().optional(),
    workerName: z.string().optional(),
    /** How often a worker handed it back; at most twice (design, section 3). */
    handedBack: z.number().int(),
    /** Minutes of the time bank that were paid for it; given back when it is cancelled or declined. */
    priceMinutes: z.number().int().positive().optional(),
    /** Copies of the item's, as they stood when its menu was published. */
    reward,
    chase: orderSettings,
    /** Since when it is in its state. */
    since: z.date(),
    /** Somebody was reminded of it in this state. */
    nudged: z.boolean().optional(),
    /** The community where it is overdue: what lists look for. */
    overdueIn: z.string().optional(),
    /** When the timer must look. */
    dueAt: z.date().optional(),
    /** When the secretary last urged whoever has it. */
    urgedAt: z.date().optional(),
    completion: z.object({ note: z.string(), at: z.date() }).optional(),
    review: z.object({ rating: z.number().int(), comment: z.string().optional(), at: z.date() }).optional(),
    reviewedAt: z.date().optional(),
    /** The item on which words of the review are shown. */
    wordsOn: z.string().optional(),
    /** The item's menu, until the timer has added the rating to the item and the provider: each review counts once. */
    toCount: z.string().optional(),
  }),
  indexes: ORDER_INDEXES,
})
export type Order = z.infer<(typeof orders)['schema']>
export type OrderStatus = Order['status']

/** 服务提供方的满意度: one for each provider of a community, kept by the timer that counts reviews. */
export const providers = collection({
  name: 'providers',
  schema: z.object({
    /** See providerKeyOf. */
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    ratings,
    /** The same by the month (`YYYY-MM`) of the review. */
    months: z.record(z.string(), ratings),
  }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', 1],
      ],
    },
  ],
})
