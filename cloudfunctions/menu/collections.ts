import * as z from 'zod'
import { collection } from '../kit/collection'

/** 服务菜单: what a community offers in a month. */
export const menus = collection({
  name: 'menus',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    /** `YYYY-MM` */
    month: z.string(),
    /** `service` or `orgLife` (组织生活菜单); a street may add kinds of its own. */
    kind: z.string(),
    status: z.enum(['published']),
    createdAt: z.date(),
    publishedBy: z.string(),
  }),
  indexes: [
    { name: 'publisher', keys: [['publishedBy', 1]] },
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type Menu = z.infer<(typeof menus)['schema']>

/** One service of a menu, that people order. */
export const menuItems = collection({
  name: 'menuItems',
  schema: z.object({
    _id: z.string(),
    menuId: z.string(),
    communityId: z.string(),
    title: z.string(),
    provider: z.string(),
    venueId: z.string().optional(),
    capacity: z.number().int().positive(),
    /** Orders that stand; never above capacity. */
    ordered: z.number().int().nonnegative(),
    ratings: z.object({ count: z.number().int(), sum: z.number().int() }),
  }),
  indexes: [
    {
      name: 'menu',
      keys: [
        ['menuId', 1],
        ['_id', 1],
      ],
    },
  ],
})
export type MenuItem = z.infer<(typeof menuItems)['schema']>

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
    /** What the street grants for it, as it stood when the worker accepted. */
    reward: z.object({ points: z.number().int(), minutes: z.number().int() }).optional(),
    completion: z.object({ note: z.string(), at: z.date() }).optional(),
    review: z.object({ rating: z.number().int(), comment: z.string().optional(), at: z.date() }).optional(),
  }),
  indexes: [
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
  ],
})
export type Order = z.infer<(typeof orders)['schema']>
export type OrderStatus = Order['status']
