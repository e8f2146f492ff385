import * as z from 'zod'
import { id, wholeNumber } from '../kit/fields'
import { procedure, router, visitorProcedure } from '../kit/procedure'
import { board } from './board'
import { desk } from './desk/desk'
import { exportReport } from './export/export'
import { communityReport, MOST_MONTHS, streetReport } from './figures'
import { LISTS, type ListName } from './labels'
import { listOf } from './list/list'
import { listCursor } from './list/pages'
import { homeTab } from './tabs/home'
import { meTab } from './tabs/me'
import { serviceTab } from './tabs/service'

const month = z.string('请选择月份').regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不正确，请重新选择')
const months = wholeNumber('月数', 1, MOST_MONTHS).default(6)
const communityId = z.object({ communityId: id })
const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name)
const list = z.string('请选择要看的内容').refine(isList, '没有这个列表')

/**
 * Reports are for the community's secretary and the administrator of its street: the use cases check which. What a tab of
 * the app shows first is for everybody, by one call each.
 */
export const reportRouter = router({
  homeTab: visitorProcedure.query(({ ctx }) => homeTab(ctx)),
  serviceTab: visitorProcedure.query(({ ctx }) => serviceTab(ctx)),
  meTab: visitorProcedure.query(({ ctx }) => meTab(ctx)),
  desk: procedure('secretary')
    .input(communityId)
    .query(({ ctx, input }) => desk(ctx.person, input.communityId)),
  community: procedure('resident')
    .input(communityId.extend({ months }))
    .query(({ ctx, input }) => communityReport(ctx.person, input)),
  street: procedure('streetAdmin')
    .input(z.object({ months, month: month.optional() }))
    .query(({ ctx, input }) => streetReport(ctx.person, input)),
  list: procedure('resident')
    .input(
      z.object({
        list,
        communityId: id.optional(),
        month: month.optional(),
        state: z.string().max(20).optional(),
        cursor: listCursor,
      }),
    )
    .query(({ ctx, input }) => listOf(ctx.person, input)),
  export: procedure('resident')
    .input(z.object({ communityId: id.optional(), months, exportId: id.optional() }))
    .mutation(({ ctx, input }) => exportReport(ctx.person, input)),
  board: visitorProcedure
    .input(z.object({ streetId: id.optional() }).optional())
    .query(({ input }) => board(input ?? {})),
})
export type ReportRouter = typeof reportRouter
