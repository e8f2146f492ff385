/** 双报到 from application to membership, with the unit, the secretary, second thoughts and moving house. */
import { audits } from '@cloud/kit/audit'
import { demo, the } from './support/demo'
import { demoStreet } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const sun = () => street.as('demo-secretary-sun')
const zhou = () => street.as('demo-liaison-zhou')

const WUTONG = { communityId: 'wutong', unitId: 'library', kind: 'inService' } as const
const join = async (openId: string, displayName: string, communityId = 'wutong') => {
  const person = street.as(openId)
  await person.get('people', 'join', { communityId, displayName, consent: '2026-11' })
  return person
}
const actionsOf = async (ref: string) => {
  const lines = await audits.find({ where: { ref }, orderBy: [['at', 'asc']], limit: 100 })
  return lines.map(({ action, from, to }) => [action, from, to])
}

test('the liaison vouches, the secretary sees who did, verifies, and everyone reads the same timeline', async () => {
  const song = await join('song', '宋佳')
  const { reportInId } = await song.get('people', 'reportIn', WUTONG)
  const own = await zhou().get('people', 'unitApplications', { unitId: 'library' })
  expect(own.items.find(one => one.reportInId === reportInId)).toMatchObject({ displayName: '宋佳' })
  expect(await zhou().get('people', 'vouch', { reportInId, agree: true })).toMatchObject({
    status: 'vouched',
  })
  expect(await zhou().refused('people', 'vouch', { reportInId, agree: true })).toBe('CONFLICT')
  const after = await zhou().get('people', 'unitApplications', { unitId: 'library' })
  expect(after.items.map(one => one.reportInId)).not.toContain(reportInId)

  const waiting = await zhao().get('people', 'reportIns', { communityId: 'wutong' })
  expect(waiting.items.find(one => one.reportInId === reportInId)).toMatchObject({
    ...{ status: 'vouched', vouchedBy: '周倩', unitName: '区图书馆' },
  })
  await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })
  const { memberships } = await song.get('people', 'me', undefined)
  expect(memberships).toMatchObject([{ kind: 'inService', communityId: 'wutong', unitId: 'library' }])
  for (const reader of [song, zhao(), zhou()]) {
    const { timeline, status } = await reader.get('people', 'getReportIn', { reportInId })
    expect([status, timeline.map(line => `${line.actor} ${line.action}`)]).toEqual([
      'active',
      ['宋佳 apply', '周倩 vouch', '赵敏 approve'],
    ])
  }
})

test('the liaison sends back who is none of theirs, with a reason that the applicant reads', async () => {
  const stranger = await join('stranger', '路过')
  const { reportInId } = await stranger.get('people', 'reportIn', WUTONG)
  expect(await zhou().refused('people', 'vouch', { reportInId, agree: false })).toBe('BAD_REQUEST')
  await zhou().get('people', 'vouch', { reportInId, agree: false, reason: '不是本馆职工' })
  const { items } = await stranger.get('people', 'myReportIns', undefined)
  expect(items).toMatchObject([{ status: 'declined', declinedReason: '不是本馆职工', actions: [] }])
  expect(await stranger.get('people', 'reportIn', { ...WUTONG, kind: 'floating' })).toMatchObject({
    ...{ reportInId, status: 'pending' },
  })
  const again = (await stranger.get('people', 'myReportIns', undefined)).items[0]
  expect(again).toMatchObject({ kind: 'floating', actions: ['withdraw'] })
  expect(again?.declinedReason).toBeUndefined()
})

test('the applicant takes an application back and sends it again; a membership cannot be taken back so', async () => {
  const fang = await join('fang', '方圆')
  const { reportInId } = await fang.get('people', 'reportIn', WUTONG)
  await zhou().get('people', 'vouch', { reportInId, agree: true })
  expect(await fang.get('people', 'withdrawReportIn', { reportInId })).toMatchObject({ status: 'withdrawn' })
  expect(await fang.refused('people', 'withdrawReportIn', { reportInId })).toBe('CONFLICT')
  expect(await zhao().refused('people', 'reviewReportIn', { reportInId, approve: true })).toBe('CONFLICT')
  await fang.get('people', 'reportIn', WUTONG)
  // The unit's word was for the application that was taken back.
  expect(await fang.get('people', 'getReportIn', { reportInId })).toMatchObject({ status: 'pending' })
  expect((await fang.get('people', 'getReportIn', { reportInId })).vouchedBy).toBeUndefined()
  await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })
  expect(await fang.refused('people', 'withdrawReportIn', { reportInId })).toBe('CONFLICT')
})

test('moving house takes the membership along, to be verified there, and what was done stays', async () => {
  const li = street.as('demo-member-li')
  const own = the(demo.reportIns, one => one.personId === 'demo-member-li')
  const before = await li.get('attendance', 'standing', { year: 2026 })
  const balance = await li.get('points', 'balance', undefined)
  expect(await li.refused('people', 'move', { communityId: 'wutong' })).toBe('CONFLICT')
  expect(await li.refused('people', 'move', { communityId: 'nowhere' })).toBe('NOT_FOUND')
  expect(await li.get('people', 'move', { communityId: 'huaiyin' })).toEqual({
    ...{ communityId: 'huaiyin', reportInId: own._id },
  })
  const moved = await li.get('people', 'me', undefined)
  expect(moved).toMatchObject({ communityId: 'huaiyin', memberships: [] })
  expect(moved.pastMemberships).toMatchObject([{ communityId: 'wutong', unitId: 'library' }])
  expect(moved.pastMemberships[0]?.until.slice(0, 10)).toBe('2026-11-21')

  const waiting = await sun().get('people', 'reportIns', { communityId: 'huaiyin', status: 'pending' })
  expect(waiting.items.map(one => one.reportInId)).toContain(own._id)
  expect(await zhao().refused('people', 'reviewReportIn', { reportInId: own._id, approve: true })).toBe(
    'FORBIDDEN',
  )
  await sun().get('people', 'reviewReportIn', { reportInId: own._id, approve: true })
  const settled = await li.get('people', 'me', undefined)
  expect(settled.memberships).toMatchObject([{ communityId: 'huaiyin', unitId: 'library' }])
  expect(await li.get('attendance', 'standing', { year: 2026 })).toEqual(before)
  expect(await li.get('points', 'balance', undefined)).toEqual(balance)
  expect(await actionsOf(`reportIn:${own._id}`)).toEqual([
    ['apply', undefined, 'pending'],
    ['approve', 'pending', 'active'],
    ['follow', 'active', 'pending'],
    ['approve', 'pending', 'active'],
  ])
  expect(await actionsOf('person:demo-member-li')).toEqual([['move', 'wutong', 'huaiyin']])
})

