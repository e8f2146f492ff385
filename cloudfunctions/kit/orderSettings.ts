import * as z from 'zod'

const hours = (what: string, fallback: number) =>
  z.number().int().min(1).max(720).default(fallback).describe(what)

/** When the clock chases whom about an order: every number is the street's own. */
export const orderSettings = z
  .object({
    dispatchHours: hours('点单后几小时没派单，提醒书记', 24),
    dispatchOverdueHours: hours('点单后几小时没派单，算超时', 48),
    acceptHours: hours('派单后几小时没接单，提醒服务人', 24),
    acceptOverdueHours: hours('派单后几小时没接单，算超时', 48),
    serveHours: hours('约定时间过后几小时没完成，提醒服务人', 24),
    serveOverdueHours: hours('约定时间过后几小时没完成，算超时', 72),
    appointmentHours: hours('没有约定时间的，接单后按几小时算', 168),
    reviewDays: z.number().int().min(1).max(60).default(7).describe('完成几天没有评价，自动确认（不代打分）'),
  })
  .describe('点单')
export type OrderSettings = z.infer<typeof orderSettings>
export const DEFAULT_ORDER_SETTINGS: OrderSettings = orderSettings.parse({})
