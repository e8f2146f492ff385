import * as z from 'zod'

/** 时间银行: limits on what relatives give each other. */
export const giftLimits = z.object({
  /** So much one may give away in a calendar month, all relatives together. */
  minutesAMonth: z.number().int().min(0).max(6000).default(600),
  /** So many days a gift waits for an answer. */
  answerDays: z.number().int().min(1).max(60).default(7),
})
export type GiftLimits = z.infer<typeof giftLimits>
