/** A team takes a wish on: its leader answers for it, its members come along, each is paid by the rule there is. */
import { wishes } from '@cloud/wish/collections'
import { tally } from './support/crowd'
import { demo, the } from './support/demo'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
/** Leads 银发陪伴队; 韩冬 and 徐婷 are in it, 吴小燕 only asked to be. */
const li = () => street.as('demo-member-li')
const handong = () => street.as('demo-neighbour-6')
const xiaoyan = () => street.as('demo-neighbour-3')
const stranger = () => street.as('demo-neighbour-1')
const company = the(demo.teams, team => team.name === '银发陪伴队')
const teamId = company._id
const asked = the(demo.teams, team => team.status === 'pending')
const text = { title: '搬一个书柜', detail: '从三楼搬到一楼。', category: '搬运跑腿' }
const reason = '周末都有事'

async function openWish() {
  const { wishId } = await wang().get('wish', 'post', text)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}
async function teamWish() {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId, teamId })
  return wishId
}
const balance = (who: ReturnType<typeof li>) => who.get('points', 'balance', undefined)

test('the leader claims for the team; members are in at once, others ask; all of them are paid', async () => {
  const wishId = await teamWish()
  expect((await everythingTold())[0]).toMatchObject({
    ...{ to: 'demo-resident-wang', hint: '银发陪伴队认领了' },
  })
  expect(await handong().get('wish', 'get', { wishId })).toMatchObject({ inClaimTeam: true })
  expect(await handong().get('wish', 'joinClaim', { wishId })).toMatchObject({ joined: true })
  expect(await stranger().get('wish', 'joinClaim', { wishId })).toMatchObject({ joined: false })
  expect(await handong().refused('wish', 'joinClaim', { wishId })).toBe('CONFLICT')
  const helpers = [{ displayName: '韩冬', teamName: '银发陪伴队', joined: true }, { joined: false }]
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({
    ...{ claimTeamName: '银发陪伴队', claimerName: '李明', helpers },
  })
  const seen = await xiaoyan().get('wish', 'get', { wishId })
  expect(seen).toMatchObject({ claimTeamName: '银发陪伴队', claimerName: '李*', inClaimTeam: false })
  expect(seen.helpers.map(one => one.displayName)[0]).toBe('韩*')
  const people = [li(), handong(), stranger()]
  const before = await Promise.all(people.map(balance))
  await handong().get('wish', 'addProgress', { wishId, note: '借到小推车了' })
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await wang().get('wish', 'confirm', { wishId, done: true })
  const after = await Promise.all(people.map(balance))
  expect(after.map((one, index) => one.points - (before[index]?.points ?? 0))).toEqual([10, 10, 0])
  expect(after.map((one, index) => one.minutes - (before[index]?.minutes ?? 0))).toEqual([40, 40, 0])
})

test('only the leader of an active team of the same community claims for it, and not for a unit as well', async () => {
  const wishId = await openWish()
  const refusals: [who: ReturnType<typeof li>, input: object, code: string][] = [
    [handong(), { teamId }, 'FORBIDDEN'],
    [stranger(), { teamId }, 'FORBIDDEN'],
    [li(), { teamId: 'nowhere' }, 'NOT_FOUND'],
    [li(), { teamId, unitId: 'library' }, 'BAD_REQUEST'],
    [street.as(asked.leaderId), { teamId: asked._id }, 'CONFLICT'],
  ]
  for (const [who, input, code] of refusals)
    expect([input, await who.refused('wish', 'claim', { wishId, ...input })]).toEqual([input, code])
  const { wishId: far } = await street.as('demo-resident-ma').get('wish', 'post', text)
  await street.as('demo-secretary-sun').get('wish', 'review', { wishId: far, approve: true })
  expect(await li().refused('wish', 'claim', { wishId: far, teamId })).toBe('FORBIDDEN')
  expect((await wishes.get(wishId))?.status).toBe('open')
})

test('ten leaders and neighbours at once: one claim', async () => {
  const wishId = await openWish()
  const tries = Array.from({ length: 5 }, () => [
    li().ask('wish', 'claim', { wishId, teamId }),
    stranger().ask('wish', 'claim', { wishId }),
  ])
  expect(tally(await Promise.all(tries.flat()))).toEqual({ ok: 1, CONFLICT: 9 })
})

test('members see what their team is at, nobody else does; given back, it is the team’s no more', async () => {
  const wishId = await teamWish()
  const listed = async (who: ReturnType<typeof li>) =>
    (await who.get('wish', 'ofTeam', { teamId })).items.map(one => one.wishId)
  expect(await listed(handong())).toContain(wishId)
  for (const who of [xiaoyan(), stranger(), wang(), zhao()])
    expect(await who.refused('wish', 'ofTeam', { teamId })).toBe('FORBIDDEN')
  await handong().get('wish', 'joinClaim', { wishId })
  await li().get('wish', 'release', { wishId, reason })
  expect(await listed(handong())).not.toContain(wishId)
  expect(await xiaoyan().get('wish', 'get', { wishId })).not.toHaveProperty('claimTeamName')
  await stranger().get('wish', 'claim', { wishId })
  expect(await handong().get('wish', 'joinClaim', { wishId })).toMatchObject({ joined: false })
})

test('whoever is out of the team asks like everybody else', async () => {
  const wishId = await teamWish()
  await handong().get('team', 'leave', { teamId })
  expect(await handong().get('wish', 'joinClaim', { wishId })).toMatchObject({ joined: false })
})
