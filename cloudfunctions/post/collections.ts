import * as z from 'zod'
import { collection } from '../kit/collection'
import { attendanceRules } from '../kit/street'

/** 服务岗位: a volunteer post; its dated, capacity-limited sessions are shifts. */
export const posts = collection({
  name: 'posts',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    detail: z.string(),
    venueId: z.string(),
    pointsPerHour: z.number().int(),
    status: z.enum(['published']),
    createdAt: z.date(),
    publishedBy: z.string(),
    /** The end of the last shift. */
    lastEndsAt: z.date(),
  }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type Post = z.infer<(typeof posts)['schema']>

/** 时段. The code's secret never leaves the server. */
export const shifts = collection({
  name: 'shifts',
  schema: z.object({
    _id: z.string(),
    postId: z.string(),
    communityId: z.string(),
    title: z.string(),
    venueId: z.string(),
    pointsPerHour: z.number().int(),
    startsAt: z.date(),
    endsAt: z.date(),
    capacity: z.number().int().positive(),
    /** Places taken: claimed, checkedIn, completed and noShow; never above capacity (design invariant 1). */
    taken: z.number().int().nonnegative(),
    /** Base 32 secret of this shift's rotating code (RFC 6238). */
    codeSecret: z.string(),
    /** The street's rules of attendance when this was published: they hold for the shift whatever is set later. */
    rules: attendanceRules.extend({ streetId: z.string() }).optional(),
    /** The secretary's switch: people without a claim may check in while there are places. */
    walkInsOpen: z.boolean().optional(),
    walkInCount: z.number().int().optional(),
    /** Where the venue is, when the distance of who checks in is to be noted, or demanded. */
    placeCheck: z
      .object({ lat: z.number(), lng: z.number(), radiusM: z.number(), demanded: z.boolean() })
      .optional(),
    /** The latest wrong codes of all (see attendance/guesses). */
    wrongCodes: z.array(z.object({ personId: z.string(), at: z.date() })).optional(),
  }),
  indexes: [
    {
      name: 'post',
      keys: [
        ['postId', 1],
        ['startsAt', 1],
      ],
    },
    {
      name: 'community_ends',
      keys: [
        ['communityId', 1],
        ['endsAt', 1],
      ],
    },
  ],
})
export type Shift = z.infer<(typeof shifts)['schema']>

const CLAIM_STATUS = z.enum([
  'claimed',
  'checkedIn',
  'completed',
  'cancelled',
  'noShow',
  'excused',
  'waitlisted',
  'offered',
  'lapsed',
  'forgotten',
])

/** Who decided something about somebody's attendance, when and why: shown to that person. */
const decision = z.object({ by: z.string(), byName: z.string(), at: z.date(), reason: z.string().optional() })

/** What a secretary stated of a presence that no code proves (design invariant 4). */
const entry = decision.extend({
  reason: z.string(),
  from: z.date(),
  to: z.date(),
  /** The street administrator's answer, where the monthly cap asked for one. */
  answer: decision.optional(),
})

/** A person's word against what is recorded. */
const appeal = z.object({
  words: z.string(),
  at: z.date(),
  /** When the person says to have left, for a forgotten check-out. */
  to: z.date().optional(),
  /** The answers so far: the secretary's, then the street administrator's. */
  answers: z.array(decision),
})

/** One person's claim on one shift, with the attendance that came of it. */
export const shiftClaims = collection({
  name: 'shiftClaims',
  schema: z.object({
    /** `<shiftId>:<personId>`: one claim per person and shift. */
    _id: z.string(),
    seq: z.string(),
    /** When the shift starts, then which: unique per person, what «my shifts» page on. */
    sortKey: z.string(),
    shiftId: z.string(),
    postId: z.string(),
    communityId: z.string(),
    personId: z.string(),
    displayName: z.string(),
    title: z.string(),
    venueId: z.string(),
    startsAt: z.date(),
    endsAt: z.date(),
    status: CLAIM_STATUS,
    /** Why the person cannot come, for the secretary. */
    cancelReason: z.string().optional(),
    checkedInAt: z.date().optional(),
    checkedOutAt: z.date().optional(),
    minutes: z.number().int().optional(),
    points: z.number().int().optional(),
    /** Copied from the shift at the claim, so that check-out need not read the shift. */
    pointsPerHour: z.number().int().optional(),
    codeSecret: z.string().optional(),
    rules: attendanceRules.extend({ streetId: z.string() }).optional(),
    /** Came without a claim, and was let in. */
    walkIn: z.boolean().optional(),
    /** What proves the check-in and the check-out: the shift's code, the member's own card, or a secretary's word. */
    method: z.enum(['code', 'card', 'staff']).optional(),
    methodOut: z.enum(['code', 'card', 'staff']).optional(),
    /** Only the verdict is kept, never the position. */
    place: z.enum(['inside', 'outside', 'unknown']).optional(),
    /** The latest wrong codes of this person (see attendance/guesses). */
    wrongCodes: z.array(z.date()).optional(),
    /** Who recorded a no-show or an excuse. */
    marked: decision.optional(),
    entry: entry.optional(),
    entryStatus: z.enum(['entered', 'pending', 'approved', 'rejected']).optional(),
    /** How often the recorded service was corrected. */
    revision: z.number().int().optional(),
    appeal: appeal.optional(),
    appealStatus: z.enum(['open', 'rejected', 'escalated', 'accepted', 'upheld']).optional(),
    /** Whose street an approval or an escalated appeal waits for. */
    streetId: z.string().optional(),
  }),
  indexes: [
    {
      name: 'shift_checked_in',
      keys: [
        ['shiftId', 1],
        ['checkedInAt', 1],
      ],
    },
    {
      name: 'status_ends',
      keys: [
        ['status', 1],
        ['endsAt', 1],
      ],
    },
    {
      name: 'community_status_ends',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['endsAt', 1],
      ],
    },
    {
      name: 'community_appeal',
      keys: [
        ['communityId', 1],
        ['appealStatus', 1],
        ['sortKey', 1],
      ],
    },
    {
      name: 'street_appeal',
      keys: [
        ['streetId', 1],
        ['appealStatus', 1],
        ['sortKey', 1],
      ],
    },
    {
      name: 'street_entry',
      keys: [
        ['streetId', 1],
        ['entryStatus', 1],
        ['sortKey', 1],
      ],
    },
    {
      name: 'shift',
      keys: [
        ['shiftId', 1],
        ['seq', 1],
      ],
    },
    {
      name: 'person',
      keys: [
        ['personId', 1],
        ['sortKey', -1],
      ],
    },
  ],
})
export type ShiftClaim = z.infer<(typeof shiftClaims)['schema']>
export type ShiftClaimStatus = ShiftClaim['status']
export const claimIdOf = (shiftId: string, personId: string) => `${shiftId}:${personId}`

/** 12 hex characters of milliseconds and the end of the shift's id: sorts by start, and has the form of a cursor. */
export const sortKeyOf = ({ _id, startsAt }: Pick<Shift, '_id' | 'startsAt'>) =>
  startsAt.getTime().toString(16).padStart(12, '0') + _id.slice(-20)
