import * as z from 'zod'
import { collection } from '../kit/collection'

export const ASSETS = ['points', 'minutes'] as const
export type Asset = (typeof ASSETS)[number]

/** Who owns an account: `person:<id>`, or `community:<id>` for the account a community issues from. */
export type Owner = `person:${string}` | `community:${string}`

/** One account per owner and asset, `_id` = `<asset>:<owner>`. */
export const accounts = collection({
  name: 'accounts',
  schema: z.object({
    _id: z.string(),
    asset: z.enum(ASSETS),
    owner: z.string(),
    balance: z.number().int(),
    /** The balance never goes below this: 0 for a person, minus the budget for a community. */
    floor: z.number().int(),
  }),
  indexes: [
    {
      name: 'asset',
      keys: [
        ['asset', 1],
        ['_id', 1],
      ],
    },
  ],
})

/** A transfer is never edited or deleted; its `_id` is its idempotency key. */
export const transfers = collection({
  name: 'transfers',
  schema: z.object({
    _id: z.string(),
    /** Sorts by time and is unique: what statements page on. */
    seq: z.string(),
    asset: z.enum(ASSETS),
    debit: z.string(),
    credit: z.string(),
    amount: z.number().int().positive(),
    at: z.date(),
    /** Why, in Chinese, as the statement shows it. */
    why: z.string(),
    /** What it was for: `wish:<id>`, `shift:<id>`, `order:<id>`. */
    ref: z.string(),
  }),
  indexes: [
    {
      name: 'credit',
      keys: [
        ['credit', 1],
        ['seq', -1],
      ],
    },
    {
      name: 'debit',
      keys: [
        ['debit', 1],
        ['seq', -1],
      ],
    },
  ],
})

/** 服务记录: one per completed service of one person; standing and certificates are counted from these. */
export const serviceRecords = collection({
  name: 'serviceRecords',
  schema: z.object({
    /** `<ref>:<personId>`, so that one service is recorded once. */
    _id: z.string(),
    personId: z.string(),
    communityId: z.string(),
    ref: z.string(),
    title: z.string(),
    minutes: z.number().int().nonnegative(),
    points: z.number().int().nonnegative(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'person_at',
      keys: [
        ['personId', 1],
        ['at', 1],
      ],
    },
  ],
})
export type ServiceRecord = z.infer<(typeof serviceRecords)['schema']>
