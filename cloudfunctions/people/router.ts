import * as z from 'zod'
import { id, text } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router, visitorProcedure } from '../kit/procedure'
import { removeAvatar, setAvatar } from './avatar'
import { communityCode } from './communityCode'
import { agree, join } from './join'
import { directory, listPeople, listVenues } from './lists'
import { me } from './me'
import { myDataProcedures } from './myData/router'
import { setPhone } from './phone'
import { getReportIn, listReportIns, myReportIns } from './reportIn/lists'
import { move } from './reportIn/move'
import { reportIn } from './reportIn/reportIn'
import { reviewReportIn } from './reportIn/review'
import { unitProcedures } from './reportIn/unitRouter'
import { withdrawReportIn } from './reportIn/withdraw'
import { rosterProcedures } from './roster/router'

const kind = z.enum(['inService', 'floating'], '请选择在职党员或流动党员')
const version = z.string('请先看完并同意隐私说明').min(1).max(20)
const status = z.enum(['pending', 'vouched', 'active', 'declined', 'withdrawn', 'moved']).optional()

export const peopleRouter = router({
  ...rosterProcedures,
  ...unitProcedures,
  ...myDataProcedures,
  me: visitorProcedure.query(({ ctx }) => me(ctx)),
  directory: visitorProcedure.query(directory),
  join: visitorProcedure
    .input(z.object({ communityId: id, displayName: text('称呼', 40), consent: version.optional() }))
    .mutation(({ ctx, input }) => join(ctx, input)),
  consent: procedure('resident')
    .input(z.object({ version }))
    .mutation(({ ctx, input }) => agree(ctx.person, input)),
  setPhone: procedure('resident')
    .input(z.object({ code: z.string('没有取到手机号，请再点一次').min(1).max(200) }))
    .mutation(({ ctx, input }) => setPhone(ctx.person, input)),
  setAvatar: procedure('resident')
    .input(z.object({ fileId: z.string('请重新选择头像').max(900) }))
    .mutation(({ ctx, input }) => setAvatar(ctx.person, input)),
  removeAvatar: procedure('resident').mutation(({ ctx }) => removeAvatar(ctx.person)),
  move: procedure('resident')
    .input(z.object({ communityId: id }))
    .mutation(({ ctx, input }) => move(ctx.person, input)),
  venues: procedure('resident')
    .input(z.object({ communityId: id }))
    .query(({ ctx, input }) => listVenues(ctx.person, input.communityId)),
  list: procedure('secretary')
    .input(z.object({ communityId: id, cursor: z.string().max(64).optional() }))
    .query(({ ctx, input }) => listPeople(ctx.person, input)),
  communityCode: procedure('secretary')
    .input(z.object({ communityId: id }))
    .query(({ ctx, input }) => communityCode(ctx.person, input)),
  reportIn: procedure('resident')
    .input(z.object({ communityId: id, unitId: id, kind }))
    .mutation(({ ctx, input }) => reportIn(ctx.person, input)),
  withdrawReportIn: procedure('resident')
    .input(z.object({ reportInId: id }))
    .mutation(({ ctx, input }) => withdrawReportIn(ctx.person, input)),
  myReportIns: procedure('resident').query(({ ctx }) => myReportIns(ctx.person)),
  getReportIn: procedure('resident')
    .input(z.object({ reportInId: id }))
    .query(({ ctx, input }) => getReportIn(ctx.person, input)),
  reportIns: procedure('secretary')
    .input(z.object({ communityId: id, status, cursor: cursorInput }))
    .query(({ ctx, input }) => listReportIns(ctx.person, input)),
  reviewReportIn: procedure('secretary')
    .input(z.object({ reportInId: id, approve: z.boolean(), reason: text('原因', 200).optional() }))
    .mutation(({ ctx, input }) => reviewReportIn(ctx.person, input)),
})
export type PeopleRouter = typeof peopleRouter
