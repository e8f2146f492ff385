import * as z from 'zod'
import { id, rating, text } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { claimWish, releaseWish } from './claim'
import { wishes } from './collections'
import { confirmWish } from './confirm'
import { fulfilWish } from './fulfil'
import { postWish } from './post'
import { claimedByMe, getWish, listWishes, myWishes } from './read'
import { reviewWish } from './review'
import { withdrawWish } from './withdraw'

const wishId = z.object({ wishId: id })
const paged = z.object({ cursor: cursorInput })

const postInput = z.object({
  title: text('心愿标题', 60),
  detail: text('心愿说明', 500),
  /** A label the street may extend, so not a fixed list. */
  category: text('类别', 20),
})
const listInput = paged.extend({ communityId: id, status: wishes.schema.shape.status.optional() })
const reviewInput = wishId.extend({ approve: z.boolean(), reason: text('原因', 200).optional() })
const confirmInput = wishId.extend({
  done: z.boolean(),
  rating: rating.optional(),
  thanks: text('感谢的话', 200).optional(),
  reason: text('原因', 200).optional(),
})

export const wishRouter = router({
  post: procedure('resident')
    .input(postInput)
    .mutation(({ ctx, input }) => postWish(ctx.person, input)),
  list: procedure('resident')
    .input(listInput)
    .query(({ ctx, input }) => listWishes(ctx.person, input)),
  get: procedure('resident')
    .input(wishId)
    .query(({ ctx, input }) => getWish(ctx.person, input.wishId)),
  mine: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => myWishes(ctx.person, input.cursor)),
  claimedByMe: procedure('resident')
    .input(paged)
    .query(({ ctx, input }) => claimedByMe(ctx.person, input.cursor)),
  review: procedure('secretary')
    .input(reviewInput)
    .mutation(({ ctx, input }) => reviewWish(ctx.person, input)),
  claim: procedure('resident')
    .input(wishId)
    .mutation(({ ctx, input }) => claimWish(ctx.person, input.wishId)),
  release: procedure('resident')
    .input(wishId.extend({ reason: text('原因', 200) }))
    .mutation(({ ctx, input }) => releaseWish(ctx.person, input)),
  fulfil: procedure('resident')
    .input(wishId.extend({ note: text('完成情况', 500) }))
    .mutation(({ ctx, input }) => fulfilWish(ctx.person, input)),
  confirm: procedure('resident')
    .input(confirmInput)
    .mutation(({ ctx, input }) => confirmWish(ctx.person, input)),
  withdraw: procedure('resident')
    .input(wishId)
    .mutation(({ ctx, input }) => withdrawWish(ctx.person, input.wishId)),
})
export type WishRouter = typeof wishRouter
