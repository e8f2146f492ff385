import * as z from 'zod'
import { day, id, moment, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router, visitorProcedure } from '../kit/procedure'
import { guessing } from '../kit/request'
import { issueCertificate } from './certificate/issue'
import { myCertificates, verifyCertificate } from './certificate/read'
import { reissueCertificate } from './certificate/reissue'
import { certificateCode } from './certificate/scene'
import { applyExemption } from './exemption/apply'
import { decideExemption, withdrawExemption } from './exemption/decide'
import { EXEMPTION_KINDS } from './exemption/labels'
import { myExemptions, staffExemptions } from './exemption/read'
import { exportUnit } from './liaison/export'
import { issueForUnit, unitCertificates } from './liaison/issue'
import { memberStanding, unitMembers } from './liaison/members'
import { myUnits } from './liaison/units'
import { presenceProcedures } from './presenceProcedures'
import { checkIn } from './proof/checkIn'
import { checkOut } from './proof/checkOut'
import { showCode } from './proof/showCode'
import { standing, whereServed } from './standing/standing'

const shiftId = z.object({ shiftId: id })
const presence = shiftId.extend({
  code: z
    .string('请输入 6 位签到码')
    // Chinese keyboards type full-width digits.
    .normalize('NFKC')
    .trim()
    .regex(/^\d{6}$/, '签到码是 6 位数字'),
})

const arrival = presence.extend({
  position: z
    .object({
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      accuracy: z.number().nonnegative(),
    })
    .optional(),
  /** When the phone read the code, of a check-in that waited for a network. */
  madeAt: moment('签到时间').optional(),
  walkIn: z.boolean().optional(),
  birthYear: wholeNumber('出生年份', 1900, 2100).optional(),
})
const year = wholeNumber('年份', 2000, 2100)
const month = (what: string) =>
  z.string(`请选择${what}`).regex(/^20\d{2}-(0[1-9]|1[0-2])$/, `${what}不正确，请重新选择`)
const certificateNo = z.string('请输入证明编号').trim().min(1, '请输入证明编号').max(40, '编号不正确')
/** Lists of people page on their OPENID. */
const personCursor = z.string().max(64).optional()
const unit = z.object({ unitId: id })

export const attendanceRouter = router({
  ...presenceProcedures,
  code: procedure('secretary')
    .input(shiftId)
    .query(({ ctx, input }) => showCode(ctx.person, input.shiftId)),
  checkIn: procedure('resident')
    .input(arrival)
    .mutation(({ ctx, input }) => guessing(() => checkIn(ctx.person, input))),
  checkOut: procedure('resident')
    .input(presence)
    .mutation(({ ctx, input }) => guessing(() => checkOut(ctx.person, input))),
  standing: procedure('resident')
    .input(z.object({ year }))
    .query(({ ctx, input }) => standing(ctx.person, input.year)),
  issueCertificate: procedure('resident')
    .input(z.object({ from: day('开始日期'), to: day('结束日期') }))
    .mutation(({ ctx, input }) => issueCertificate(ctx.person, input)),
  certificates: procedure('resident')
    .input(z.object({ cursor: cursorInput }).optional())
    .query(({ ctx, input }) => myCertificates(ctx.person, input?.cursor)),
  verifyCertificate: visitorProcedure
    .input(z.object({ certificateNo }))
    .query(({ ctx, input }) => verifyCertificate(ctx, input.certificateNo)),
  reissueCertificate: procedure('resident')
    .input(z.object({ certificateNo }))
    .mutation(({ ctx, input }) => reissueCertificate(ctx.person, input.certificateNo)),
  certificateCode: procedure('resident')
    .input(z.object({ certificateNo }))
    .query(({ ctx, input }) => certificateCode(ctx.person, input.certificateNo)),
  whereServed: procedure('resident')
    .input(shiftId)
    .query(({ ctx, input }) => whereServed(ctx.person, input.shiftId)),
  applyExemption: procedure('resident')
    .input(
      z.object({
        from: month('开始月份'),
        to: month('结束月份'),
        kind: z.enum(EXEMPTION_KINDS, '请选择原因'),
        reason: text('情况说明', 200),
        personId: id.optional(),
      }),
    )
    .mutation(({ ctx, input }) => applyExemption(ctx.person, input)),
  withdrawExemption: procedure('resident')
    .input(z.object({ exemptionId: id }))
    .mutation(({ ctx, input }) => withdrawExemption(ctx.person, input.exemptionId)),
  decideExemption: procedure('resident')
    .input(
      z.object({
        exemptionId: id,
        decision: z.enum(['grant', 'decline', 'revoke'], '请选择同意或退回'),
        reason: text('原因', 200).optional(),
      }),
    )
    .mutation(({ ctx, input }) => decideExemption(ctx.person, input)),
  exemptions: procedure('resident')
    .input(z.object({ cursor: cursorInput }).optional())
    .query(({ ctx, input }) => myExemptions(ctx.person, input?.cursor)),
  staffExemptions: procedure('resident')
    .input(
      z.object({
        unitId: id.optional(),
        communityId: id.optional(),
        status: z.enum(['pending', 'granted']).default('pending'),
        cursor: cursorInput,
      }),
    )
    .query(({ ctx, input }) => staffExemptions(ctx.person, input)),
  myUnits: procedure('resident').query(({ ctx }) => myUnits(ctx.person)),
  unitMembers: procedure('unitLiaison')
    .input(unit.extend({ year, lacking: z.boolean().default(false), cursor: personCursor }))
    .query(({ ctx, input }) => unitMembers(ctx.person, input)),
  memberStanding: procedure('unitLiaison')
    .input(unit.extend({ personId: id, year }))
    .query(({ ctx, input }) => memberStanding(ctx.person, input)),
  issueForUnit: procedure('unitLiaison')
    .input(unit.extend({ from: day('开始日期'), to: day('结束日期'), cursor: personCursor }))
    .mutation(({ ctx, input }) => issueForUnit(ctx.person, input)),
  unitCertificates: procedure('unitLiaison')
    .input(unit.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => unitCertificates(ctx.person, input)),
  exportUnit: procedure('unitLiaison')
    .input(unit.extend({ year, exportId: id.optional() }))
    .mutation(({ ctx, input }) => exportUnit(ctx.person, input)),
})
export type AttendanceRouter = typeof attendanceRouter
