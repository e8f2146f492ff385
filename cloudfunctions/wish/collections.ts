import * as z from 'zod'
import { collection, type Index } from '../kit/collection'
import { photo } from '../kit/photos'
import { wishSettings } from '../kit/wishSettings'

const who = z.object({ personId: z.string(), displayName: z.string() })

const reward = z.object({ points: z.number().int(), minutes: z.number().int() })

/** What the street promised when the wish was posted: it stays, whatever the settings say later. */
const terms = wishSettings.omit({ categories: true }).extend({
  streetId: z.string(),
  reward,
  /** By difficulty, as the point rules of that day had it. */
  rewards: z.tuple([reward, reward, reward]).optional(),
  dailyCap: z.number().int().optional(),
})
export type Terms = z.infer<typeof terms>

/** A photo and what it belongs to: the wish itself, or one note of progress by its id. */
const wishPhoto = photo.extend({ of: z.string() })
export type WishPhoto = z.infer<typeof wishPhoto>

const taker = who.extend({
  at: z.date(),
  /** The unit that the person says they come for; one of their own. */
  unit: z.object({ id: z.string(), name: z.string() }).optional(),
  /** The team they come with: one that the claimer leads, or that the helper is in. */
  team: z.object({ id: z.string(), name: z.string() }).optional(),
})

/** Someone who asked to help the claimer; with `joinedAt`, the claimer said yes. */
const helper = taker.extend({ joinedAt: z.date().optional() })
export type Helper = z.infer<typeof helper>

const report = z.object({ personId: z.string(), reason: z.string(), at: z.date() })

const STATUSES = [
  'pending',
  'open',
  'claimed',
  'fulfilled',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
  'removed',
] as const

const index = (name: string, ...keys: Index['keys']): Index => ({ name, keys })
const newest: Index['keys'][number] = ['_id', -1]

/** 微心愿: a small, concrete need of a resident. */
export const wishes = collection({
  name: 'wishes',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    /** The wisher; for someone without a phone an id that is nobody's (see `postedBy`). */
    wisherId: z.string(),
    wisherName: z.string(),
    /** The secretary who posted it for somebody without a phone. */
    postedBy: who.optional(),
    title: z.string(),
    detail: z.string(),
    category: z.string(),
    status: z.enum(STATUSES),
    createdAt: z.date(),
    wantedBy: z.date().optional(),
    /** Orders by `wantedBy`: its milliseconds in hex and the end of the id, as kit/ids makes ids. */
    soon: z.string().optional(),
    /** Pieces of the title that a search finds it by. */
    words: z.array(z.string()).optional(),
    photos: z.array(wishPhoto).optional(),
    /** Checks of photos under way, and when to ask again for a verdict that did not come. */
    photoTraces: z.array(z.string()).optional(),
    checkAt: z.date().optional(),
    /** Where the contact lies (wishContacts), and what parties see of it without looking. */
    contactId: z.string().optional(),
    contactHint: z.string().optional(),
    /** The wisher took the details back. */
    blanked: z.boolean().optional(),
    terms: terms.optional(),
    /** How hard it is, 1 to 3, as the reviewer saw it. */
    difficulty: z.number().int().min(1).max(3).optional(),
    /** Points of the community's budget that are set aside for it (ledger/budget); none once it ended unfulfilled. */
    promised: z.number().int().optional(),
    /** A secretary is a party to it: what the secretary would decide, the street may decide. */
    underStreet: z.boolean().optional(),
    /** Which street, known from the first day on for a wish that a secretary posted (later `terms` say it). */
    streetId: z.string().optional(),
    /** Neighbours may see it: flat, so that an index can serve the feed. */
    public: z.boolean().optional(),
    /** The present wait began; the wait was pointed out already; when the clock has something to do. */
    since: z.date().optional(),
    nudged: z.boolean().optional(),
    dueAt: z.date().optional(),
    /** The wisher has been silent for so long that the secretary may confirm. */
    overdue: z.boolean().optional(),
    /** The secretary should look: reports, a doubtful photo, a silent wisher. */
    attention: z.boolean().optional(),
    reports: z.array(report).optional(),
    openReports: z.number().int().optional(),
    hidden: z.boolean().optional(),
    /** The text check wants a person to look: the secretary sees a note. */
    needsLook: z.boolean().optional(),
    declinedReason: z.string().optional(),
    /** The one active claim; gone when it is released. */
    claim: taker.extend({ staff: z.boolean().optional() }).optional(),
    /** Kept beside `claim`, flat, so that an index can serve «what I took on». */
    claimerId: z.string().optional(),
    /** The team that took it on, flat like the claimer. */
    claimTeamId: z.string().optional(),
    helpers: z.array(helper).optional(),
    /** The claimer and the helpers: whose list it is on. */
    takerIds: z.array(z.string()).optional(),
    progress: z.array(who.extend({ progressId: z.string(), note: z.string(), at: z.date() })).optional(),
    fulfilment: z.object({ note: z.string(), at: z.date() }).optional(),
    /** Why the wisher said «not done yet». */
    notDoneReason: z.string().optional(),
    confirmation: z
      .object({
        at: z.date(),
        rating: z.number().int().optional(),
        thanks: z.string().optional(),
        /** Who confirmed in the wisher's place, and what the wisher said to them. */
        by: who.optional(),
        word: z.string().optional(),
      })
      .optional(),
    /** The wisher lets everybody read the thanks. */
    thanksShared: z.boolean().optional(),
    /** A wish that goes on where a confirmed one ended, and back. */
    followsId: z.string().optional(),
    followedById: z.string().optional(),
  }),
  indexes: [
    index('community_status', ['communityId', 1], ['status', 1], newest),
    index('community', ['communityId', 1], newest),
    index('public', ['communityId', 1], ['public', 1], newest),
    index('category', ['communityId', 1], ['status', 1], ['category', 1], newest),
    index('words', ['communityId', 1], ['status', 1], ['words', 1], newest),
    index('soon', ['communityId', 1], ['status', 1], ['soon', 1]),
    index('attention', ['communityId', 1], ['attention', 1], newest),
    index('thanks', ['communityId', 1], ['thanksShared', 1], newest),
    index('street', ['streetId', 1], ['status', 1], newest),
    index('wisher', ['wisherId', 1], newest),
    index('claimer', ['claimerId', 1], newest),
    index('takers', ['takerIds', 1], newest),
    index('team', ['claimTeamId', 1], newest),
    // Who is forgotten, or wants a copy, is found by these (people/myData).
    index('progress', ['progress.personId', 1], newest),
    index('reporters', ['reports.personId', 1], newest),
    index('photographers', ['photos.byId', 1], newest),
    index('due', ['dueAt', 1]),
    index('check', ['checkAt', 1]),
    index('trace', ['photoTraces', 1]),
  ],
})
export type Wish = z.infer<(typeof wishes)['schema']>
export type WishStatus = Wish['status']

/** How to reach a wisher. Apart from the wish, so that no list and no view can give it away by mistake. */
export const wishContacts = collection({
  name: 'wishContacts',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    blankedAt: z.date().optional(),
  }),
})
export type Contact = Pick<z.infer<(typeof wishContacts)['schema']>, 'name' | 'phone' | 'address'>
