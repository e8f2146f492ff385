import * as z from 'zod'

/** More is a post. */
const MOST_HELPERS = 9

/** How wishes go in this street: every number is the street's own, so it can be changed without a release. */
export const wishSettings = z.object({
  /** What the form offers; a writer may use words of their own. */
  categories: z
    .array(z.string())
    .default(['家电维修', '陪伴照料', '数字帮办', '搬运跑腿', '学习辅导', '物品互助', '公共设施', '其他']),
  /** Days of silence after which a claimer is reminded, and after which the wish goes back to the neighbours. */
  remindDays: z.number().int().positive().default(5),
  releaseDays: z.number().int().positive().default(10),
  /** Days that an open wish waits for a claimer. */
  expireDays: z.number().int().positive().default(30),
  /** Days after «done» on which the wisher is asked again, and after which the secretary may confirm instead. */
  askDays: z.number().int().positive().default(3),
  silenceDays: z.number().int().positive().default(7),
  /** So many reports hide a wish until the secretary has looked. */
  hideAfterReports: z.number().int().positive().default(3),
  /** How many may help the claimer: paying each of them is one more request of the confirmation. */
  maxHelpers: z.number().int().min(0).max(MOST_HELPERS, `最多 ${MOST_HELPERS} 人一起帮忙`).default(4),
  /** Points of a joint wish: shared out, to each in full, or to the claimer alone. */
  helperPoints: z.enum(['split', 'each', 'claimerOnly']).default('split'),
  /** Minutes of a joint wish: time is each one's own, or counted for the claimer alone. */
  helperMinutes: z.enum(['each', 'claimerOnly']).default('each'),
})
export type WishSettings = z.infer<typeof wishSettings>
