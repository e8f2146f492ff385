import * as z from 'zod'
import { id, moment, text, wholeNumber } from '../kit/fields'
import { PROVIDER_KINDS } from './terms'

const MOST_SESSIONS = 40
const LONGEST_MS = 24 * 3_600_000

export const capacity = wholeNumber('名额', 1, 1000)
export const priceMinutes = wholeNumber('所需时长', 1, 6000)

/** One dated time of an item. */
export const sessionInput = z
  .object({ startsAt: moment('开始时间'), endsAt: moment('结束时间'), capacity })
  .refine(one => one.endsAt > one.startsAt, '结束时间要晚于开始时间')
  .refine(one => one.endsAt.getTime() - one.startsAt.getTime() <= LONGEST_MS, '一场最长 24 小时，请分成几场')

const audienceInput = z
  .object({
    who: z.enum(['everyone', 'members', 'elders', 'groups'], '请选择服务对象'),
    groups: z.array(text('人群', 20)).max(10, '最多 10 类人群').optional(),
  })
  .refine(one => one.who !== 'groups' || (one.groups ?? []).length > 0, '请写明是哪些人群')

/** One service of a menu; the places of a dated one are those of its sessions. */
export const itemInput = z
  .object({
    title: text('服务名称', 60),
    detail: text('服务说明', 500).optional(),
    capacity: capacity.optional(),
    provider: text('提供方', 60),
    providerRef: z.object({ kind: z.enum(PROVIDER_KINDS), id }).optional(),
    venueId: id.optional(),
    sessions: z
      .array(sessionInput)
      .min(1, '请至少填写一个场次')
      .max(MOST_SESSIONS, `一项服务最多 ${MOST_SESSIONS} 场`)
      .optional(),
    audience: audienceInput.optional(),
    openToOthers: z.boolean().optional(),
    priceMinutes: priceMinutes.optional(),
  })
  .refine(item => item.capacity !== undefined || item.sessions !== undefined, {
    path: ['capacity'],
    message: '请填写名额',
  })
export type ItemInput = z.infer<typeof itemInput>

export const month = z.string('请选择月份').regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份不正确，请重新选择')

const words = { title: text('菜单名称', 60), month, kind: text('菜单类型', 20) }
const items = z.array(itemInput).max(100, '一份菜单最多 100 项服务')

export const publishInput = z.object({
  ...words,
  items: items.min(1, '请至少填写一项服务'),
  /** The draft that is published: it is put away then. */
  draftId: id.optional(),
})
export type PublishInput = z.infer<typeof publishInput>

export const draftInput = z.object({ ...words, items })
export type DraftInput = z.infer<typeof draftInput>
