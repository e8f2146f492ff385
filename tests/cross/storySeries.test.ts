import { audits } from '@cloud/kit/audit'
import { posts, shiftClaims } from '@cloud/post/collections'
import { statesOf, toldTo } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const xu = () => street.as('demo-neighbour-5')
const DAYS = 24 * 60
const wall = (day: string, time: string) => `2026-${day}T${time}:00+08:00`
/** START is a Saturday: the first Tuesday after it is the 24th. */
const weekly = {
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  startsAt: wall('11-24', '07:30'),
  endsAt: wall('11-24', '09:00'),
  capacity: 2,
}
const words = {
  title: '护学岗',
  detail: '校门口护送孩子过马路。',
  venueId: 'wutong-crossing',
  pointsPerHour: 20,
}
const publish = (recurrence: object) =>
  zhao().get('post', 'publish', { ...words, recurrence: { ...weekly, ...recurrence } })
const starts = async (postId: string) =>
  (await li().get('post', 'get', { postId })).shifts.map(one => one.startsAt.slice(5, 16))

test('what is previewed is what is published', async () => {
  const ten = { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10', except: ['2026-12-01'] }
  const preview = await zhao().get('post', 'previewShifts', ten)
  expect(preview).toMatchObject({ words: '每周二、周四 07:30–09:00，共 10 次', open: false })
  const { postId, shiftIds } = await publish(ten)
  expect(shiftIds).toHaveLength(9)
  expect(await starts(postId)).toEqual(preview.items.map(one => one.startsAt.slice(5, 16)))
  expect((await starts(postId)).slice(0, 3)).toEqual(['11-24T07:30', '11-26T07:30', '12-03T07:30'])
  expect(await posts.get(postId)).not.toHaveProperty('recurrence')
})

test('a series without an end goes on by itself, eight weeks ahead, until it is called off', async () => {
  const { postId, shiftIds } = await publish({})
  expect(shiftIds).toHaveLength(16)
  expect((await li().get('post', 'get', { postId })).series).toBe('每周二、周四 07:30–09:00，至另行通知')
  await street.at(8 * DAYS)
  const later = await starts(postId)
  expect(later.at(-1)).toBe('01-21T07:30')
  expect(new Set(later).size).toBe(later.length)

  await zhao().get('post', 'cancelSeries', { postId, reason: '放寒假' })
  await street.at(8 * DAYS + 2)
  const off = await li().get('post', 'get', { postId })
  expect(off).toMatchObject({ status: 'cancelled', cancelReason: '放寒假' })
  expect(off.shifts.every(one => one.status === 'cancelled' && one.moves.length === 0)).toBe(true)
  await street.at(20 * DAYS)
  expect((await starts(postId)).at(-1)).toBe('01-21T07:30')
  expect(await zhao().refused('post', 'cancelSeries', { postId, reason: '再来一次' })).toBe('CONFLICT')
})

test('who is on a shift that is called off is told why, and free at that time again', async () => {
  await street.at(20 * DAYS + 10)
  const { postId, shiftIds } = await publish({
    startsAt: wall('12-15', '07:30'),
    endsAt: wall('12-15', '09:00'),
  })
  const [shiftId = '', next = ''] = shiftIds
  for (const person of [li(), xu()]) await person.get('post', 'claim', { shiftId })
  await street.as('demo-neighbour-4').get('post', 'joinWaitlist', { shiftId })
  await li().get('post', 'claim', { shiftId: next })
  await zhao().get('post', 'cancelShift', { shiftId, reason: '路口施工' })
  await street.at(20 * DAYS + 12)
  expect(new Set(Object.values(await statesOf(shiftId)))).toEqual(new Set(['cancelledByStaff']))
  for (const who of ['demo-member-li', 'demo-neighbour-5', 'demo-neighbour-4'])
    expect((await toldTo(street, who))[0]).toBe('已取消 15日07:30 路口施工')
  expect(await statesOf(next)).toEqual({ 'demo-member-li': 'claimed' })
  const [off] = (await li().get('post', 'get', { postId })).shifts
  expect(off).toMatchObject({ taken: 0, waiting: 0, status: 'cancelled', myStatus: 'cancelledByStaff' })
  expect(await xu().refused('post', 'claim', { shiftId })).toBe('CONFLICT')
  const same = { startsAt: wall('12-15', '07:30'), endsAt: wall('12-15', '09:00'), capacity: 1 }
  const other = await zhao().get('post', 'publish', { ...words, shifts: [same] })
  await li().get('post', 'claim', { shiftId: other.shiftIds[0] ?? '' })
  const lines = await audits.find({
    where: { ref: `shift:${shiftId}` },
    orderBy: [['at', 'asc']],
    limit: 100,
  })
  expect(lines.filter(line => line.action === 'cancelByStaff').map(line => line.reason)).toEqual(
    Array(3).fill('路口施工'),
  )
})

test('one shift moves, or this one and all that follow; the claims go with them and everyone hears of it', async () => {
  const { postId, shiftIds } = await publish({
    startsAt: wall('12-15', '18:00'),
    endsAt: wall('12-15', '19:00'),
  })
  const [first = '', second = '', third = ''] = shiftIds
  for (const shiftId of [first, second, third]) await li().get('post', 'claim', { shiftId })
  await zhao().get('post', 'editShift', {
    shiftId: first,
    startsAt: wall('12-15', '18:30'),
    endsAt: wall('12-15', '19:30'),
    venueId: 'wutong-activity',
  })
  const rest = { postId, from: wall('12-18', '00:00'), time: '17:00', minutes: 90, capacity: 4 }
  await zhao().get('post', 'editSeries', rest)
  expect(await zhao().refused('post', 'editSeries', rest)).toBe('CONFLICT')
  await street.at(20 * DAYS + 15)
  const { items } = await li().get('post', 'myShifts', { when: 'coming' })
  const of = (shiftId: string) => items.find(one => one.shiftId === shiftId)
  expect(of(first)).toMatchObject({ startsAt: wall('12-15', '18:30'), venueName: '梧桐里活动室' })
  expect(of(second)).toMatchObject({ startsAt: wall('12-17', '18:00') })
  expect(of(third)).toMatchObject({ startsAt: wall('12-22', '17:00'), endsAt: wall('12-22', '18:30') })
  const told = await toldTo(street, 'demo-member-li')
  expect(told.slice(0, 2).sort()).toEqual([
    expect.stringMatching(/^有变动 12月15日 18:30/),
    expect.stringMatching(/^有变动 12月22日 17:00/),
  ])
  // The new time is taken, the old one is free.
  const shift = { startsAt: wall('12-22', '17:30'), endsAt: wall('12-22', '18:00'), capacity: 1 }
  const clash = await zhao().get('post', 'publish', { ...words, shifts: [shift] })
  expect(await li().refused('post', 'claim', { shiftId: clash.shiftIds[0] })).toBe('CONFLICT')
  // What is made from now on follows the change, too.
  await street.at(28 * DAYS)
  const made = (await li().get('post', 'get', { postId })).shifts.at(-1)
  expect(made).toMatchObject({ startsAt: expect.stringContaining('T17:00'), capacity: 4 })
})

test('the evening before, once, whoever comes is reminded; who gave up is not', async () => {
  await street.at(30 * DAYS)
  const shift = { startsAt: startPlus(32 * DAYS), endsAt: startPlus(32 * DAYS + 60), capacity: 3 }
  const { shiftIds } = await zhao().get('post', 'publish', { ...words, title: '义诊', shifts: [shift] })
  const [shiftId = ''] = shiftIds
  for (const person of [xu(), li()]) await person.get('post', 'claim', { shiftId })
  await li().get('post', 'cancelClaim', { shiftId, reason: '出差' })
  const reminders = async (who: string) =>
    (await toldTo(street, who)).filter(words => words.startsWith('明天上岗 明天10:10'))
  await street.at(31 * DAYS + 7 * 60 + 45)
  expect(await reminders('demo-neighbour-5')).toEqual([])
  await street.at(31 * DAYS + 8 * 60)
  expect(await reminders('demo-neighbour-5')).toHaveLength(1)
  await street.at(31 * DAYS + 12 * 60)
  expect(await reminders('demo-neighbour-5')).toHaveLength(1)
  expect(await reminders('demo-member-li')).toEqual([])
  expect(await shiftClaims.get(`${shiftId}:demo-neighbour-5`)).not.toHaveProperty('dueAt')
})
