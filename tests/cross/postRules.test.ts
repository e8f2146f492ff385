import { database } from '@cloud/kit/cloud'
import { withoutUndefined } from '@cloud/kit/document'
import { found } from '@cloud/kit/errors'
import { shiftClaims, shifts } from '@cloud/post/collections'
import { newClaim, waiting } from '@cloud/post/newClaim'
import { tally } from './support/crowd'
import { publishShift, toldTo } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
/** 韩冬 has reported in to the community, 郑建国 and 王桂兰 have not. */
const han = () => street.as('demo-neighbour-6')
const xu = () => street.as('demo-neighbour-5')
const zheng = () => street.as('demo-neighbour-2')
const HOURS = 60
const DAYS = 24 * HOURS
const wang = () => street.as('demo-resident-wang')
const reason = '临时有事'
const claim = (person: ReturnType<typeof han>, shiftId: string, more: object = {}) =>
  person.send('post', 'claim', { shiftId, ...more })
const refusedWith = (code: string, words: string) => ({
  ok: false,
  error: { code, message: expect.stringContaining(words) },
})

test('nobody is in two places at once, however fast they tap; what follows on is no clash', async () => {
  const [one, two] = [await publishShift(street, 10 * DAYS, 5), await publishShift(street, 10 * DAYS + 30, 5)]
  const next = await publishShift(street, 10 * DAYS + 60, 5)
  const taps = await Promise.all(
    Array.from({ length: 20 }, (_, n) => han().ask('post', 'claim', n % 2 ? one : two)),
  )
  expect(tally(taps)).toEqual({ ok: 1, CONFLICT: 19 })
  const places = await Promise.all([shifts.get(one.shiftId), shifts.get(two.shiftId)])
  expect(places.map(shift => shift?.taken).sort()).toEqual([0, 1])
  await xu().get('post', 'claim', one)
  expect(await claim(xu(), two.shiftId)).toMatchObject(
    refusedWith('CONFLICT', '您已经认领了「帮厨」（12月1日 10:10–11:10）'),
  )
  await xu().get('post', 'claim', next)
  await xu().get('post', 'cancelClaim', { ...one, reason })
  await xu().get('post', 'cancelClaim', { ...next, reason })
  await xu().get('post', 'claim', two)
})

test('what a post asks for is asked of whoever claims it, each with its reason', async () => {
  const members = await publishShift(street, 11 * DAYS, 5, { requires: { membersOnly: true } })
  expect(await claim(wang(), members.shiftId)).toMatchObject(refusedWith('FORBIDDEN', '已报到的党员'))
  await han().get('post', 'claim', members)

  const skilled = await publishShift(street, 11 * DAYS + 90, 5, { requires: { skills: ['急救', '驾驶'] } })
  expect(await claim(xu(), skilled.shiftId)).toMatchObject(refusedWith('FORBIDDEN', '「急救」「驾驶」'))
  await xu().get('post', 'setVolunteering', { skills: ['急救', '驾驶'], standIn: false })
  await xu().get('post', 'claim', skilled)

  const grown = await publishShift(street, 11 * DAYS + 180, 5, { requires: { minAge: 18 } })
  expect(await claim(xu(), grown.shiftId)).toMatchObject({
    ok: false,
    error: { code: 'BAD_REQUEST', issues: [{ path: 'birthYear' }] },
  })
  expect(await claim(xu(), grown.shiftId, { birthYear: 2015 })).toMatchObject(
    refusedWith('FORBIDDEN', '18 周岁'),
  )
  expect(await claim(xu(), grown.shiftId, { birthYear: 1990 })).toMatchObject({ ok: true })
  expect(JSON.stringify(await shiftClaims.get(`${grown.shiftId}:demo-neighbour-5`))).not.toContain('1990')
})

