import { audits } from '@cloud/kit/audit'
import { people } from '@cloud/kit/person'
import { shifts } from '@cloud/post/collections'
import { teams } from '@cloud/team/collections'
import { keyOf, memberRef } from '@cloud/team/keys'
import { crowd, tally } from './support/crowd'
import { snapshot } from './support/snapshot'
import { demoStreet, startPlus } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const wang = () => street.as('demo-resident-wang')
const xuting = () => street.as('demo-neighbour-5')
const REASON = '这是一个理由'
const communityId = 'wutong'

let count = 0
/** A team led by 王桂兰 (or another), approved unless told otherwise. */
async function newTeam(joinPolicy: 'open' | 'approve' = 'open', leader = wang(), approve = true) {
  count += 1
  const text = { name: `志愿队${count}`, purpose: '一起做点事。' }
  const { teamId } = await leader.get('team', 'create', { communityId, joinPolicy, ...text })
  if (approve) await zhao().get('team', 'review', { teamId, approve: true })
  return teamId
}

const DAY = 24 * 60
let shiftCount = 0
/** A shift of an hour; days ahead unless told otherwise, each after the one before, so that nobody is on two at once. */
async function publish(capacity: number, startsIn = 5 * DAY + 61 * shiftCount++) {
  const shift = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + 60), capacity }
  const { shiftIds } = await zhao().get('post', 'publish', {
    ...{ title: '搬书', detail: '帮忙搬书。', venueId: 'wutong-reading', pointsPerHour: 20 },
    shifts: [shift],
  })
  return shiftIds[0] ?? ''
}
const shiftOf = async (shiftId: string) => {
  const shift = await shifts.get(shiftId)
  if (!shift) throw new Error('the shift is gone')
  return { taken: shift.taken, held: (shift.held ?? []).map(({ places }) => places) }
}
const namesIn = async (teamId: string) =>
  (await wang().get('team', 'members', { teamId, status: 'member' })).items.map(one => one.displayName)

test('a resident asks for a team, the secretary approves it, and neighbours find it', async () => {
  const input = { communityId, name: '护河队', purpose: '周末巡河。', joinPolicy: 'approve' } as const
  const { teamId, status } = await wang().get('team', 'create', input)
  expect(status).toBe('pending')
  expect(await xuting().refused('team', 'get', { teamId })).toBe('FORBIDDEN')
  expect(await xuting().refused('team', 'join', { teamId })).toBe('CONFLICT')
  expect(await wang().refused('team', 'create', input)).toBe('CONFLICT')
  const listed = async () => (await xuting().get('team', 'list', { communityId })).items
  expect((await listed()).map(one => one.teamId)).not.toContain(teamId)
  const waiting = await zhao().get('team', 'list', { communityId, status: 'pending' })
  expect(waiting.items[0]).toMatchObject({ teamId, name: '护河队', leaderName: '王桂兰' })

  await zhao().get('team', 'review', { teamId, approve: true })
  expect(await zhao().refused('team', 'review', { teamId, approve: true })).toBe('CONFLICT')
  expect((await listed())[0]).toMatchObject({ teamId, leaderName: '王**', myStatus: 'none' })
  const own = await wang().get('team', 'get', { teamId })
  expect(own).toMatchObject({ isLeader: true, myStatus: 'member', actions: ['edit', 'handOver', 'close'] })
  expect(own.timeline.map(line => line.action)).toEqual(['create', 'approve'])
  expect(street.cloud().log()).not.toContain('INTERNAL')
})

test('a team that is not approved says why to who asked, and its name is free again', async () => {
  const input = { communityId, name: '代购队', purpose: '代购。', joinPolicy: 'open' } as const
  const { teamId } = await wang().get('team', 'create', input)
  expect(await zhao().refused('team', 'review', { teamId, approve: false })).toBe('BAD_REQUEST')
  await zhao().get('team', 'review', { teamId, approve: false, reason: '请写清楚收不收费' })
  expect(await wang().get('team', 'get', { teamId })).toMatchObject({
    status: 'declined',
    endReason: '请写清楚收不收费',
  })
  await wang().get('team', 'leave', { teamId })
  expect((await wang().get('team', 'mine', undefined)).items.map(one => one.teamId)).not.toContain(teamId)
  await wang().get('team', 'create', input)
})

