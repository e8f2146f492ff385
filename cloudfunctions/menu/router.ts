import * as z from 'zod'
import { id, rating, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { orders } from './collections'
import { acceptOrder, cancelOrder, completeOrder, declineOrder, dispatchOrder, handBackOrder } from './handle'
import { placeOrder } from './order'
import { publishMenu } from './publish'
import { getMenu, getOrder, listMenus, listOrders, myJobs, myOrders } from './read'
import { reopenOrder, reviewOrder } from './review'

const communityId = z.object({ communityId: id })
const orderId = z.object({ orderId: id })
const withReason = orderId.extend({ reason: text('原因', 200) })
const paged = z.object({ cursor: cursorInput })

const itemInput = z.object({
  title: text('服务名称', 60),
  capacity: wholeNumber('名额', 1, 1000),
  provider: text('提供方', 60),
  venueId: id.optional(),
})
const publishInput = z.object({
  title: text('菜单名称', 60),
  month: z.string('请选择月份').regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份不正确，请重新选择'),
  kind: text('菜单类型', 20),
  items: z.array(itemInput).min(1, '请至少填写一项服务').max(100, '一份菜单最多 100 项服务'),
})
const statusInput = communityId.extend({ status: orders.schema.shape.status, cursor: cursorInput })

export const menuRouter = router({
  publish: procedure('secretary')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishMenu(ctx.person, input)),
  list: procedure('resident')
    .input(communityId.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => listMenus(ctx.person, input)),
  get: procedure('resident')
    .input(z.object({ menuId: id }))
    .query(({ ctx, input }) => getMenu(ctx.person, input.menuId)),
  order: procedure('resident')
    .input(z.object({ itemId: id, note: text('备注', 200).optional() }))
    .mutation(({ ctx, input }) => placeOrder(ctx.person, input)),
  myOrders: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => myOrders(ctx.person, input.cursor)),
  myJobs: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => myJobs(ctx.person, input.cursor)),
  orders: procedure('secretary')
    .input(statusInput)
    .query(({ ctx, input }) => listOrders(ctx.person, input)),
  getOrder: procedure('resident')
    .input(orderId)
    .query(({ ctx, input }) => getOrder(ctx.person, input.orderId)),
  dispatch: procedure('secretary')
    .input(orderId.extend({ personId: id }))
    .mutation(({ ctx, input }) => dispatchOrder(ctx.person, input)),
  accept: procedure('resident')
    .input(orderId)
    .mutation(({ ctx, input }) => acceptOrder(ctx.person, input.orderId)),
  handBack: procedure('resident')
    .input(withReason)
    .mutation(({ ctx, input }) => handBackOrder(ctx.person, input)),
  complete: procedure('resident')
    .input(orderId.extend({ note: text('完成情况', 500) }))
    .mutation(({ ctx, input }) => completeOrder(ctx.person, input)),
  decline: procedure('secretary')
    .input(withReason)
    .mutation(({ ctx, input }) => declineOrder(ctx.person, input)),
  cancel: procedure('resident')
    .input(orderId)
    .mutation(({ ctx, input }) => cancelOrder(ctx.person, input.orderId)),
  review: procedure('resident')
    .input(orderId.extend({ rating, comment: text('评价', 200).optional() }))
    .mutation(({ ctx, input }) => reviewOrder(ctx.person, input)),
  reopen: procedure('resident')
    .input(withReason)
    .mutation(({ ctx, input }) => reopenOrder(ctx.person, input)),
})
export type MenuRouter = typeof menuRouter
