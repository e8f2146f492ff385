import * as z from 'zod'
import { collection } from '../kit/collection'

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
    /** When the shift starts, while a team holds places of it: what their release goes by. */
    heldStartsAt: z.date().optional(),
    /** Base 32 secret of this shift's rotating code (RFC 6238). */
    codeSecret: z.string(),
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
    { name: 'held', keys: [['heldStartsAt', 1]] },
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
])

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
  }),
  indexes: [
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
