import * as z from 'zod'
import { collection } from '../kit/collection'
import { giftLimits } from '../kit/giftSettings'
import { JOURNAL } from '../kit/journal'

export const ASSETS = ['points', 'minutes'] as const
export type Asset = (typeof ASSETS)[number]

/** Who owns an account: `person:<id>`, or `community:<id>` for the account a community issues from. */
export type Owner = `person:${string}` | `community:${string}`

/** Whole points and whole minutes. */
const amounts = z.object({ points: z.number().int(), minutes: z.number().int() })
export type Amounts = z.infer<typeof amounts>

/**
 * One sheet per owner, `_id` = the owner, with the balances of both assets and, as the other side of the same entries, what
 * each community issued to it. So one write posts both sides of an award, and a community that pays a hundred people at the
 * same moment is no bottleneck: its issuing account is the sum of what all sheets say it issued, and never positive. The sum
 * of all balances less all that was issued is 0.
 */
export const accounts = collection({
  name: 'accounts',
  schema: amounts.extend({
    _id: z.string(),
    issued: z.record(z.string(), amounts),
    /** Minutes that were gifts: they are spent on oneself, never given on (ledger/gift). */
    received: z.number().int().optional(),
    /** Minutes given away in the month, and the street's limit as it was at the month's first gift. */
    giving: z
      .object({ month: z.string(), minutes: z.number().int(), limits: giftLimits.optional() })
      .optional(),
    /** Points that expire at the beginning of a month (`YYYY-MM`), as the person was told (points/expiry). */
    expiring: z.object({ on: z.string(), points: z.number().int() }).optional(),
  }),
  indexes: [{ name: 'expiring', keys: [['expiring.on', 1]] }],
})
export type Account = z.infer<(typeof accounts)['schema']>

/** A transfer is never edited or deleted; its `_id` is its idempotency key. */
export const transfers = collection({
  name: JOURNAL,
  kind: 'transfer',
  schema: z.object({
    _id: z.string(),
    /** Sorts by time and is unique: what statements page on. */
    seq: z.string(),
    asset: z.enum(ASSETS),
    /** `<asset>:<owner>`, as `credit`. */
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

export type Transfer = z.infer<(typeof transfers)['schema']>

/** 服务记录: one per completed service of one person; standing and certificates are counted from these (see services). */
export const serviceRecords = collection({
  name: JOURNAL,
  kind: 'service',
  schema: z.object({
    /** `<ref>:<personId>`, so that one service is recorded once; `:r<n>` after the nth correction; `…:void` voids one. */
    _id: z.string(),
    personId: z.string(),
    communityId: z.string(),
    ref: z.string(),
    title: z.string(),
    minutes: z.number().int().nonnegative(),
    points: z.number().int().nonnegative(),
    /** A shift that was short of people; a wish of some difficulty: what a new rule is tried out on (points/rules). */
    scarce: z.literal(true).optional(),
    difficulty: z.number().int().optional(),
    /** When the service was; a voiding line bears the moment of what it voids, so that both fall in the same month. */
    at: z.date(),
    /** The record that this line takes back. */
    voids: z.string().optional(),
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

const budgetMonth = z.object({
  /** What the street granted for the month; none while nothing has been promised in it. */
  granted: z.number().int().optional(),
  /** What is left of that: more when promises come back, whenever they were made. */
  room: z.number().int().default(0),
  promised: z.number().int().default(0),
  /** What came back in the month. */
  back: z.number().int().default(0),
})

/** What a community may still promise, in points; minutes are bounded by presence and need no budget. */
export const budgets = collection({
  name: 'budgets',
  schema: z.object({
    _id: z.string(),
    /** In all. */
    left: z.number().int().nonnegative(),
    /** Promised in all, less what came back. */
    promised: z.number().int().default(0),
    /** On top of that, by month (`YYYY-MM`). */
    months: z.record(z.string(), budgetMonth).default({}),
  }),
})
export type Budget = z.infer<(typeof budgets)['schema']>
