import * as z from 'zod'
import { day, id, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { decideAdjustment } from './adjustments/decide'
import { proposeAdjustment } from './adjustments/propose'
import { listAdjustments } from './adjustments/read'
import { openFaults } from './books/read'
import { grantBudget } from './budgets/grant'
import { budgetOf, budgetsOfStreet } from './budgets/read'
import { answerGift, withdrawGift } from './gifts/answer'
import { offerGift } from './gifts/offer'
import { bank, listGifts } from './gifts/read'
import { acceptKin, endKin, previewKin } from './kin/accept'
import { kinInvites } from './kin/collections'
import { inviteKin } from './kin/invite'
import { balance } from './read'
import { addRule, withdrawRule } from './rules/change'
import { readRules, readVersions } from './rules/read'
import { tryRule } from './rules/tryOut'
import { statement, statementCursor } from './statement'

const resident = procedure('resident')
const admin = procedure('streetAdmin')
const cursor = z.object({ cursor: cursorInput })
const kinCode = z.object({
  code: z
    .string('请填写邀请码')
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{8}$/, '邀请码是 8 位字母和数字'),
})
const giftId = z.object({ giftId: id })
const MOST_CHANGED = 100_000

const change = wholeNumber('数量', -MOST_CHANGED, MOST_CHANGED)
const asset = z.enum(['points', 'minutes'], '请选择积分或时长')
const proposal = z.object({ personId: id, asset, change, reason: text('原因', 100) })
const decision = z.object({
  adjustmentId: id,
  decision: z.enum(['approve', 'decline', 'withdraw'], '请选择怎么办'),
  reason: text('原因', 100).optional(),
})

const rewardOf = (what: string) =>
  z.object({
    points: wholeNumber(`${what}的积分`, 0, 500),
    minutes: wholeNumber(`${what}的时长`, 0, 960),
  })
const rule = z.object({
  perHour: wholeNumber('岗位每小时积分', 0, 200),
  scarcePercent: wholeNumber('紧缺岗位的倍数（百分比）', 100, 300),
  wish: z.tuple([rewardOf('简单心愿'), rewardOf('一般心愿'), rewardOf('较难心愿')], '请填写三档心愿的积分'),
  order: rewardOf('点单'),
  dailyCap: wholeNumber('每人每天上限', 0, 2000),
})
const reason = text('原因', 100)
const month = z.string('请选择月份').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不正确，请重新选择')

export const pointsRouter = router({
  balance: resident.query(({ ctx }) => balance(ctx.person)),
  statement: resident
    .input(z.object({ cursor: statementCursor }))
    .query(({ ctx, input }) => statement(ctx.person, input.cursor)),
  books: admin.input(cursor).query(({ input }) => openFaults(input.cursor)),

  rules: resident.query(({ ctx }) => readRules(ctx.person)),
  ruleVersions: admin.query(({ ctx }) => readVersions(ctx.person)),
  addRule: admin
    .input(rule.extend({ startsOn: day('生效日期'), reason }))
    .mutation(({ ctx, input }) => addRule(ctx.person, input)),
  withdrawRule: admin
    .input(z.object({ version: wholeNumber('版本', 1, 1000), reason }))
    .mutation(({ ctx, input }) => withdrawRule(ctx.person, input)),
  tryRule: admin
    .input(z.object({ communityId: id, rule, from: day('日期').optional() }))
    .query(({ ctx, input }) => tryRule(ctx.person, input)),

  // For the community's secretary and the street's administrator: the use case checks which.
  budget: resident
    .input(z.object({ communityId: id, month: month.optional() }))
    .query(({ ctx, input }) => budgetOf(ctx.person, input)),
  budgets: admin
    .input(z.object({ month: month.optional() }).optional())
    .query(({ ctx, input }) => budgetsOfStreet(ctx.person, input ?? {})),
  grantBudget: admin
    .input(z.object({ communityId: id, month, points: wholeNumber('额度', 0, 10_000_000), reason }))
    .mutation(({ ctx, input }) => grantBudget(ctx.person, input)),

  bank: resident.query(({ ctx }) => bank(ctx.person)),
  inviteKin: resident
    .input(z.object({ relation: kinInvites.schema.shape.relation }))
    .mutation(({ ctx, input }) => inviteKin(ctx.person, input.relation)),
  previewKin: resident.input(kinCode).query(({ ctx, input }) => previewKin(ctx.person, input.code)),
  acceptKin: resident.input(kinCode).mutation(({ ctx, input }) => acceptKin(ctx.person, input.code)),
  endKin: resident
    .input(z.object({ personId: id }))
    .mutation(({ ctx, input }) => endKin(ctx.person, input.personId)),
  offerGift: resident
    .input(
      z.object({ personId: id, minutes: wholeNumber('分钟', 1, 6000), words: text('附言', 50).optional() }),
    )
    .mutation(({ ctx, input }) => offerGift(ctx.person, input)),
  answerGift: resident
    .input(giftId.extend({ accept: z.boolean() }))
    .mutation(({ ctx, input }) => answerGift(ctx.person, input)),
  withdrawGift: resident.input(giftId).mutation(({ ctx, input }) => withdrawGift(ctx.person, input.giftId)),
  gifts: resident
    .input(cursor.extend({ side: z.enum(['given', 'received'], '请选择送出的或收到的') }))
    .query(({ ctx, input }) => listGifts(ctx.person, input)),

  proposeAdjustment: admin.input(proposal).mutation(({ ctx, input }) => proposeAdjustment(ctx.person, input)),
  decideAdjustment: admin.input(decision).mutation(({ ctx, input }) => decideAdjustment(ctx.person, input)),
  adjustments: admin
    .input(cursor.extend({ open: z.boolean().default(false) }))
    .query(({ ctx, input }) => listAdjustments(ctx.person, input)),
})
export type PointsRouter = typeof pointsRouter
