import * as z from 'zod'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { choose, consented, hearingOf } from './hearing'
import { inbox } from './list'
import { markRead } from './read'

const line = z.string().regex(/^[0-9a-f]{32}$/, '消息已更新，请下拉刷新')
const MOST_LINES = 100

export const inboxRouter = router({
  list: procedure('resident')
    .input(z.object({ cursor: cursorInput }))
    .query(({ ctx, input }) => inbox(ctx.person, input)),
  read: procedure('resident')
    .input(z.object({ lines: z.array(line).max(MOST_LINES), upTo: line.optional() }))
    .mutation(({ ctx, input }) => markRead(ctx.person, input)),
  settings: procedure('resident').query(({ ctx }) => hearingOf(ctx.person)),
  choose: procedure('resident')
    .input(z.object({ how: z.enum(['each', 'daily', 'none'], '请选择怎样提醒您') }))
    .mutation(({ ctx, input }) => choose(ctx.person, input)),
  consented: procedure('resident')
    .input(z.object({ key: z.string('请再点一次').min(8).max(64) }))
    .mutation(({ ctx, input }) => consented(ctx.person, input)),
})
export type InboxRouter = typeof inboxRouter
