import * as z from 'zod'
import { id, text } from '../kit/fields'
import { procedure, router } from '../kit/procedure'
import { findByPhone } from './byPhone'
import { claimFirst } from './first'
import { findPeople, listHolders, roleHistory } from './people'
import { createNamed, listCommunities, listUnits, listVenues, renameNamed, saveVenue } from './places'
import { grantRole, revokeRole } from './roles'
import { getSettings, saveSettings } from './settings'

const role = z.enum(['secretary', 'unitLiaison', 'streetAdmin'], '请选择角色')
const reason = text('原因', 200)
const roleInput = z.object({ personId: id, role, scopeId: id, reason })
const communityId = z.object({ communityId: id })
const cursor = z.string().min(1).max(100).optional()
const communityName = text('社区名称', 30)
const unitName = text('单位名称', 50)
const position = z.object({
  lat: z.number('位置不正确').min(-90, '位置不正确').max(90, '位置不正确'),
  lng: z.number('位置不正确').min(-180, '位置不正确').max(180, '位置不正确'),
})
const venueInput = communityId.extend({
  venueId: id.optional(),
  name: text('地点名称', 40),
  address: text('地址', 100),
  position: position.optional(),
})
const settingsInput = z.object({
  values: z.record(z.string().max(80), z.union([z.number(), z.boolean()])),
  reason,
})

const phone = z
  .string('请填写手机号')
  .trim()
  .regex(/^1\d{10}$/, '请填写完整的 11 位手机号')

const admin = procedure('streetAdmin')

export const adminRouter = router({
  claimFirst: procedure('resident')
    .input(z.object({ streetId: id }))
    .mutation(({ ctx, input }) => claimFirst(ctx.person, input.streetId)),
  grantRole: admin.input(roleInput).mutation(({ ctx, input }) => grantRole(ctx.person, input)),
  revokeRole: admin.input(roleInput).mutation(({ ctx, input }) => revokeRole(ctx.person, input)),
  holders: admin
    .input(z.object({ role, scopeId: id.optional() }))
    .query(({ ctx, input }) => listHolders(ctx.person, input)),
  roleHistory: admin
    .input(z.object({ personId: id }))
    .query(({ ctx, input }) => roleHistory(ctx.person, input.personId)),
  people: admin
    .input(communityId.extend({ name: text('姓名', 40).optional(), cursor }))
    .query(({ ctx, input }) => findPeople(ctx.person, input)),
  // It writes who looked for whom, so it is no query.
  findByPhone: admin
    .input(z.object({ phone }))
    .mutation(({ ctx, input }) => findByPhone(ctx.person, input.phone)),
  communities: admin.query(({ ctx }) => listCommunities(ctx.person)),
  createCommunity: admin
    .input(z.object({ name: communityName }))
    .mutation(({ ctx, input }) => createNamed(ctx.person, 'community', input.name)),
  renameCommunity: admin
    .input(communityId.extend({ name: communityName }))
    .mutation(({ ctx, input }) => renameNamed(ctx.person, 'community', input.communityId, input.name)),
  units: admin
    .input(z.object({ q: text('单位名称', 50).optional(), cursor }).optional())
    .query(({ ctx, input }) => listUnits(ctx.person, input ?? {})),
  createUnit: admin
    .input(z.object({ name: unitName }))
    .mutation(({ ctx, input }) => createNamed(ctx.person, 'unit', input.name)),
  renameUnit: admin
    .input(z.object({ unitId: id, name: unitName }))
    .mutation(({ ctx, input }) => renameNamed(ctx.person, 'unit', input.unitId, input.name)),
  venues: admin.input(communityId).query(({ ctx, input }) => listVenues(ctx.person, input.communityId)),
  saveVenue: admin.input(venueInput).mutation(({ ctx, input }) => saveVenue(ctx.person, input)),
  settings: admin.query(({ ctx }) => getSettings(ctx.person)),
  saveSettings: admin.input(settingsInput).mutation(({ ctx, input }) => saveSettings(ctx.person, input)),
})
export type AdminRouter = typeof adminRouter
