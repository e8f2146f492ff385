import * as z from 'zod'
import { id, moment, text, wholeNumber } from '../kit/fields'
import { fileIds } from '../kit/photos'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
const time = z.string('请选择时间').regex(TIME, '时间不正确，请重新选择')
const span = z.object({ from: time, to: time }).refine(({ from, to }) => from < to, '结束时间要晚于开始时间')

const described = z.object({
  name: text('名称', 30),
  address: text('地址', 100),
  hours: z.array(z.array(span).max(3, '每天最多填三段时间')).length(7, '请填写一周的营业时间'),
  hoursText: z.string().trim().max(60, '营业说明最多 60 个字').default(''),
  status: z.enum(['open', 'closed'], '请选择是否营业'),
})

export const merchantInput = described.extend({
  merchantId: id.optional(),
  communityIds: z.array(id).min(1, '请至少选择一个社区').max(100, '最多选择 100 个社区'),
})
export const stationInput = described.extend({ communityId: id })

/** Of each item at the most. */
export const MOST_PHOTOS = 4

export const itemInput = z
  .object({
    merchantId: id,
    itemId: id.optional(),
    kind: z.enum(['goods', 'discount', 'service'], '请选择类别'),
    title: text('名称', 30),
    detail: text('说明', 500),
    points: wholeNumber('积分', 1, 100_000),
    stock: wholeNumber('数量', 0, 100_000),
    /** The number that the form was opened with: what was redeemed since then stays redeemed. */
    stockSeen: wholeNumber('数量', 0, 100_000).optional(),
    perPerson: z.object({
      count: wholeNumber('每人限兑', 1, 20),
      per: z.enum(['day', 'week', 'month', 'ever'], '请选择限兑周期'),
    }),
    opensAt: moment('开始时间').optional(),
    closesAt: moment('结束时间').optional(),
    daily: span.optional(),
    photos: fileIds(MOST_PHOTOS).default([]),
    /** Of the photos that there are, those that stay; all of them when nothing is said. */
    keepPhotos: z.array(id).max(MOST_PHOTOS).optional(),
  })
  .refine(
    ({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt,
    '兑换的结束时间要晚于开始时间',
  )
export type ItemInput = z.infer<typeof itemInput>
