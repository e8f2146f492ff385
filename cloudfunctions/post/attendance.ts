import * as z from 'zod'
import { attendanceRules } from '../kit/street'

/** What a claim keeps of the attendance that came of it, beside the plain times. */

/** The rules of attendance of a street, as a shift and its claims keep them: later settings do not change them. */
export const shiftRules = attendanceRules.extend({
  streetId: z.string(),
  /** So many points one may earn by service in a day (kit/pointRules). */
  dailyCap: z.number().int().optional(),
  /** It was short of people, and pays more for it. */
  scarce: z.literal(true).optional(),
})

/** Who decided something about somebody's attendance, when and why: shown to that person. */
export const decision = z.object({
  by: z.string(),
  byName: z.string(),
  at: z.date(),
  reason: z.string().optional(),
})

/** What a secretary stated of a presence that no code proves (design invariant 4). */
export const entry = decision.extend({
  reason: z.string(),
  from: z.date(),
  to: z.date(),
  /** The street administrator's answer, where the monthly cap asked for one. */
  answer: decision.optional(),
})

/** A person's word against what is recorded. */
export const appeal = z.object({
  words: z.string(),
  at: z.date(),
  /** When the person says to have left, for a forgotten check-out. */
  to: z.date().optional(),
  /** The answers so far: the secretary's, then the street administrator's. */
  answers: z.array(decision),
})
