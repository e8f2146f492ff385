import * as z from 'zod'
import { SKILLS } from './labels'

/** What a post asks of whoever serves on it, and how its places are shared out: data of the post, copied to its shifts. */

export const skill = z.enum(SKILLS, '请从列表里选择本领')

export const requires = z.object({
  /** Only for people who have reported in (双报到) to this community. */
  membersOnly: z.boolean().optional(),
  skills: z.array(skill).optional(),
  /** Whole years, at the start of the shift. */
  minAge: z.number().int().optional(),
})
export type Requires = z.infer<typeof requires>

/** So many claims of one person in each window of so many days; windows are counted from a Monday. */
export const perPerson = z.object({ count: z.number().int().positive(), days: z.number().int().positive() })
export type PerPerson = z.infer<typeof perPerson>

/** Fair access to popular shifts. */
export const access = z.object({
  /** Nobody can claim before this moment. */
  opensAt: z.date().optional(),
  /** Each shift can be claimed from so many days before, 08:00 in the morning. */
  opensDaysBefore: z.number().int().optional(),
  perPerson: perPerson.optional(),
})
export type Access = z.infer<typeof access>

/** When a post comes again and again: RFC 5545, on the clock of Asia/Shanghai. */
export const recurrence = z.object({
  /** The rule alone, without DTSTART: `FREQ=WEEKLY;BYDAY=TU,TH`. */
  rule: z.string(),
  /** The first start: it gives the time of day, too. */
  startsAt: z.date(),
  minutes: z.number().int().positive(),
  capacity: z.number().int().positive(),
  /** Days left out (EXDATE), `YYYY-MM-DD`. */
  except: z.array(z.string()),
})
export type Recurrence = z.infer<typeof recurrence>
