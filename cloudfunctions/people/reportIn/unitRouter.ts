import * as z from 'zod'
import { id, text } from '../../kit/fields'
import { cursorInput } from '../../kit/paging'
import { procedure } from '../../kit/procedure'
import { listCommunityUnits, listUnitApplications, listUnitReportIns } from './lists'
import { reportInUnit, reviewUnitReportIn, withdrawUnitReportIn } from './unit'
import { vouch } from './vouch'

const reason = text('原因', 200).optional()
const status = z.enum(['pending', 'active', 'declined', 'withdrawn']).default('pending')
const ofUnit = z.object({ unitId: id, cursor: cursorInput })

/** What liaisons do, and what secretaries do with units. */
export const unitProcedures = {
  unitApplications: procedure('unitLiaison')
    .input(ofUnit)
    .query(({ ctx, input }) => listUnitApplications(ctx.person, input)),
  vouch: procedure('unitLiaison')
    .input(z.object({ reportInId: id, agree: z.boolean(), reason }))
    .mutation(({ ctx, input }) => vouch(ctx.person, input)),
  unitReportIns: procedure('unitLiaison')
    .input(ofUnit)
    .query(({ ctx, input }) => listUnitReportIns(ctx.person, input)),
  reportInUnit: procedure('unitLiaison')
    .input(z.object({ unitId: id, communityId: id, offer: text('能提供的服务', 200) }))
    .mutation(({ ctx, input }) => reportInUnit(ctx.person, input)),
  withdrawUnitReportIn: procedure('unitLiaison')
    .input(z.object({ unitReportInId: id }))
    .mutation(({ ctx, input }) => withdrawUnitReportIn(ctx.person, input)),
  communityUnits: procedure('secretary')
    .input(z.object({ communityId: id, status, cursor: cursorInput }))
    .query(({ ctx, input }) => listCommunityUnits(ctx.person, input)),
  reviewUnitReportIn: procedure('secretary')
    .input(z.object({ unitReportInId: id, approve: z.boolean(), reason }))
    .mutation(({ ctx, input }) => reviewUnitReportIn(ctx.person, input)),
}