test('a popular post is open to nobody before its time, and to each so many times a week', async () => {
  const access = { opensDaysBefore: 3, perPerson: { count: 2, days: 7 as const } }
  // START is a Saturday: the week of 2026-12-07 begins 16 days later at 13:50.
  const inWeek = [16, 17, 18, 23].map(day => ({
    startsAt: startPlus(day * DAYS),
    endsAt: startPlus(day * DAYS + 60),
    capacity: 5,
  }))
  const words = { title: '灯会讲解', detail: '讲讲灯谜。', venueId: 'wutong-centre', pointsPerHour: 20 }
  const { postId, shiftIds } = await zhao().get('post', 'publish', { ...words, shifts: inWeek, access })
  const [one = '', two = '', three = '', nextWeek = ''] = shiftIds
  expect(await claim(xu(), one)).toMatchObject(refusedWith('CONFLICT', '12月4日 08:00 开始认领'))
  expect((await xu().get('post', 'get', { postId })).shifts[0]).toMatchObject({
    moves: [],
    opensAt: '2026-12-04T08:00:00+08:00',
  })
  await street.at(15 * DAYS + 22 * HOURS)
  const taps = await Promise.all([one, two, three].map(shiftId => xu().ask('post', 'claim', { shiftId })))
  expect(tally(taps)).toEqual({ ok: 2, CONFLICT: 1 })
  const left = [one, two, three].find((_, index) => !taps[index]?.ok) ?? ''
  expect(await claim(xu(), left)).toMatchObject(refusedWith('CONFLICT', '每人每周最多 2 次'))
  const held = [one, two, three].find(shiftId => shiftId !== left) ?? ''
  await xu().get('post', 'cancelClaim', { shiftId: held, reason })
  await xu().get('post', 'claim', { shiftId: left })
  expect(await claim(xu(), held)).toMatchObject(refusedWith('CONFLICT', '每人每周最多 2 次'))
  await street.at(22 * DAYS)
  await xu().get('post', 'claim', { shiftId: nextWeek })
})

test('the plain list has what one can take or wait for, day by day, and nothing else', async () => {
  await street.at(22 * DAYS)
  const at = (hours: number) => 22 * DAYS + hours * HOURS
  const free = await publishShift(street, at(3), 2)
  const full = await publishShift(street, at(5), 1)
  const own = await publishShift(street, at(7), 2)
  const members = await publishShift(street, at(9), 2, { requires: { membersOnly: true } })
  const far = await publishShift(street, at(15 * 24), 2)
  const off = await publishShift(street, at(11), 2)
  await han().get('post', 'claim', full)
  await zheng().get('post', 'claim', own)
  await zhao().get('post', 'cancelShift', { shiftId: off.shiftId, reason })
  const ours = [free, full, own, members, far, off].map(one => one.shiftId)
  const list = async (more: object = {}) => {
    const { items } = await zheng().get('post', 'openShifts', { communityId: 'wutong', ...more })
    const starts = items.map(one => Date.parse(one.startsAt))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    return items.filter(one => ours.includes(one.shiftId)).map(one => [one.shiftId, one.move])
  }
  const both = [
    [free.shiftId, 'claim'],
    [full.shiftId, 'joinWaitlist'],
  ]
  expect(await list()).toEqual(both)
  expect(await list({ venueId: 'wutong-meal' })).toEqual(both)
  expect(await list({ venueId: 'wutong-reading' })).toEqual([])
  expect(await list({ day: startPlus(at(3)) })).toEqual(both)
  expect(await list({ day: startPlus(at(30)) })).toEqual([])
})