test('one joins an open team at once, and another one with the word of its leader', async () => {
  const open = await newTeam('open')
  expect(await xuting().get('team', 'join', { teamId: open })).toMatchObject({ status: 'member' })
  expect(await xuting().refused('team', 'join', { teamId: open })).toBe('CONFLICT')
  expect((await namesIn(open)).sort()).toEqual(['王桂兰', '许婷'])

  const teamId = await newTeam('approve')
  expect(await xuting().get('team', 'join', { teamId })).toMatchObject({ status: 'applied' })
  expect(await xuting().refused('team', 'join', { teamId })).toBe('CONFLICT')
  expect(await xuting().refused('team', 'members', { teamId, status: 'applied' })).toBe('FORBIDDEN')
  const { items } = await wang().get('team', 'members', { teamId, status: 'applied' })
  expect(items).toMatchObject([{ personId: 'demo-neighbour-5', displayName: '许婷' }])
  const answer = { teamId, personId: 'demo-neighbour-5' }
  expect(await xuting().refused('team', 'answerApplicant', { ...answer, approve: true })).toBe('FORBIDDEN')
  expect(await wang().refused('team', 'answerApplicant', { ...answer, approve: false })).toBe('BAD_REQUEST')
  await wang().get('team', 'answerApplicant', { ...answer, approve: true })
  expect(await wang().refused('team', 'answerApplicant', { ...answer, approve: true })).toBe('CONFLICT')
  expect(await namesIn(teamId)).toHaveLength(2)
})

test('strangers read masked names and no ids; members read names, the leader also ids', async () => {
  const teamId = await newTeam('open')
  await xuting().get('team', 'join', { teamId })
  const read = async (who: string) =>
    (await street.as(who).get('team', 'members', { teamId, status: 'member' })).items
  const seen = JSON.stringify(await read('demo-liaison-zhou'))
  for (const secret of ['王桂兰', '许婷', 'demo-neighbour-5', 'demo-resident-wang'])
    expect(seen).not.toContain(secret)
  expect(seen).toContain('王**')
  expect(await read('demo-neighbour-5')).toMatchObject([{ displayName: '王桂兰' }, { displayName: '许婷' }])
  expect(JSON.stringify(await read('demo-neighbour-5'))).not.toContain('demo-resident-wang')
  expect((await read('demo-resident-wang')).map(one => one.personId)).toContain('demo-neighbour-5')
})

test('who was removed is told why, and comes back only with the word of the leader', async () => {
  const teamId = await newTeam('open')
  const personId = 'demo-neighbour-5'
  await xuting().get('team', 'join', { teamId })
  const self = { teamId, personId: 'demo-resident-wang', reason: REASON }
  expect(await wang().refused('team', 'removeMember', self)).toBe('CONFLICT')
  await wang().get('team', 'removeMember', { teamId, personId, reason: '连续三次没有来' })
  expect(JSON.stringify(await everythingTold())).toContain('连续三次没有来')
  expect(await xuting().refused('team', 'leave', { teamId })).toBe('FORBIDDEN')
  expect(await xuting().get('team', 'join', { teamId })).toMatchObject({ status: 'applied' })
  await wang().get('team', 'answerApplicant', { teamId, personId, approve: true })
  await xuting().get('team', 'leave', { teamId })
  expect(await xuting().get('team', 'join', { teamId })).toMatchObject({ status: 'member' })
  const lines = await audits.find({
    where: { ref: memberRef(personId, teamId) },
    orderBy: [['at', 'asc']],
    limit: 20,
  })
  const actions = ['joinOpen', 'remove', 'apply', 'approve', 'leave', 'joinOpen']
  expect(lines.map(line => line.action)).toEqual(actions)
})

