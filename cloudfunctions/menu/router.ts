import * as z from 'zod'
import { id, rating, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { amendItem, withdrawItem } from './amend'
import { closeMenu } from './close'
import { orders } from './collections'
import { createDraft, discardDraft, saveDraft } from './drafts'
import { copyOf, getDraft, listDrafts } from './draftsRead'
import {
  acceptOrder,
  attendOrder,
  cancelOrder,
  completeOrder,
  declineOrder,
  dispatchOrder,
  handBackOrder,
} from './handle'
import { getItem, getProvider } from './item'
import { capacity, draftInput, month, publishInput, sessionInput } from './itemInput'
import { placeOrder } from './order'
import { organisationProcedures } from './organisations/procedures'
import { publishMenu } from './publish'
import { getMenu, getOrder, listMenus, listOrders, myJobs, myOrders, overdueOrders } from './read'
import { reopenOrder, reviewOrder } from './review'
import { urgeOrder } from './urge'

const communityId = z.object({ communityId: id })
const itemId = z.object({ itemId: id })
const orderId = z.object({ orderId: id })
const withReason = orderId.extend({ reason: text('原因', 200) })
const paged = z.object({ cursor: cursorInput })

const sessionChange = sessionInput.and(z.object({ index: wholeNumber('场次', 0, 999) }))
const amendInput = z.object({
  itemId: id,
  title: text('服务名称', 60).optional(),
  detail: text('服务说明', 500).optional(),
  venueId: id.optional(),
  capacity: capacity.optional(),
  sessions: z.array(sessionChange).max(40, '一次最多改 40 场').optional(),
  more: z.array(sessionInput).max(40, '一次最多加 40 场').optional(),
})
const orderInput = z.object({
  itemId: id,
  note: text('备注', 200).optional(),
  session: wholeNumber('场次', 0, 999).optional(),
  declared: z.boolean().default(false),
})
const dispatchInput = orderId.extend({
  personId: id.optional(),
  teamId: id.optional(),
  decision: text('怎么定的', 200).optional(),
})
const ofCommunity = communityId.extend({ cursor: cursorInput })
const statusInput = communityId.extend({ status: orders.schema.shape.status, cursor: cursorInput })

export const menuRouter = router({
  ...organisationProcedures,
  publish: procedure('secretary')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishMenu(ctx.person, input)),
  list: procedure('resident')
    .input(ofCommunity)
    .query(({ ctx, input }) => listMenus(ctx.person, input)),
  get: procedure('resident')
    .input(z.object({ menuId: id }))
    .query(({ ctx, input }) => getMenu(ctx.person, input.menuId)),
  order: procedure('resident')
    .input(orderInput)
    .mutation(({ ctx, input }) => placeOrder(ctx.person, input)),
  myOrders: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => myOrders(ctx.person, input.cursor)),
  myJobs: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => myJobs(ctx.person, input.cursor)),
  item: procedure('resident')
    .input(itemId)
    .query(({ ctx, input }) => getItem(ctx.person, input.itemId)),
  provider: procedure('resident')
    .input(communityId.extend({ providerKey: z.string().min(1).max(200) }))
    .query(({ ctx, input }) => getProvider(ctx.person, input)),
  createDraft: procedure('secretary')
    .input(draftInput.extend({ template: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => createDraft(ctx.person, input)),
  saveDraft: procedure('secretary')
    .input(draftInput.extend({ draftId: id }))
    .mutation(({ ctx, input }) => saveDraft(ctx.person, input)),
  discardDraft: procedure('secretary')
    .input(z.object({ draftId: id }))
    .mutation(({ ctx, input }) => discardDraft(ctx.person, input.draftId)),
  drafts: procedure('secretary')
    .input(ofCommunity.extend({ status: z.enum(['draft', 'template']).default('draft') }))
    .query(({ ctx, input }) => listDrafts(ctx.person, input)),
  draft: procedure('secretary')
    .input(z.object({ draftId: id }))
    .query(({ ctx, input }) => getDraft(ctx.person, input.draftId)),
  copy: procedure('secretary')
    .input(z.object({ menuId: id, month }))
    .query(({ ctx, input }) => copyOf(ctx.person, input)),
  amendItem: procedure('secretary')
    .input(amendInput)
    .mutation(({ ctx, input }) => amendItem(ctx.person, input)),
  withdrawItem: procedure('secretary')
    .input(itemId.extend({ reason: text('原因', 200) }))
    .mutation(({ ctx, input }) => withdrawItem(ctx.person, input)),
  close: procedure('secretary')
    .input(z.object({ menuId: id }))
    .mutation(({ ctx, input }) => closeMenu(ctx.person, input.menuId)),
  overdue: procedure('secretary')
    .input(ofCommunity)
    .query(({ ctx, input }) => overdueOrders(ctx.person, input)),
  attend: procedure('secretary')
    .input(orderId)
    .mutation(({ ctx, input }) => attendOrder(ctx.person, input.orderId)),
  orders: procedure('secretary')
    .input(statusInput)
    .query(({ ctx, input }) => listOrders(ctx.person, input)),
  getOrder: procedure('resident')
    .input(orderId)
    .query(({ ctx, input }) => getOrder(ctx.person, input.orderId)),
  dispatch: procedure('secretary')
    .input(dispatchInput)
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
  urge: procedure('secretary')
    .input(orderId)
    .mutation(({ ctx, input }) => urgeOrder(ctx.person, input.orderId)),
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
