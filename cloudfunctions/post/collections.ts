import * as z from 'zod'
import { collection } from '../kit/collection'
import { shiftRules } from './attendance'
import { access, perPerson, recurrence, requires } from './terms'

export * from './claims'

/**
 * Posts and their shifts are stored together, so that a post is published with one request for both; in code they are
 * typed collections of their own.
 */
const POSTS = 'posts'

/** A change of «this and the following» shifts, on its way through them (see tendPost). */
const change = z.object({
  /** The first start that it concerns. */
  from: z.date(),
  by: z.object({ _id: z.string(), displayName: z.string() }),
  /** A new time of day, `HH:mm`, and length. */
  time: z.string().optional(),
  minutes: z.number().int().optional(),
  capacity: z.number().int().optional(),
  venueId: z.string().optional(),
  venueName: z.string().optional(),
  /** Why they are cancelled, when they are. */
  cancelReason: z.string().optional(),
})
export type SeriesChange = z.infer<typeof change>

/** 服务岗位: a volunteer post; its dated, capacity-limited sessions are shifts. */
export const posts = collection({
  name: POSTS,
  kind: 'post',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    detail: z.string(),
    venueId: z.string(),
    venueName: z.string().default(''),
    venueAddress: z.string().default(''),
    pointsPerHour: z.number().int(),
    status: z.enum(['published', 'cancelled']),
    createdAt: z.date(),
    publishedBy: z.string(),
    /** The end of the last shift there is. */
    lastEndsAt: z.date(),
    requires: requires.optional(),
    access: access.optional(),
    /** Only while more shifts may come of it: a rule with an end is used up when the post is published. */
    recurrence: recurrence.extend({ madeUpTo: z.date() }).optional(),
    cancelReason: z.string().optional(),
    /** The street's rules of attendance when it was published. */
    rules: shiftRules.optional(),
    change: change.optional(),
    /** When the timer must look: to extend the series, or to carry a change through. */
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
export type Post = z.infer<(typeof posts)['schema']>

/** 时段. The code's secret never leaves the server. */
export const shifts = collection({
  name: POSTS,
  kind: 'shift',
  schema: z.object({
    _id: z.string(),
    postId: z.string(),
    communityId: z.string(),
    title: z.string(),
    venueId: z.string(),
    venueName: z.string().default(''),
    pointsPerHour: z.number().int(),
    startsAt: z.date(),
    endsAt: z.date(),
    /** When it starts, then which: unique, what lists of shifts page on (see sortKeyOf). */
    sortKey: z.string(),
    status: z.enum(['open', 'cancelled']).default('open'),
    cancelReason: z.string().optional(),
    capacity: z.number().int().positive(),
    /** Places taken: claimed, checkedIn, completed and noShow; with `offered` never above capacity (design invariant 1). */
    taken: z.number().int().nonnegative(),
    /** Places that a team holds and no member has taken yet; they count in `taken` (cloudfunctions/team). */
    held: z
      .array(
        z.object({
          teamId: z.string(),
          teamName: z.string(),
          places: z.number().int().positive(),
          at: z.date(),
        }),
      )
      .optional(),
    /** A team holds places of it: what the timer looks for. */
    isHeld: z.literal(true).optional(),
    /** Places kept for whom they are offered to. */
    offered: z.number().int().nonnegative().default(0),
    /** Who waits for a place, the first first. Short (MOST_WAITING), so it can live here and be read with the places. */
    queue: z.array(z.string()).default([]),
    /** Base 32 secret of this shift's rotating code (RFC 6238). */
    codeSecret: z.string(),
    /** Copies of the post's, so that a claim reads nothing else. */
    requires: requires.optional(),
    perPerson: perPerson.optional(),
    opensAt: z.date().optional(),
    /** When the timer must look: a place is free, claims must follow a change, stand-ins are called (see tendShift). */
    dueAt: z.date().optional(),
    /** Claims up to this `seq` know of the latest change. */
    sweptTo: z.string().optional(),
    /** The street's rules of attendance when this was published: they hold for the shift whatever is set later. */
    rules: shiftRules.optional(),
    /** The secretary's switch: people without a claim may check in while there are places. */
    walkInsOpen: z.boolean().optional(),
    walkInCount: z.number().int().optional(),
    /** Where the venue is, when the distance of who checks in is to be noted, or demanded. */
    placeCheck: z
      .object({ lat: z.number(), lng: z.number(), radiusM: z.number(), demanded: z.boolean() })
      .optional(),
    /** The latest wrong codes of all (see attendance/proof/guesses). */
    wrongCodes: z.array(z.object({ personId: z.string(), at: z.date() })).optional(),
    /** Points of the community's budget that are set aside for it (see post/budget). */
    promised: z.number().int().nonnegative().default(0),
    /** When the timer must settle what was promised; none once it has. */
    settlesAt: z.date().optional(),
    /** When stand-ins were last called for, and how many heard it. */
    call: z.object({ at: z.date(), by: z.string(), told: z.number().int().optional() }).optional(),
  }),
  indexes: [
    { name: 'caller', keys: [['call.by', 1]] },
    {
      name: 'post',
      keys: [
        ['postId', 1],
        ['sortKey', 1],
      ],
    },
    {
      name: 'community_ends',
      keys: [
        ['communityId', 1],
        ['endsAt', 1],
      ],
    },
    {
      name: 'held',
      keys: [
        ['isHeld', 1],
        ['status', 1],
        ['startsAt', 1],
      ],
    },
    {
      name: 'community_open',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['sortKey', 1],
      ],
    },
    {
      name: 'venue_open',
      keys: [
        ['venueId', 1],
        ['status', 1],
        ['sortKey', 1],
      ],
    },
    { name: 'due', keys: [['dueAt', 1]] },
    { name: 'settles', keys: [['settlesAt', 1]] },
  ],
})
export type Shift = z.infer<(typeof shifts)['schema']>
