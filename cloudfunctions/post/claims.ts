import * as z from 'zod'
import { collection } from '../kit/collection'
import { appeal, decision, entry, shiftRules } from './attendance'
import { perPerson } from './terms'

const CLAIM_STATUS = z.enum([
  'claimed',
  'checkedIn',
  'completed',
  'cancelled',
  'cancelledByStaff',
  'noShow',
  'excused',
  'waitlisted',
  'offered',
  'lapsed',
  'forgotten',
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
    /** Copies of the shift's; the sweep after a change of the shift brings them up to date. */
    title: z.string(),
    venueId: z.string(),
    venueName: z.string().optional(),
    startsAt: z.date(),
    endsAt: z.date(),
    pointsPerHour: z.number().int().optional(),
    codeSecret: z.string().optional(),
    perPerson: perPerson.optional(),
    status: CLAIM_STATUS,
    /** When the person got this place; of claims from before this was written down, when they were made will do. */
    standsSince: z.date().optional(),
    /**
     * Unique among all claims: what the claim takes of the person's time and its turn at a
     * capped post while it stands (see guards.ts), its own id when it does not.
     */
    guards: z.array(z.string()),
    /** When the timer must look: to remind (claimed), or because the chance is over (waitlisted, offered). */
    dueAt: z.date().optional(),
    /** Why the person cannot come, or why the shift is off. */
    cancelReason: z.string().optional(),
    checkedInAt: z.date().optional(),
    checkedOutAt: z.date().optional(),
    minutes: z.number().int().optional(),
    points: z.number().int().optional(),
    rules: shiftRules.optional(),
    /** Came without a claim, and was let in. */
    walkIn: z.boolean().optional(),
    /**
     * What proves the check-in and the check-out: the shift's code, at once or sent later for want of a network, the member's
     * own card, or a secretary's word.
     */
    method: z.enum(['code', 'codeLater', 'card', 'staff']).optional(),
    methodOut: z.enum(['code', 'card', 'staff']).optional(),
    /** When a check-in that waited for a network arrived (`codeLater`). */
    sentAt: z.date().optional(),
    /** Only the verdict is kept, never the position. */
    place: z.enum(['inside', 'outside', 'unknown']).optional(),
    /** The latest wrong codes of this person (see attendance/proof/guesses). */
    wrongCodes: z.array(z.date()).optional(),
    /** The last of them that was tried at check-in, at once: sent again later it is the same one. */
    lastWrong: z.object({ code: z.string(), at: z.date() }).optional(),
    /** Who recorded a no-show or an excuse. */
    marked: decision.optional(),
    entry: entry.optional(),
    entryStatus: z.enum(['entered', 'pending', 'approved', 'rejected']).optional(),
    /** How often the recorded service was corrected. */
    revision: z.number().int().optional(),
    correctedAt: z.date().optional(),
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
        ['seq', 1],
      ],
    },
    {
      name: 'street_appeal',
      keys: [
        ['streetId', 1],
        ['appealStatus', 1],
        ['seq', 1],
      ],
    },
    {
      name: 'street_entry',
      keys: [
        ['streetId', 1],
        ['entryStatus', 1],
        ['seq', 1],
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
    {
      name: 'post_status',
      keys: [
        ['postId', 1],
        ['status', 1],
        ['sortKey', -1],
      ],
    },
    { name: 'guards', keys: [['guards', 1]], unique: true },
    { name: 'due', keys: [['dueAt', 1]] },
    { name: 'corrected', keys: [['correctedAt', 1]] },
  ],
})
export type ShiftClaim = z.infer<(typeof shiftClaims)['schema']>
export type ShiftClaimStatus = ShiftClaim['status']
export const claimIdOf = (shiftId: string, personId: string) => `${shiftId}:${personId}`

/** The part of a sort key that says when. */
export const timeKey = (at: Date) => at.getTime().toString(16).padStart(12, '0')

/** 12 hex characters of milliseconds and the end of the shift's id: sorts by start, and has the form of a cursor. */
export const sortKeyOf = ({ _id, startsAt }: { _id: string; startsAt: Date }) =>
  timeKey(startsAt) + _id.slice(-20)
