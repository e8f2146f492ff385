import * as z from 'zod'
import { id, moment, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure } from '../kit/procedure'
import { guessing } from '../kit/request'
import { live, roster, setPlaceCheck, setWalkIns } from './desk'
import { excuse, markNoShow } from './entry/absence'
import { appeal } from './entry/appeal'
import { approveEntry } from './entry/approve'
import { decideAppeal } from './entry/decideAppeal'
import { correct, enter } from './entry/enter'
import { showCard } from './proof/cards'
import { checkInFor } from './proof/checkInFor'
import { checkInInfo } from './proof/checkInInfo'
import { record } from './record'
import { waitingForSecretary, waitingForStreet } from './waiting'

const shiftId = z.object({ shiftId: id })
const whose = shiftId.extend({ personId: id })
const reason = text('原因', 200)
const span = z.object({ from: moment('到岗时间'), to: moment('离岗时间') })
const digits = z
  .string('请输入 6 位数字')
  .normalize('NFKC')
  .trim()
  .regex(/^\d{6}$/, '服务卡上是 6 位数字')

/** Everything about being there, but check-in and check-out by oneself: the screen, cards, absence, objections, entries. */
export const presenceProcedures = {
  checkInInfo: procedure('resident')
    .input(shiftId)
    .query(({ ctx, input }) => checkInInfo(ctx.person, input.shiftId)),
  live: procedure('secretary')
    .input(shiftId)
    .query(({ ctx, input }) => live(ctx.person, input.shiftId)),
  roster: procedure('secretary')
    .input(shiftId.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => roster(ctx.person, input)),
  setWalkIns: procedure('secretary')
    .input(shiftId.extend({ open: z.boolean() }))
    .mutation(({ ctx, input }) => setWalkIns(ctx.person, input)),
  setPlaceCheck: procedure('secretary')
    .input(shiftId.extend({ mode: z.enum(['off', 'note', 'demand'], '请选择是否核对位置') }))
    .mutation(({ ctx, input }) => setPlaceCheck(ctx.person, input)),
  card: procedure('resident').query(({ ctx }) => showCard(ctx.person)),
  checkInFor: procedure('secretary')
    .input(
      shiftId.extend({
        code: digits,
        cardNo: id.optional(),
        personId: id.optional(),
        walkIn: z.boolean().optional(),
        birthYear: wholeNumber('出生年份', 1900, 2100).optional(),
      }),
    )
    .mutation(({ ctx, input }) => guessing(() => checkInFor(ctx.person, input))),
  markNoShow: procedure('secretary')
    .input(whose)
    .mutation(({ ctx, input }) => markNoShow(ctx.person, input)),
  excuse: procedure('secretary')
    .input(whose.extend({ reason }))
    .mutation(({ ctx, input }) => excuse(ctx.person, input)),
  enter: procedure('secretary')
    .input(whose.extend({ reason, ...span.shape }))
    .mutation(({ ctx, input }) => enter(ctx.person, input)),
  correct: procedure('secretary')
    .input(whose.extend({ reason, ...span.shape }))
    .mutation(({ ctx, input }) => correct(ctx.person, input)),
  approveEntry: procedure('streetAdmin')
    .input(whose.extend({ approve: z.boolean(), reason: reason.optional() }))
    .mutation(({ ctx, input }) => approveEntry(ctx.person, input)),
  appeal: procedure('resident')
    .input(shiftId.extend({ words: text('情况', 200), to: moment('离开时间').optional() }))
    .mutation(({ ctx, input }) => appeal(ctx.person, input)),
  decideAppeal: procedure('resident')
    .input(whose.extend({ accept: z.boolean(), reason, attended: span.optional() }))
    .mutation(({ ctx, input }) => decideAppeal(ctx.person, input)),
  record: procedure('resident')
    .input(shiftId.extend({ personId: id.optional() }))
    .query(({ ctx, input }) => record(ctx.person, input)),
  waiting: procedure('secretary')
    .input(
      z.object({ communityId: id, kind: z.enum(['appeals', 'unsettled']).optional(), cursor: cursorInput }),
    )
    .query(({ ctx, input }) => waitingForSecretary(ctx.person, input)),
  approvals: procedure('streetAdmin')
    .input(z.object({ kind: z.enum(['entries', 'appeals']).optional(), cursor: cursorInput }).optional())
    .query(({ ctx, input }) => waitingForStreet(ctx.person, input)),
}
