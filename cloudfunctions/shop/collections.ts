import * as z from 'zod'
import { collection, type Index } from '../kit/collection'
import { photo } from '../kit/photos'

const index = (name: string, ...keys: Index['keys']): Index => ({ name, keys })
const newest: Index['keys'][number] = ['_id', -1]

/** `HH:mm` to `HH:mm` of one day. */
const span = z.object({ from: z.string(), to: z.string() })
export type Span = z.infer<typeof span>

/** 爱心加油站 (one per community, run by its secretary) or 爱心商户 (set up by the street): where points are spent. */
export const merchants = collection({
  name: 'merchants',
  schema: z.object({
    _id: z.string(),
    streetId: z.string(),
    /** The communities whose people may redeem here; a station has its own alone. */
    communityIds: z.array(z.string()),
    kind: z.enum(['station', 'merchant']),
    name: z.string(),
    address: z.string(),
    /** The week from Monday on, each day's opening hours. */
    hours: z.array(z.array(span)).length(7),
    /** What else there is to say of the hours. */
    hoursText: z.string(),
    status: z.enum(['open', 'closed']),
  }),
  indexes: [
    index('street', ['streetId', 1], ['_id', 1]),
    index('communities', ['communityIds', 1], ['_id', 1]),
  ],
})
export type Merchant = z.infer<(typeof merchants)['schema']>

/** What can be had for points. */
export const shopItems = collection({
  name: 'shopItems',
  schema: z.object({
    _id: z.string(),
    merchantId: z.string(),
    /** Of its merchant, kept here so that a list needs no second look: see merchant.ts, which keeps them alike. */
    merchantName: z.string(),
    streetId: z.string(),
    communityIds: z.array(z.string()),
    closed: z.boolean(),
    kind: z.enum(['goods', 'discount', 'service']),
    title: z.string(),
    detail: z.string(),
    points: z.number().int().positive(),
    /** Orders by `points`: see priceKey. */
    priceKey: z.string(),
    /** How many can still be redeemed; what is reserved is taken from it already. */
    stock: z.number().int().nonnegative(),
    perPerson: z.object({
      count: z.number().int().positive(),
      per: z.enum(['day', 'week', 'month', 'ever']),
    }),
    opensAt: z.date().optional(),
    closesAt: z.date().optional(),
    /** When in a day it can be redeemed; at any hour when nothing is said. */
    daily: span.optional(),
    status: z.enum(['draft', 'onSale', 'offSale']),
    photos: z.array(photo),
    /** Checks of photos under way, and when to ask again for their verdicts. */
    checkAt: z.date().optional(),
    /** A photo is in doubt: what the secretary's desk looks for. */
    attention: z.boolean().optional(),
    /** What the street promised when it was saved: whoever redeems it has so long to come. */
    terms: z.object({ voucherDays: z.number().int(), remindDays: z.number().int() }),
  }),
  indexes: [
    index('shelf', ['communityIds', 1], ['status', 1], ['priceKey', 1]),
    index('merchant', ['merchantId', 1], newest),
    index('check', ['checkAt', 1]),
    index('attention', ['communityIds', 1], ['attention', 1], ['_id', 1]),
    index('photographer', ['photos.byId', 1]),
  ],
})
export type ShopItem = z.infer<(typeof shopItems)['schema']>

/** 兑换: one voucher of one person. */
export const redemptions = collection({
  name: 'redemptions',
  schema: z.object({
    _id: z.string(),
    /** Whose account the points went back to: the person's community. */
    communityId: z.string(),
    streetId: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    itemId: z.string(),
    kind: z.enum(['goods', 'discount', 'service']),
    title: z.string(),
    points: z.number().int(),
    personId: z.string(),
    personName: z.string(),
    code: z.string(),
    /** What there can be only once (see guards.ts): held by a unique index. */
    guards: z.array(z.string()),
    status: z.enum(['reserved', 'collected', 'cancelled', 'expired']),
    reservedAt: z.date(),
    expiresAt: z.date(),
    remindDays: z.number().int(),
    reminded: z.boolean().optional(),
    /** When the clock has something to do. */
    dueAt: z.date().optional(),
    collectedAt: z.date().optional(),
    collectedBy: z.object({ personId: z.string(), displayName: z.string() }).optional(),
    /** Day, month and place in the order of the merchant's lists; the key sorts by time as ids do. */
    collectedOn: z.string().optional(),
    collectedMonth: z.string().optional(),
    collectedKey: z.string().optional(),
    endedReason: z.string().optional(),
  }),
  indexes: [
    { ...index('guards', ['guards', 1]), unique: true },
    index('person', ['personId', 1], newest),
    index('code', ['code', 1], newest),
    index('day', ['merchantId', 1], ['collectedOn', 1], ['collectedKey', -1]),
    index('month', ['merchantId', 1], ['collectedMonth', 1], ['collectedKey', -1]),
    index('due', ['dueAt', 1]),
    index('collector', ['collectedBy.personId', 1]),
  ],
})
export type Redemption = z.infer<(typeof redemptions)['schema']>

const line = z.object({ title: z.string(), count: z.number().int(), points: z.number().int() })

/** A merchant's month: counted up in the transaction of each verification, so every voucher is in it once. */
export const settlements = collection({
  name: 'settlements',
  schema: z.object({
    /** `<merchantId>:<YYYY-MM>` */
    _id: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    streetId: z.string(),
    month: z.string(),
    status: z.enum(['draft', 'confirmed', 'paid']),
    count: z.number().int(),
    points: z.number().int(),
    /** By item. */
    lines: z.record(z.string(), line),
    confirmedAt: z.date().optional(),
    paidAt: z.date().optional(),
    note: z.string().optional(),
  }),
  indexes: [
    index('merchant', ['merchantId', 1], ['month', -1]),
    index('street', ['streetId', 1], ['month', 1], ['_id', 1]),
  ],
})
export type Settlement = z.infer<(typeof settlements)['schema']>

/** Wrong codes of one clerk (see tries.ts). */
export const clerkTries = collection({
  name: 'clerkTries',
  schema: z.object({ _id: z.string(), window: z.number().int(), tries: z.number().int() }),
})

const row = z.object({
  at: z.date(),
  title: z.string(),
  who: z.string(),
  points: z.number().int(),
  clerk: z.string(),
  code: z.string(),
})
export type ExportRow = z.infer<typeof row>

/** An .xlsx of a merchant's month being gathered, some lines a call; gone from the storage after a day. */
export const shopExports = collection({
  name: 'shopExports',
  schema: z.object({
    _id: z.string(),
    merchantId: z.string(),
    month: z.string(),
    /** Whose it is: who asked for it. */
    personId: z.string(),
    status: z.enum(['gathering', 'ready', 'gone']),
    total: z.number().int(),
    rows: z.array(row),
    cursor: z.string().optional(),
    fileId: z.string().optional(),
    createdAt: z.date(),
  }),
  indexes: [index('status', ['status', 1], ['createdAt', 1]), index('person', ['personId', 1])],
})
export type ShopExport = z.infer<(typeof shopExports)['schema']>
