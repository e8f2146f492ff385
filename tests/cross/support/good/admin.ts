import { streets } from '@cloud/kit/street'
import { phoneCode } from '../upload'
import { communityId, type GoodCalls, NEIGHBOUR, reason, simply, type Town } from './good'

const ADMIN = 'demo-admin'
const role = { personId: NEIGHBOUR, role: 'secretary', scopeId: communityId, reason } as const
const streetAdmin = { personId: NEIGHBOUR, role: 'streetAdmin', scopeId: 'qingxi', reason } as const
let next = 0
const name = (what: string) => {
  next += 1
  return `${what}${next}`
}

/** The neighbour is an administrator, too: dismissing one is the longest way. */
async function appointed(town: Town) {
  await town.as(ADMIN).get('admin', 'grantRole', streetAdmin)
  return streetAdmin
}

/** The street has lost its administrators; the one named at deployment is put back at the end. */
async function vacant() {
  await streets.updateIf({ _id: 'qingxi' }, { adminIds: [] })
  return { streetId: 'qingxi' }
}

async function withPhone(town: Town) {
  const neighbour = town.as(NEIGHBOUR)
  const phone = '13700000077'
  await neighbour.get('people', 'setPhone', { code: await phoneCode(neighbour.url, NEIGHBOUR, phone) })
  return { phone }
}

export const admin: GoodCalls = {
  claimFirst: async () => ({ who: ADMIN, input: await vacant() }),
  grantRole: simply(ADMIN, role),
  revokeRole: async town => ({ who: ADMIN, input: await appointed(town) }),
  holders: simply(ADMIN, { role: 'secretary' }),
  roleHistory: simply(ADMIN, { personId: NEIGHBOUR }),
  people: simply(ADMIN, { communityId, name: '李' }),
  findByPhone: async town => ({ who: ADMIN, input: await withPhone(town) }),
  communities: simply(ADMIN),
  createCommunity: simply(ADMIN, { name: name('新社区') }),
  renameCommunity: simply(ADMIN, { communityId, name: name('改名社区') }),
  units: simply(ADMIN, { q: '区' }),
  createUnit: simply(ADMIN, { name: name('新单位') }),
  renameUnit: simply(ADMIN, { unitId: 'library', name: name('改名单位') }),
  venues: simply(ADMIN, { communityId }),
  saveVenue: simply(ADMIN, { communityId, venueId: 'wutong-centre', name: '梧桐中心', address: '梧桐路' }),
  settings: simply(ADMIN),
  saveSettings: simply(ADMIN, { values: { 'standing.perMonth': 2 }, reason }),
}
