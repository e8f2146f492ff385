/** People who come without a claim: with the code or the own card, by the secretary's switch. */
import { shiftClaims, shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { other } from './support/served'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const WANG = 'demo-resident-wang'
let start = 0
let people: Awaited<ReturnType<typeof crowd>> = []
beforeAll(async () => {
  people = await crowd(street, 20)
})

/** A shift of an hour that begins now, with its switch on. */
async function open({ capacity = 5, ...more }: { capacity?: number; [field: string]: unknown } = {}) {
  start += 300
  await street.at(start)
  const { shiftId } = await publishShift(street, start + 1, capacity, more)
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: true })
  return shiftId
}
async function cardOf(who: string) {
  const { cardNo, code } = await street.as(who).get('attendance', 'card', undefined)
  return { cardNo, code }
}
const bring = async (shiftId: string, who: string, more: object = {}) =>
  zhao().ask('attendance', 'checkInFor', { shiftId, ...(await cardOf(who)), walkIn: true, ...more })

test('who has no claim comes in by the own card: one place, one presence, seven requests', async () => {
  const shiftId = await open()
  const card = await cardOf(WANG)
  expect(await zhao().send('attendance', 'checkInFor', { shiftId, ...card })).toMatchObject({
    ...{ ok: false, error: { code: 'NOT_FOUND', issues: [{ path: 'walkIn' }] } },
  })
  expect(await bring(shiftId, WANG)).toMatchObject({
    ok: true,
    data: { status: 'checkedIn', displayName: '王桂兰' },
  })
  expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
  expect(await shiftClaims.get(`${shiftId}:${WANG}`)).toMatchObject({ walkIn: true, method: 'card' })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 1, walkInCount: 1 })
  expect(tally([await bring(shiftId, WANG)])).toEqual({ CONFLICT: 1 })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 1, walkInCount: 1 })
  await street.at(start + 62)
  expect(await zhao().ask('attendance', 'checkInFor', { shiftId, ...(await cardOf(WANG)) })).toMatchObject({
    ...{ ok: true, data: { status: 'completed', minutes: 60 } },
  })
})

test('of twenty cards scanned at once as many come in as there are places, and one card twenty times is one', async () => {
  const shiftId = await open({ capacity: 3 })
  const answers = await Promise.all(people.map(person => bring(shiftId, person.openId)))
  expect(tally(answers)).toEqual({ ok: 3, CONFLICT: 17 })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 3, walkInCount: 3 })
  const one = await open()
  const card = await cardOf(WANG)
  const twenty = Array.from({ length: 20 }, () =>
    zhao().ask('attendance', 'checkInFor', { shiftId: one, ...card, walkIn: true }),
  )
  expect(tally(await Promise.all(twenty))).toEqual({ ok: 1, CONFLICT: 19 })
  expect(await shifts.get(one)).toMatchObject({ taken: 1, walkInCount: 1 })
})

test('a wrong code takes no place and is counted; the switch, the community and the own card are looked at', async () => {
  const shiftId = await open()
  const { cardNo, code } = await cardOf(WANG)
  const wrong = { shiftId, cardNo, code: other(code), walkIn: true }
  for (let n = 1; n <= 5; n++)
    expect(await zhao().refused('attendance', 'checkInFor', wrong)).toBe('BAD_REQUEST')
  expect(await zhao().refused('attendance', 'checkInFor', { ...wrong, code })).toBe('TOO_MANY_REQUESTS')
  const shift = await shifts.get(shiftId)
  expect([shift?.taken, shift?.walkInCount ?? 0, shift?.wrongCodes?.length]).toEqual([0, 0, 5])
  expect(tally([await bring(shiftId, 'demo-secretary-zhao')])).toEqual({ FORBIDDEN: 1 })
  expect(tally([await bring(shiftId, 'demo-resident-ma')])).toEqual({ FORBIDDEN: 1 })
  expect(await street.as('demo-secretary-sun').refused('attendance', 'checkInFor', { ...wrong, code })).toBe(
    'FORBIDDEN',
  )
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: false })
  expect(tally([await bring(shiftId, 'demo-neighbour-1')])).toEqual({ CONFLICT: 1 })
  expect((await shifts.get(shiftId))?.taken).toBe(0)
})

test('who gave the claim up, or reached the first turn of a capped post elsewhere, still comes in', async () => {
  const shiftId = await open()
  await street.as(WANG).get('post', 'claim', { shiftId })
  await street.as(WANG).get('post', 'cancelClaim', { shiftId, reason: '家里有事' })
  expect(tally([await bring(shiftId, WANG)])).toEqual({ ok: 1 })
  expect((await shifts.get(shiftId))?.taken).toBe(1)

  start += 1440
  await street.at(start)
  const span = (from: number) => ({ startsAt: startPlus(from), endsAt: startPlus(from + 60), capacity: 2 })
  const post = { title: '晨读', detail: '领读。', venueId: 'wutong-meal', pointsPerHour: 10 }
  const { shiftIds } = await zhao().get('post', 'publish', {
    ...post,
    ...{
      shifts: [span(start + 1), span(start + 61), span(start + 121)],
      access: { perPerson: { count: 2, days: 1 } },
    },
  })
  const [now = '', next = '', third = ''] = shiftIds
  await street.as(WANG).get('post', 'claim', { shiftId: next })
  await zhao().get('attendance', 'setWalkIns', { shiftId: now, open: true })
  expect(tally([await bring(now, WANG)])).toEqual({ ok: 1 })
  await street.at(start + 100)
  await zhao().get('attendance', 'setWalkIns', { shiftId: third, open: true })
  expect(tally([await bring(third, WANG)])).toEqual({ CONFLICT: 1 })
})

test('where a post asks for an age the walk-in says the year of birth, by code or by card, and it is not kept', async () => {
  const shiftId = await open({ requires: { minAge: 18 } })
  expect(await street.as(WANG).get('attendance', 'checkInInfo', { shiftId })).toMatchObject({ minAge: 18 })
  expect(await zhao().get('attendance', 'live', { shiftId })).toMatchObject({ minAge: 18 })
  const { code } = await zhao().get('attendance', 'code', { shiftId })
  const walkIn = { shiftId, code, walkIn: true }
  expect(await street.as(WANG).send('attendance', 'checkIn', walkIn)).toMatchObject({
    ...{ ok: false, error: { code: 'BAD_REQUEST', issues: [{ path: 'birthYear' }] } },
  })
  expect(await street.as(WANG).refused('attendance', 'checkIn', { ...walkIn, birthYear: 2015 })).toBe(
    'FORBIDDEN',
  )
  await street.as(WANG).get('attendance', 'checkIn', { ...walkIn, birthYear: 1950 })
  expect(tally([await bring(shiftId, 'demo-neighbour-1')])).toEqual({ BAD_REQUEST: 1 })
  expect(tally([await bring(shiftId, 'demo-neighbour-1', { birthYear: 2015 })])).toEqual({ FORBIDDEN: 1 })
  expect(tally([await bring(shiftId, 'demo-neighbour-1', { birthYear: 1950 })])).toEqual({ ok: 1 })
  const stored = JSON.stringify(
    await shiftClaims.find({ where: { shiftId }, orderBy: [['seq', 'asc']], limit: 9 }),
  )
  expect(stored).not.toContain('1950')
  expect((await shifts.get(shiftId))?.taken).toBe(2)
})