test('the lead passes with two yeses, and the old leader is a member like others', async () => {
  const teamId = await newTeam('open')
  expect(await wang().refused('team', 'leave', { teamId })).toBe('CONFLICT')
  const offer = { teamId, personId: 'demo-neighbour-5' }
  expect(await wang().refused('team', 'handOver', offer)).toBe('CONFLICT')
  await xuting().get('team', 'join', { teamId })
  await wang().get('team', 'handOver', offer)
  expect(await xuting().get('team', 'get', { teamId })).toMatchObject({ offeredToMe: true, isLeader: false })
  await wang().get('team', 'handOver', { teamId })
  expect(await xuting().refused('team', 'answerHandOver', { teamId, accept: true })).toBe('FORBIDDEN')
  await wang().get('team', 'handOver', offer)
  await xuting().get('team', 'answerHandOver', { teamId, accept: false })
  expect(await wang().get('team', 'get', { teamId })).toMatchObject({ isLeader: true })
  // The secretary asks, too: a leader may be gone.
  await zhao().get('team', 'handOver', offer)
  await xuting().get('team', 'answerHandOver', { teamId, accept: true })
  expect(await xuting().get('team', 'get', { teamId })).toMatchObject({ isLeader: true, leaderName: '许婷' })
  const edit = { teamId, purpose: '改一改', joinPolicy: 'approve' } as const
  expect(await wang().refused('team', 'edit', edit)).toBe('FORBIDDEN')
  await xuting().get('team', 'edit', edit)
  await wang().get('team', 'leave', { teamId })
})

test('who was asked to lead and left meanwhile cannot say yes', async () => {
  const teamId = await newTeam('open')
  await xuting().get('team', 'join', { teamId })
  await wang().get('team', 'handOver', { teamId, personId: 'demo-neighbour-5' })
  await xuting().get('team', 'leave', { teamId })
  expect(await xuting().refused('team', 'answerHandOver', { teamId, accept: true })).toBe('FORBIDDEN')
})

test('a closed team takes nobody in and holds nothing', async () => {
  const teamId = await newTeam('open')
  await xuting().get('team', 'join', { teamId })
  expect(await xuting().refused('team', 'close', { teamId, reason: REASON })).toBe('FORBIDDEN')
  await wang().get('team', 'close', { teamId, reason: '任务完成了' })
  expect(await li().refused('team', 'join', { teamId })).toBe('CONFLICT')
  expect(await wang().refused('team', 'claimShift', { teamId, shiftId: await publish(3), places: 1 })).toBe(
    'CONFLICT',
  )
  expect(await xuting().get('team', 'get', { teamId })).toMatchObject({ endReason: '任务完成了' })
  expect((await teams.get(teamId))?.nameKey).toBe(teamId)
})

test('of a large shift a team holds no more than the street lets it', async () => {
  const teamId = await newTeam('open')
  const shiftId = await publish(60)
  expect(await wang().refused('team', 'claimShift', { teamId, shiftId, places: 21 })).toBe('CONFLICT')
  expect(await shiftOf(shiftId)).toEqual({ taken: 0, held: [] })
  await wang().get('team', 'claimShift', { teamId, shiftId, places: 20 })
  expect(await shiftOf(shiftId)).toEqual({ taken: 20, held: [20] })
})

