import * as z from 'zod'
import { day, id, moment, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { calendar } from './calendar'
import { callStandIn } from './callStandIn'
import { cancelClaim } from './cancelClaim'
import { claimShift } from './claim'
import { cancelShift, editShift } from './editShift'
import { myShifts } from './mine'
import { openShifts } from './openShifts'
import { previewShifts, publishPost } from './publish'
import { comingUp, getPost, listPosts, pastShifts } from './read'
import { roster } from './roster'
import { cancelSeries, editSeries } from './series'
import { skill } from './terms'
import { setVolunteering, volunteering } from './volunteering'
import { acceptOffer, joinWaitlist, leaveWaitlist } from './waitlist'

const capacity = wholeNumber('人数', 1, 500)
const shiftInput = z.object({ startsAt: moment('开始时间'), endsAt: moment('结束时间'), capacity })
const recurrenceInput = shiftInput.extend({
  rule: z.string('请选择怎样重复').max(200, '重复规则太长'),
  except: z.array(z.iso.date('日期不正确，请重新选择')).max(60, '最多跳过 60 天').default([]),
})
const skills = z.array(skill).max(12, '本领最多选 12 项')
const requires = z.object({
  membersOnly: z.boolean().optional(),
  skills: skills.optional(),
  minAge: wholeNumber('最低年龄', 8, 70).optional(),
})
const access = z.object({
  opensAt: moment('开放认领的时间').optional(),
  opensDaysBefore: wholeNumber('提前天数', 0, 30).optional(),
  perPerson: z
    .object({
      count: wholeNumber('次数', 1, 20),
      days: z.literal([1, 7, 14, 28], '请选择每天、每周、每两周或每四周'),
    })
    .optional(),
})
const publishInput = z
  .object({
    title: text('岗位名称', 60),
    detail: text('岗位说明', 500),
    venueId: id,
    pointsPerHour: wholeNumber('每小时积分', 0, 200).optional(),
    scarce: z.boolean().default(false),
    shifts: z.array(shiftInput).max(50, '一次最多发布 50 个时段').default([]),
    recurrence: recurrenceInput.optional(),
    requires: requires.optional(),
    access: access.optional(),
  })
  .refine(({ shifts, recurrence }) => shifts.length > 0 || recurrence, '请至少填写一个时段')
const shiftId = z.object({ shiftId: id })
const postId = z.object({ postId: id })
const reason = text('原因', 200)
const declared = shiftId.extend({
  birthYear: wholeNumber('出生年份', 1900, 2100).optional(),
  again: z.boolean().optional(),
})
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '时间不正确，请重新选择')

export const postRouter = router({
  publish: procedure('secretary')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishPost(ctx.person, input)),
  previewShifts: procedure('secretary')
    .input(recurrenceInput)
    .query(({ input }) => previewShifts(input)),
  editShift: procedure('secretary')
    .input(
      shiftId.extend({
        startsAt: moment('开始时间').optional(),
        endsAt: moment('结束时间').optional(),
        capacity: capacity.optional(),
        venueId: id.optional(),
      }),
    )
    .mutation(({ ctx, input }) => editShift(ctx.person, input)),
  cancelShift: procedure('secretary')
    .input(shiftId.extend({ reason }))
    .mutation(({ ctx, input }) => cancelShift(ctx.person, input)),
  editSeries: procedure('secretary')
    .input(
      postId.extend({
        from: moment('从哪天起'),
        time: time.optional(),
        minutes: wholeNumber('时长', 1, 960).optional(),
        capacity: capacity.optional(),
        venueId: id.optional(),
      }),
    )
    .mutation(({ ctx, input }) => editSeries(ctx.person, input)),
  cancelSeries: procedure('secretary')
    .input(postId.extend({ from: moment('从哪天起').optional(), reason }))
    .mutation(({ ctx, input }) => cancelSeries(ctx.person, input)),
  list: procedure('resident')
    .input(z.object({ communityId: id, cursor: cursorInput }))
    .query(({ ctx, input }) => listPosts(ctx.person, input)),
  openShifts: procedure('resident')
    .input(
      z.object({
        communityId: id,
        day: day('日期').optional(),
        venueId: id.optional(),
        cursor: cursorInput,
      }),
    )
    .query(({ ctx, input }) => openShifts(ctx.person, input)),
  get: procedure('resident')
    .input(postId)
    .query(({ ctx, input }) => getPost(ctx.person, input.postId)),
  pastShifts: procedure('resident')
    .input(postId.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => pastShifts(ctx.person, input)),
  claim: procedure('resident')
    .input(declared)
    .mutation(({ ctx, input }) => claimShift(ctx.person, input)),
  cancelClaim: procedure('resident')
    .input(shiftId.extend({ reason }))
    .mutation(({ ctx, input }) => cancelClaim(ctx.person, input)),
  joinWaitlist: procedure('resident')
    .input(declared)
    .mutation(({ ctx, input }) => joinWaitlist(ctx.person, input)),
  leaveWaitlist: procedure('resident')
    .input(shiftId)
    .mutation(({ ctx, input }) => leaveWaitlist(ctx.person, input.shiftId)),
  acceptOffer: procedure('resident')
    .input(shiftId)
    .mutation(({ ctx, input }) => acceptOffer(ctx.person, input.shiftId)),
  myShifts: procedure('resident')
    .input(z.object({ cursor: cursorInput, when: z.enum(['now', 'coming', 'past']).optional() }).optional())
    .query(({ ctx, input }) => myShifts(ctx.person, input)),
  calendar: procedure('resident')
    .input(shiftId)
    .query(({ ctx, input }) => calendar(ctx.person, input.shiftId)),
  volunteering: procedure('resident').query(({ ctx }) => volunteering(ctx.person)),
  setVolunteering: procedure('resident')
    .input(z.object({ skills, standIn: z.boolean() }))
    .mutation(({ ctx, input }) => setVolunteering(ctx.person, input)),
  comingUp: procedure('secretary')
    .input(z.object({ communityId: id }))
    .query(({ ctx, input }) => comingUp(ctx.person, input.communityId)),
  callStandIn: procedure('secretary')
    .input(shiftId)
    .mutation(({ ctx, input }) => callStandIn(ctx.person, input.shiftId)),
  roster: procedure('secretary')
    .input(shiftId.extend({ cursor: cursorInput }))
    .query(({ ctx, input }) => roster(ctx.person, input)),
})
export type PostRouter = typeof postRouter
