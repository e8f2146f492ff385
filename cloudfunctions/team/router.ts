import * as z from 'zod'
import { id, text, wholeNumber } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { closeTeam, editTeam, reviewTeam } from './change'
import { createTeam } from './create'
import { answerHandOver, handOver } from './handOver'
import { joinTeam, leaveTeam } from './join'
import { answerApplicant, removeMember } from './manage'
import { getTeam, listMembers, listTeams, myTeams, teamsOnShift } from './read'
import { holdPlaces, releasePlaces, takePlace } from './shift'

const teamId = z.object({ teamId: id })
const ofShift = teamId.extend({ shiftId: id })
const reason = text('原因', 200)
const purpose = text('服务队介绍', 300)
const joinPolicy = z.enum(['approve', 'open'], '请选择怎么加入')
const status = z.enum(['pending', 'active', 'declined', 'closed'], '没有这种状态的服务队')

const resident = procedure('resident')

export const teamRouter = router({
  create: resident
    .input(z.object({ communityId: id, name: text('服务队名称', 20), purpose, joinPolicy }))
    .mutation(({ ctx, input }) => createTeam(ctx.person, input)),
  review: procedure('secretary')
    .input(teamId.extend({ approve: z.boolean(), reason: reason.optional() }))
    .mutation(({ ctx, input }) => reviewTeam(ctx.person, input)),
  list: resident
    .input(z.object({ communityId: id, status: status.optional(), cursor: cursorInput }))
    .query(({ ctx, input }) => listTeams(ctx.person, input)),
  mine: resident.query(({ ctx }) => myTeams(ctx.person)),
  get: resident.input(teamId).query(({ ctx, input }) => getTeam(ctx.person, input.teamId)),
  members: resident
    .input(
      teamId.extend({ status: z.enum(['member', 'applied']), cursor: z.string().min(1).max(64).optional() }),
    )
    .query(({ ctx, input }) => listMembers(ctx.person, input)),
  edit: resident
    .input(teamId.extend({ purpose, joinPolicy }))
    .mutation(({ ctx, input }) => editTeam(ctx.person, input)),
  close: resident.input(teamId.extend({ reason })).mutation(({ ctx, input }) => closeTeam(ctx.person, input)),
  join: resident.input(teamId).mutation(({ ctx, input }) => joinTeam(ctx.person, input.teamId)),
  leave: resident.input(teamId).mutation(({ ctx, input }) => leaveTeam(ctx.person, input.teamId)),
  answerApplicant: resident
    .input(teamId.extend({ personId: id, approve: z.boolean(), reason: reason.optional() }))
    .mutation(({ ctx, input }) => answerApplicant(ctx.person, input)),
  removeMember: resident
    .input(teamId.extend({ personId: id, reason }))
    .mutation(({ ctx, input }) => removeMember(ctx.person, input)),
  handOver: resident
    .input(teamId.extend({ personId: id.optional() }))
    .mutation(({ ctx, input }) => handOver(ctx.person, input)),
  answerHandOver: resident
    .input(teamId.extend({ accept: z.boolean() }))
    .mutation(({ ctx, input }) => answerHandOver(ctx.person, input)),
  onShift: resident
    .input(z.object({ shiftId: id }))
    .query(({ ctx, input }) => teamsOnShift(ctx.person, input.shiftId)),
  claimShift: resident
    .input(ofShift.extend({ places: wholeNumber('名额', 1, 500) }))
    .mutation(({ ctx, input }) => holdPlaces(ctx.person, input)),
  releaseShift: resident.input(ofShift).mutation(({ ctx, input }) => releasePlaces(ctx.person, input)),
  takePlace: resident
    .input(ofShift.extend({ birthYear: wholeNumber('出生年份', 1900, 2100).optional() }))
    .mutation(({ ctx, input }) => takePlace(ctx.person, input)),
})
export type TeamRouter = typeof teamRouter