test('a team holds places: its members take them, nobody else can, and the rest is given back', async () => {
  const teamId = await newTeam('open')
  await xuting().get('team', 'join', { teamId })
  const shiftId = await publish(4)
  const hold = { teamId, shiftId, places: 3 }
  expect(await xuting().refused('team', 'claimShift', hold)).toBe('FORBIDDEN')
  expect(await wang().refused('team', 'claimShift', { ...hold, places: 5 })).toBe('CONFLICT')
  await wang().get('team', 'claimShift', hold)
  expect(await wang().refused('team', 'claimShift', hold)).toBe('CONFLICT')
  expect(await shiftOf(shiftId)).toEqual({ taken: 3, held: [3] })
  await li().get('post', 'claim', { shiftId })
  expect(await street.as('demo-neighbour-1').refused('post', 'claim', { shiftId })).toBe('CONFLICT')
  expect(await street.as('demo-neighbour-1').refused('team', 'takePlace', { teamId, shiftId })).toBe(
    'FORBIDDEN',
  )

  expect(await xuting().get('team', 'onShift', { shiftId })).toMatchObject({
    free: 0,
    held: [{ teamId, places: 3, mine: true }],
    myTeams: expect.arrayContaining([expect.objectContaining({ teamId, isLeader: false })]),
  })
  await xuting().get('team', 'takePlace', { teamId, shiftId })
  expect(await xuting().refused('team', 'takePlace', { teamId, shiftId })).toBe('CONFLICT')
  expect(await shiftOf(shiftId)).toEqual({ taken: 4, held: [2] })
  expect((await zhao().get('post', 'roster', { shiftId })).items).toHaveLength(2)

  expect(await wang().get('team', 'releaseShift', { teamId, shiftId })).toMatchObject({ places: 2 })
  expect(await wang().refused('team', 'releaseShift', { teamId, shiftId })).toBe('CONFLICT')
  expect(await shiftOf(shiftId)).toEqual({ taken: 2, held: [] })
  await street.as('demo-neighbour-1').get('post', 'claim', { shiftId })
})

describe('many at once', () => {
  test('a team and 40 people who want the ten places of a shift get ten, and nothing is counted twice', async () => {
    const teamId = await newTeam('open')
    const shiftId = await publish(10)
    const all = await crowd(street, 40)
    const holds = Promise.all(
      [5, 4, 3].map(places => wang().ask('team', 'claimShift', { teamId, shiftId, places })),
    )
    const claims = Promise.all(all.map(person => person.ask('post', 'claim', { shiftId })))
    const [held, claimed] = [tally(await holds), tally(await claims)]
    const { taken, held: places } = await shiftOf(shiftId)
    expect(taken).toBe((claimed.ok ?? 0) + (places[0] ?? 0))
    expect(taken).toBe(10)
    expect(held.ok ?? 0).toBeLessThanOrEqual(1)
  })

  test('of 20 members who want the three held places three get one, while two wait for the free one', async () => {
    const teamId = await newTeam('open')
    const shiftId = await publish(4)
    await wang().get('team', 'claimShift', { teamId, shiftId, places: 3 })
    const all = await crowd(street, 20)
    const joins = await Promise.all(all.map(person => person.ask('team', 'join', { teamId })))
    expect(tally(joins)).toEqual({ ok: 20 })
    const takes = Promise.all(all.map(person => person.ask('team', 'takePlace', { teamId, shiftId })))
    const claims = Promise.all([li(), xuting()].map(person => person.ask('post', 'claim', { shiftId })))
    expect(tally(await takes)).toEqual({ ok: 3, CONFLICT: 17 })
    expect(tally(await claims)).toEqual({ ok: 1, CONFLICT: 1 })
    expect(await shiftOf(shiftId)).toEqual({ taken: 4, held: [] })
    expect((await zhao().get('post', 'roster', { shiftId })).items).toHaveLength(4)
  })

  test('a member who takes the last place while the leader gives it back has it, or it is free', async () => {
    const teamId = await newTeam('open')
    await xuting().get('team', 'join', { teamId })
    for (let round = 0; round < 5; round++) {
      const shiftId = await publish(2)
      await wang().get('team', 'claimShift', { teamId, shiftId, places: 1 })
      const [took] = await Promise.all([
        xuting().ask('team', 'takePlace', { teamId, shiftId }),
        wang().ask('team', 'releaseShift', { teamId, shiftId }),
      ])
      expect(await shiftOf(shiftId)).toEqual({ taken: took.ok ? 1 : 0, held: [] })
    }
  })

  test('20 taps on «join» are one member; join and approval at once leave one status', async () => {
    const teamId = await newTeam('open')
    const taps = await Promise.all(Array.from({ length: 20 }, () => li().ask('team', 'join', { teamId })))
    expect(tally(taps)).toEqual({ ok: 1, CONFLICT: 19 })
    const keys = (await people.get('demo-member-li'))?.teamKeys ?? []
    expect(keys.filter(key => key.startsWith(teamId))).toEqual([keyOf(teamId, 'member')])
  })
})