test('a late drop-out calls those who are willing; the secretary calls those who served before, once', async () => {
  const soon = 22 * DAYS + 20 * HOURS
  const words = { title: '夜巡', detail: '看看门窗。', venueId: 'wutong-centre', pointsPerHour: 20 }
  const span = (from: number) => ({ startsAt: startPlus(from), endsAt: startPlus(from + 60), capacity: 1 })
  const { shiftIds } = await zhao().get('post', 'publish', {
    ...words,
    shifts: [span(22 * DAYS + 5), span(soon)],
  })
  const [served = '', short = ''] = shiftIds
  await zheng().get('post', 'claim', { shiftId: served })
  await street.at(22 * DAYS + 6)
  const code = async () => (await zhao().get('attendance', 'code', { shiftId: served })).code
  await zheng().get('attendance', 'checkIn', { shiftId: served, code: await code() })
  await street.at(22 * DAYS + 60)
  await zheng().get('attendance', 'checkOut', { shiftId: served, code: await code() })

  await street.as('demo-neighbour-1').get('post', 'setVolunteering', { skills: [], standIn: true })
  await han().get('post', 'claim', { shiftId: short })
  await han().get('post', 'cancelClaim', { shiftId: short, reason })
  await street.at(22 * DAYS + 62)
  const call = /^缺人 14日06:10 还缺 1 人/
  expect((await toldTo(street, 'demo-neighbour-1'))[0]).toMatch(call)
  expect((await toldTo(street, 'demo-neighbour-2')).filter(words => call.test(words))).toEqual([])
  const { items } = await zhao().get('post', 'comingUp', { communityId: 'wutong' })
  expect(items.find(one => one.shiftId === short)).toMatchObject({ free: 1, called: 1 })

  expect(await zhao().refused('post', 'callStandIn', { shiftId: short })).toBe('CONFLICT')
  await street.at(22 * DAYS + 6 * HOURS)
  await zhao().get('post', 'callStandIn', { shiftId: short })
  await street.at(22 * DAYS + 6 * HOURS + 2)
  expect((await toldTo(street, 'demo-neighbour-2'))[0]).toMatch(call)
  // Who gave the place up is not asked again.
  expect((await toldTo(street, 'demo-neighbour-6')).filter(words => call.test(words))).toEqual([])
})

test('a claimed shift goes into a calendar, at the right hour, and nobody else’s does', async () => {
  const shift = await publishShift(street, 40 * DAYS, 1)
  await zheng().get('post', 'claim', shift)
  const { ics, fileName } = await zheng().get('post', 'calendar', { shiftId: shift.shiftId })
  expect(fileName).toMatch(/\.ics$/)
  for (const line of [
    'BEGIN:VEVENT',
    'SUMMARY:帮厨',
    'DTSTART:20261231T021000Z',
    'DTEND:20261231T031000Z',
    'LOCATION:三号楼助餐点',
    'BEGIN:VALARM',
  ])
    expect(ics).toContain(line)
  expect(await xu().refused('post', 'calendar', { shiftId: shift.shiftId })).toBe('FORBIDDEN')
})

test('my shifts, by what they are to me now', async () => {
  await street.at(50 * DAYS)
  const at = (hours: number) => 50 * DAYS + hours * HOURS
  const today = await publishShift(street, at(2), 2)
  const later = await publishShift(street, at(50), 2)
  for (const shift of [today, later]) await xu().get('post', 'claim', shift)
  const ids = async (when: 'now' | 'coming' | 'past') =>
    (await xu().get('post', 'myShifts', { when })).items.map(one => one.shiftId)
  expect(await ids('now')).toEqual([today.shiftId])
  expect(await ids('coming')).toEqual([today.shiftId, later.shiftId])
  expect(await ids('past')).not.toContain(today.shiftId)
  await street.at(at(4))
  expect(await ids('now')).toEqual([])
  expect((await ids('past'))[0]).toBe(today.shiftId)
})

test('a long roster comes in parts, each person once', async () => {
  const { shiftId } = await publishShift(street, 60 * DAYS, 500)
  const shift = found(await shifts.get(shiftId), '时段')
  const claims = Array.from({ length: 310 }, (_, index) => {
    const claim = newClaim({ _id: `roster-${index}`, displayName: '邻居' }, shift, waiting('', shift))
    return { ...withoutUndefined(claim), guards: [claim._id], status: 'claimed' }
  })
  await database.collection(shiftClaims.name).add({ data: claims })
  const first = await zhao().get('post', 'roster', { shiftId })
  const second = await zhao().get('post', 'roster', { shiftId, cursor: first.nextCursor })
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([300, 10, undefined])
  expect(new Set([...first.items, ...second.items].map(one => one.personId)).size).toBe(310)
})
