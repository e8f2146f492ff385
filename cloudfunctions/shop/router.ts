import * as z from 'zod'
import { id, text } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { cancelVoucher } from './cancel'
import { exportMonth } from './export'
import { saveItem, shelve } from './item'
import { itemInput, merchantInput, stationInput } from './itemInput'
import { getItem, listForKeeper, listItems } from './itemRead'
import { voucherCode } from './labels'
import { dayList, months, streetMonth } from './lists'
import { saveMerchant, saveStation } from './merchant'
import { judgePhoto } from './photos'
import { listMerchants, myPlaces, places } from './places'
import { getVoucher, myVouchers } from './read'
import { redeem } from './redeem'
import { settle } from './settle'
import { lookUp, verifyVoucher } from './verify'

const communityId = z.object({ communityId: id })
const merchantId = z.object({ merchantId: id })
const itemId = z.object({ itemId: id })
const redemptionId = z.object({ redemptionId: id })
const reason = text('原因', 200).optional()
const month = z.string('请选择月份').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不正确，请重新选择')
const code = z
  .string('请输入 8 位券码')
  .max(60, '券码是 8 位数字')
  .transform((value, ctx) => {
    const digits = voucherCode(value)
    if (digits !== undefined) return digits
    ctx.addIssue({ code: 'custom', message: '券码是 8 位数字，请核对后再输' })
    return z.NEVER
  })

const resident = procedure('resident')
const admin = procedure('streetAdmin')

/** A station is run by its secretary and by clerks alike: who may is checked where the place is known (rights.ts). */
export const shopRouter = router({
  places: resident.input(communityId).query(({ ctx, input }) => places(ctx.person, input.communityId)),
  items: resident
    .input(communityId.extend({ affordable: z.boolean().default(false), cursor: cursorInput }))
    .query(({ ctx, input }) => listItems(ctx.person, input)),
  getItem: resident.input(itemId).query(({ ctx, input }) => getItem(ctx.person, input.itemId)),
  redeem: resident
    .input(
      itemId.extend({
        points: z.number('请刷新后再试').int('请刷新后再试'),
      }),
    )
    .mutation(({ ctx, input }) => redeem(ctx.person, input)),
  myVouchers: resident
    .input(z.object({ cursor: cursorInput }))
    .query(({ ctx, input }) => myVouchers(ctx.person, input.cursor)),
  getVoucher: resident
    .input(redemptionId)
    .query(({ ctx, input }) => getVoucher(ctx.person, input.redemptionId)),
  cancel: resident
    .input(redemptionId.extend({ reason }))
    .mutation(({ ctx, input }) => cancelVoucher(ctx.person, input)),
  myPlaces: resident.query(({ ctx }) => myPlaces(ctx.person)),
  lookUp: resident.input(merchantId.extend({ code })).mutation(({ ctx, input }) => lookUp(ctx.person, input)),
  verify: resident
    .input(merchantId.extend({ redemptionId: id }))
    .mutation(({ ctx, input }) => verifyVoucher(ctx.person, input)),
  keeperItems: resident
    .input(merchantId.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => listForKeeper(ctx.person, input)),
  saveItem: resident.input(itemInput).mutation(({ ctx, input }) => saveItem(ctx.person, input)),
  shelve: resident
    .input(itemId.extend({ onSale: z.boolean('请选择上架或下架') }))
    .mutation(({ ctx, input }) => shelve(ctx.person, input)),
  judgePhoto: procedure('secretary')
    .input(itemId.extend({ photoId: id, show: z.boolean() }))
    .mutation(({ ctx, input }) => judgePhoto(ctx.person, input)),
  dayList: resident
    .input(merchantId.extend({ day: z.iso.date('日期不正确，请重新选择'), cursor: cursorInput }))
    .query(({ ctx, input }) => dayList(ctx.person, input)),
  months: resident
    .input(merchantId.extend({ cursor: month.optional() }))
    .query(({ ctx, input }) => months(ctx.person, input)),
  settle: resident
    .input(
      merchantId.extend({ month, action: z.enum(['confirm', 'sendBack', 'pay'], '请选择要办的事'), reason }),
    )
    .mutation(({ ctx, input }) => settle(ctx.person, input)),
  exportMonth: resident
    .input(merchantId.extend({ month, exportId: id.optional() }))
    .mutation(({ ctx, input }) => exportMonth(ctx.person, input)),
  saveStation: procedure('secretary')
    .input(stationInput)
    .mutation(({ ctx, input }) => saveStation(ctx.person, input)),
  merchants: admin.query(({ ctx }) => listMerchants(ctx.person)),
  saveMerchant: admin.input(merchantInput).mutation(({ ctx, input }) => saveMerchant(ctx.person, input)),
  streetMonth: admin
    .input(z.object({ month }))
    .query(({ ctx, input }) => streetMonth(ctx.person, input.month)),
})
export type ShopRouter = typeof shopRouter