test('places that nobody of the team took are free a day before the shift, and the leader is told', async () => {
  const teamId = await newTeam('open')
  await xuting().get('team', 'join', { teamId })
  const shiftId = await publish(3, 3 * DAY)
  await wang().get('team', 'claimShift', { teamId, shiftId, places: 2 })
  await xuting().get('team', 'takePlace', { teamId, shiftId })
  await street.at(2 * DAY - 20)
  expect(await shiftOf(shiftId)).toEqual({ taken: 2, held: [1] })
  await street.at(2 * DAY + 1)
  expect(await shiftOf(shiftId)).toEqual({ taken: 1, held: [] })
  expect(JSON.stringify(await everythingTold())).toContain('名额已放回')
  await street.at(2 * DAY + 30)
  expect(await shiftOf(shiftId)).toEqual({ taken: 1, held: [] })
})

test('held at the last minute they stay held for an hour', async () => {
  const teamId = await newTeam('open')
  const now = 2 * DAY + 30
  const shiftId = await publish(3, now + 180)
  await wang().get('team', 'claimShift', { teamId, shiftId, places: 2 })
  await street.at(now + 40)
  expect(await shiftOf(shiftId)).toEqual({ taken: 2, held: [2] })
  await street.at(now + 75)
  expect(await shiftOf(shiftId)).toEqual({ taken: 0, held: [] })
  const started = await publish(3, now + 100)
  await street.at(now + 110)
  expect(await wang().refused('team', 'claimShift', { teamId, shiftId: started, places: 1 })).toBe('CONFLICT')
})

test('places that are given back go to who waits for them, not to who comes by', async () => {
  const teamId = await newTeam('open')
  const shiftId = await publish(2, 8 * DAY)
  await wang().get('team', 'claimShift', { teamId, shiftId, places: 2 })
  const waiting = street.as('demo-neighbour-1')
  await waiting.get('post', 'joinWaitlist', { shiftId })
  await wang().get('team', 'releaseShift', { teamId, shiftId })
  await street.at(2 * DAY + 200)
  const mine = await waiting.get('post', 'myShifts', undefined)
  expect(mine.items.find(one => one.shiftId === shiftId)?.status).toBe('offered')
  expect(await wang().refused('team', 'claimShift', { teamId, shiftId, places: 2 })).toBe('CONFLICT')
})

test('when a shift is called off the team holds nothing of it, and its leader is told', async () => {
  const teamId = await newTeam('open')
  const shiftId = await publish(2, 20 * DAY)
  await wang().get('team', 'claimShift', { teamId, shiftId, places: 1 })
  await zhao().get('post', 'cancelShift', { shiftId, reason: '停电改期' })
  await street.at(2 * DAY + 230)
  expect(await shiftOf(shiftId)).toEqual({ taken: 0, held: [] })
  const told = (await everythingTold()).filter(one => JSON.stringify(one).includes('停电改期'))
  expect(JSON.stringify(told)).toContain('demo-resident-wang')
})

test('who leads a team hands it over before they go, and nobody is in a team who is forgotten', async () => {
  const person = street.as('leaves-us')
  await person.get('people', 'join', { communityId, displayName: '要走的人' })
  const teamId = await newTeam('open', person)
  expect(await person.refused('people', 'erase', { words: '注销账号' })).toBe('CONFLICT')
  await person.get('team', 'close', { teamId, reason: REASON })
  const other = await newTeam('open')
  await person.get('team', 'join', { teamId: other })
  await person.get('people', 'erase', { words: '注销账号' })
  expect((await people.get('leaves-us'))?.teamKeys).toBeUndefined()
  expect(await namesIn(other)).toEqual(['王桂兰'])
  await street.at(2 * DAY + 300)
  const left = await snapshot()
  for (const trace of ['leaves-us', '要走的人']) expect(left).not.toContain(trace)
})
