import * as z from 'zod'
import { collection } from '../kit/collection'
import { orderSettings } from '../kit/orderSettings'
import { itemWords, reward, session } from './terms'

export * from './orders'

/**
 * Menus, their items and drafts of menus are stored together, so that a menu is published with one request for all of it; in
 * code they are typed collections of their own.
 */
const MENUS = 'menus'

/** 服务菜单: what a community offers in a month. */
export const menus = collection({
  name: MENUS,
  kind: 'menu',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    /** `YYYY-MM` */
    month: z.string(),
    /** `service` or `orgLife` (组织生活菜单); a street may add kinds of its own. */
    kindOf: z.string(),
    status: z.enum(['published', 'closed']),
    createdAt: z.date(),
    publishedBy: z.string(),
    /** The draft it was made of, while that waits to be put away. */
    draftId: z.string().optional(),
    /** When the timer must look: to put the draft away, to close it after its month, to close its items. */
    dueAt: z.date().optional(),
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
    { name: 'due', keys: [['dueAt', 1]] },
  ],
})
export type Menu = z.infer<(typeof menus)['schema']>

const draftItem = itemWords.extend({ sessions: z.array(session.omit({ ordered: true })).optional() })
export type DraftItem = z.infer<typeof draftItem>

/** A menu that is being written, or one that is kept to make others of. */
export const menuDrafts = collection({
  name: MENUS,
  kind: 'draft',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    month: z.string(),
    kindOf: z.string(),
    status: z.enum(['draft', 'template', 'published', 'deleted']),
    items: z.array(draftItem),
    /** The menu that it becomes: there already means published. */
    menuId: z.string(),
    publishedBy: z.string(),
    createdAt: z.date(),
  }),
  indexes: [
    { name: 'writer', keys: [['publishedBy', 1]] },
    { name: 'provider', keys: [['items.providerRef.id', 1]] },
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
export type MenuDraft = z.infer<(typeof menuDrafts)['schema']>

/** One service of a menu, that people order. */
export const menuItems = collection({
  name: MENUS,
  kind: 'item',
  schema: itemWords.extend({
    _id: z.string(),
    menuId: z.string(),
    communityId: z.string(),
    month: z.string(),
    kindOf: z.string(),
    status: z.enum(['open', 'withdrawn', 'closed']),
    providerKey: z.string(),
    sessions: z.array(session).optional(),
    /** Orders that stand; never above capacity. */
    ordered: z.number().int().nonnegative(),
    ratings: z.object({ count: z.number().int(), sum: z.number().int() }),
    /** What whoever serves is paid, and when whom is chased, as the street had it when the menu was published. */
    reward,
    chase: orderSettings,
    /** Points of the community's budget that are set aside for it (see menu/budget). */
    promised: z.number().int().nonnegative(),
    /** When the timer must settle what was promised; none while the item is open, and once it has. */
    settlesAt: z.date().optional(),
    withdrawnReason: z.string().optional(),
    /** When the timer must tell those who ordered, and up to which order it has. */
    dueAt: z.date().optional(),
    toldTo: z.string().optional(),
  }),
  indexes: [
    {
      name: 'menu',
      keys: [
        ['menuId', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'provider',
      keys: [
        ['providerKey', 1],
        ['_id', -1],
      ],
    },
    { name: 'due', keys: [['dueAt', 1]] },
    { name: 'settles', keys: [['settlesAt', 1]] },
  ],
})
export type MenuItem = z.infer<(typeof menuItems)['schema']>
