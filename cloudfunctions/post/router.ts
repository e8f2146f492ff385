import * as z from 'zod'
import { id, moment, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { cancelClaim } from './cancelClaim'
import { claimShift } from './claim'
import { publishPost } from './publish'
import { comingUp, getPost, listPosts, myShifts, roster } from './read'

const shiftInput = z.object({
  startsAt: moment('开始时间'),
  endsAt: moment('结束时间'),
  capacity: wholeNumber('人数', 1, 500),
})
const publishInput = z.object({
  title: text('岗位名称', 60),
  detail: text('岗位说明', 500),
  venueId: id,
  pointsPerHour: wholeNumber('每小时积分', 0, 200),
  shifts: z.array(shiftInput).min(1, '请至少填写一个时段').max(50, '一次最多发布 50 个时段'),
})
const shiftId = z.object({ shiftId: id })

export const postRouter = router({
  publish: procedure('secretary')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishPost(ctx.person, input)),
  list: procedure('resident')
    .input(z.object({ communityId: id, cursor: cursorInput }))
    .query(({ ctx, input }) => listPosts(ctx.person, input)),
  get: procedure('resident')
    .input(z.object({ postId: id }))
    .query(({ ctx, input }) => getPost(ctx.person, input.postId)),
  claim: procedure('resident')
    .input(shiftId)
    .mutation(({ ctx, input }) => claimShift(ctx.person, input.shiftId)),
  cancelClaim: procedure('resident')
    .input(shiftId.extend({ reason: text('原因', 200) }))
    .mutation(({ ctx, input }) => cancelClaim(ctx.person, input)),
  myShifts: procedure('resident')
    .input(z.object({ cursor: cursorInput }).optional())
    .query(({ ctx, input }) => myShifts(ctx.person, input?.cursor)),
  comingUp: procedure('secretary')
    .input(z.object({ communityId: id }))
    .query(({ ctx, input }) => comingUp(ctx.person, input.communityId)),
  roster: procedure('secretary')
    .input(shiftId)
    .query(({ ctx, input }) => roster(ctx.person, input.shiftId)),
})
export type PostRouter = typeof postRouter