test('who moves to where they have reported in already keeps that, and the other one ends', async () => {
  const ma = street.as('demo-resident-ma')
  const there = await ma.get('people', 'reportIn', { ...WUTONG, kind: 'floating' })
  await zhao().get('people', 'reviewReportIn', { reportInId: there.reportInId, approve: true })
  const here = await ma.get('people', 'reportIn', { ...WUTONG, communityId: 'huaiyin' })
  await ma.get('people', 'move', { communityId: 'wutong' })
  const { items } = await ma.get('people', 'myReportIns', undefined)
  const states = Object.fromEntries(items.map(one => [one.reportInId, one.status]))
  expect(states).toEqual({ [there.reportInId]: 'active', [here.reportInId]: 'moved' })
  expect((await ma.get('people', 'me', undefined)).memberships).toMatchObject([{ communityId: 'wutong' }])
  // Back again: what ended is applied for anew.
  await ma.get('people', 'move', { communityId: 'huaiyin' })
  expect(await ma.get('people', 'reportIn', { ...WUTONG, communityId: 'huaiyin' })).toMatchObject({
    ...{ reportInId: here.reportInId, status: 'pending' },
  })
})

test('of an approval and a decline at the same moment one counts, and of many approvals there is one membership', async () => {
  const person = await join('contested', '两头')
  const { reportInId } = await person.get('people', 'reportIn', WUTONG)
  const review = (approve: boolean) =>
    zhao().ask('people', 'reviewReportIn', { reportInId, approve, reason: '再核实一下' })
  const answers = await Promise.all([true, false, true, false, true].map(review))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const { status } = await person.get('people', 'getReportIn', { reportInId })
  const { memberships } = await person.get('people', 'me', undefined)
  expect(memberships).toHaveLength(status === 'active' ? 1 : 0)
  expect((await actionsOf(`reportIn:${reportInId}`)).length).toBe(2)
})

test('twenty taps on «report in» are one application', async () => {
  const person = await join('many-taps', '手快')
  const taps = Array.from({ length: 20 }, () => person.ask('people', 'reportIn', WUTONG))
  const answers = await Promise.all(taps)
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect((await person.get('people', 'myReportIns', undefined)).items).toHaveLength(1)
})

/** A member of 梧桐社区 who is about to leave it. */
async function memberOf(openId: string, displayName: string) {
  const person = await join(openId, displayName)
  const { reportInId } = await person.get('people', 'reportIn', WUTONG)
  await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })
  return { person, reportInId }
}

test('of moves at the same moment each is made from where the one before led; one membership follows, ended once', async () => {
  const { id: third } = await street.as('demo-admin').get('admin', 'createCommunity', { name: '柳河社区' })
  const { person, reportInId } = await memberOf('two-homes', '两处家')
  const homes = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 'huaiyin' : third))
  const answers = await Promise.all(homes.map(communityId => person.ask('people', 'move', { communityId })))
  expect(answers.filter(answer => !answer.ok && answer.error.code !== 'CONFLICT')).toEqual([])
  const moves = await actionsOf('person:two-homes')
  expect(moves).toHaveLength(answers.filter(answer => answer.ok).length)
  const { communityId, memberships, pastMemberships } = await person.get('people', 'me', undefined)
  expect(moves.map(([, from]) => from)).toEqual(['wutong', ...moves.slice(0, -1).map(([, , to]) => to)])
  expect([communityId, memberships]).toEqual([moves.at(-1)?.[2], []])
  expect(pastMemberships).toMatchObject([{ communityId: 'wutong' }])
  const { items } = await person.get('people', 'myReportIns', undefined)
  expect(items).toMatchObject([{ reportInId, communityId, status: 'pending' }])
})

test('two moves to where one is a member already leave exactly that membership, and one may move back', async () => {
  const { person } = await memberOf('settled', '已安家')
  const there = await person.get('people', 'reportIn', { ...WUTONG, communityId: 'huaiyin' })
  await sun().get('people', 'reviewReportIn', { reportInId: there.reportInId, approve: true })
  const twice = [1, 2].map(() => person.ask('people', 'move', { communityId: 'huaiyin' }))
  expect((await Promise.all(twice)).filter(answer => answer.ok)).toHaveLength(1)
  const moved = await person.get('people', 'me', undefined)
  expect(moved.memberships).toMatchObject([{ communityId: 'huaiyin' }])
  expect(moved.pastMemberships).toHaveLength(1)
  for (const communityId of ['wutong', 'huaiyin', 'wutong'])
    await person.get('people', 'move', { communityId })
  expect((await actionsOf('person:settled')).length).toBe(4)
})
