import { demo, the } from '../demo'
import { phoneCode, upload } from '../upload'
import type { Town } from './good'
import { communityId, type GoodCalls, LIAISON, MEMBER, NEWCOMER, RESIDENT, SECRETARY, simply } from './good'

let count = 0

/** Somebody who has just joined: what they do changes nothing for the other calls. */
async function somebody(town: Town) {
  count += 1
  const person = town.as(`good-person-${count}`)
  await person.get('people', 'join', { communityId, displayName: `邻居${count}` })
  return person
}

let faces = 0
/** A picture that the resident has just uploaded. */
async function face(town: Town) {
  faces += 1
  return town.as(RESIDENT).upload(`face-${faces}.png`)
}

async function applicant(town: Town) {
  const person = await somebody(town)
  const application = { communityId, unitId: 'library', kind: 'inService' } as const
  const { reportInId } = await person.get('people', 'reportIn', application)
  return { who: person.openId, input: { reportInId } }
}

/** The unit's report-in to the other community, taken back when it is there, so that it can be sent. */
async function unitWithout(town: Town) {
  const own = the(demo.unitReportIns, one => one.unitId === 'library' && one.communityId === 'huaiyin')
  await town.as(LIAISON).ask('people', 'withdrawUnitReportIn', { unitReportInId: own._id })
  return { unitId: 'library', communityId: 'huaiyin', offer: '流动书车' }
}
async function unitWaiting(town: Town) {
  return town.as(LIAISON).get('people', 'reportInUnit', await unitWithout(town))
}

async function sheet(town: Town) {
  const { url } = town.as(SECRETARY)
  const text = '姓名,手机号,单位,类别\n石晓军,13800000060,区医院,在职党员\n石小军,1380,区医院,在职党员'
  return { communityId, fileId: await upload(url, SECRETARY, 'roster/wutong/good.csv', text) }
}
async function lookedAt(town: Town) {
  const { importId } = await town.as(SECRETARY).get('people', 'importPreview', await sheet(town))
  return { who: SECRETARY, input: { importId } }
}

const reporting: GoodCalls = {
  reportIn: simply(RESIDENT, { communityId, unitId: 'library', kind: 'inService' }),
  myReportIns: simply(MEMBER),
  reportIns: simply(SECRETARY, { communityId }),
  reviewReportIn: () => ({
    who: SECRETARY,
    input: { reportInId: the(demo.reportIns, one => one.status === 'pending')._id, approve: true },
  }),
  getReportIn: applicant,
  withdrawReportIn: applicant,
  vouch: async town => ({ who: LIAISON, input: { ...(await applicant(town)).input, agree: true } }),
  unitApplications: simply(LIAISON, { unitId: 'library' }),
  unitReportIns: simply(LIAISON, { unitId: 'library' }),
  reportInUnit: async town => ({ who: LIAISON, input: await unitWithout(town) }),
  withdrawUnitReportIn: async town => {
    const { unitReportInId } = await unitWaiting(town)
    return { who: LIAISON, input: { unitReportInId } }
  },
  communityUnits: simply(SECRETARY, { communityId, status: 'active' }),
  reviewUnitReportIn: async town => {
    const { unitReportInId } = await unitWaiting(town)
    return { who: 'demo-secretary-sun', input: { unitReportInId, approve: true } }
  },
}

const rosters: GoodCalls = {
  roster: simply(SECRETARY, { communityId }),
  imports: simply(SECRETARY, { communityId }),
  importPreview: async town => ({ who: SECRETARY, input: await sheet(town) }),
  importRows: lookedAt,
  importRun: async town => {
    const { who, input } = await lookedAt(town)
    return { who, input: { ...input, from: 0 } }
  },
  dropImport: lookedAt,
}

export const people: GoodCalls = {
  me: simply(MEMBER),
  directory: simply(RESIDENT),
  join: simply(NEWCOMER, { communityId, displayName: '新邻居' }),
  setAvatar: async town => ({ who: RESIDENT, input: { fileId: await face(town) } }),
  removeAvatar: async town => {
    await town.as(RESIDENT).get('people', 'setAvatar', { fileId: await face(town) })
    return { who: RESIDENT, input: {} }
  },
  consent: simply(RESIDENT, { version: '2026-11' }),
  // A row of the roster waits for this phone, so all that a phone can bring about is done.
  setPhone: async town => {
    const { url, openId } = await somebody(town)
    return { who: openId, input: { code: await phoneCode(url, openId, '13800000002') } }
  },
  // A membership moves along.
  move: async town => {
    const { who, input } = await applicant(town)
    await town.as(SECRETARY).get('people', 'reviewReportIn', { ...input, approve: true })
    return { who, input: { communityId: 'huaiyin' } }
  },
  venues: simply(RESIDENT, { communityId }),
  list: simply(SECRETARY, { communityId }),
  communityCode: simply(SECRETARY, { communityId }),
  exportMyData: simply(MEMBER, { domain: 'actions' }),
  eraseCheck: simply(MEMBER),
  erase: async town => ({ who: (await somebody(town)).openId, input: { words: '注销账号' } }),
  ...reporting,
  ...rosters,
}
