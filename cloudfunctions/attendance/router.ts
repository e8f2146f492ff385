import * as z from 'zod'
import { day, id, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router, visitorProcedure } from '../kit/procedure'
import { issueCertificate, myCertificates, verifyCertificate } from './certificate'
import { checkIn } from './checkIn'
import { checkOut } from './checkOut'
import { presenceProcedures } from './presenceProcedures'
import { showCode } from './showCode'
import { standing } from './standing'

const shiftId = z.object({ shiftId: id })
const presence = shiftId.extend({
  code: z
    .string('请输入 6 位签到码')
    // Chinese keyboards type full-width digits.
    .normalize('NFKC')
    .trim()
    .regex(/^\d{6}$/, '签到码是 6 位数字'),
})
const position = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  accuracy: z.number().nonnegative(),
})

export const attendanceRouter = router({
  ...presenceProcedures,
  code: procedure('secretary')
    .input(shiftId)
    .query(({ ctx, input }) => showCode(ctx.person, input.shiftId)),
  checkIn: procedure('resident')
    .input(presence.extend({ position: position.optional(), walkIn: z.boolean().optional() }))
    .mutation(({ ctx, input }) => checkIn(ctx.person, input)),
  checkOut: procedure('resident')
    .input(presence)
    .mutation(({ ctx, input }) => checkOut(ctx.person, input)),
  standing: procedure('resident')
    .input(z.object({ year: wholeNumber('年份', 2000, 2100) }))
    .query(({ ctx, input }) => standing(ctx.person, input.year)),
  issueCertificate: procedure('resident')
    .input(z.object({ from: day('开始日期'), to: day('结束日期') }))
    .mutation(({ ctx, input }) => issueCertificate(ctx.person, input)),
  certificates: procedure('resident')
    .input(z.object({ cursor: cursorInput }).optional())
    .query(({ ctx, input }) => myCertificates(ctx.person, input?.cursor)),
  verifyCertificate: visitorProcedure
    .input(
      z.object({
        certificateNo: z.string('请输入证明编号').trim().min(1, '请输入证明编号').max(40, '编号不正确'),
      }),
    )
    .query(({ ctx, input }) => verifyCertificate(ctx, input.certificateNo)),
})
export type AttendanceRouter = typeof attendanceRouter
