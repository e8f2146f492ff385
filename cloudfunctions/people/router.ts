import * as z from 'zod'
import { id, text } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router, visitorProcedure } from '../kit/procedure'
import { join } from './join'
import { directory, listPeople, listReportIns, listVenues, myReportIns } from './lists'
import { me } from './me'
import { reportIn } from './reportIn'
import { reviewReportIn } from './reviewReportIn'

const kind = z.enum(['inService', 'floating'], '请选择在职党员或流动党员')

export const peopleRouter = router({
  me: visitorProcedure.query(({ ctx }) => me(ctx)),
  directory: visitorProcedure.query(directory),
  join: visitorProcedure
    .input(z.object({ communityId: id, displayName: text('称呼', 40) }))
    .mutation(({ ctx, input }) => join(ctx, input)),
  venues: procedure('resident')
    .input(z.object({ communityId: id }))
    .query(({ ctx, input }) => listVenues(ctx.person, input.communityId)),
  list: procedure('secretary')
    .input(z.object({ communityId: id, cursor: z.string().max(64).optional() }))
    .query(({ ctx, input }) => listPeople(ctx.person, input)),
  reportIn: procedure('resident')
    .input(z.object({ communityId: id, unitId: id, kind }))
    .mutation(({ ctx, input }) => reportIn(ctx.person, input)),
  myReportIns: procedure('resident').query(({ ctx }) => myReportIns(ctx.person)),
  reportIns: procedure('secretary')
    .input(z.object({ communityId: id, cursor: cursorInput }))
    .query(({ ctx, input }) => listReportIns(ctx.person, input)),
  reviewReportIn: procedure('secretary')
    .input(z.object({ reportInId: id, approve: z.boolean(), reason: text('原因', 200).optional() }))
    .mutation(({ ctx, input }) => reviewReportIn(ctx.person, input)),
})
export type PeopleRouter = typeof peopleRouter
