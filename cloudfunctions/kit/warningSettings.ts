import * as z from 'zod'

/** 预警: what the secretary is told of before it is too late. */
export const warningSettings = z.object({
  /** So many hours before it starts, a shift that nobody has taken is pointed out. */
  shiftHours: z.number().int().min(1).max(168).default(24),
  /** So many days an open wish waits before it is pointed out. */
  wishDays: z.number().int().min(1).max(365).default(14),
  /** From this day of the month on, units are pointed out of whose members less than this share have met the month. */
  unitDay: z.number().int().min(1).max(28).default(25),
  unitPercent: z.number().int().min(1).max(100).default(80),
  /** Whether the secretary gets one message each morning that says what is open. */
  digest: z.boolean().default(true),
})
