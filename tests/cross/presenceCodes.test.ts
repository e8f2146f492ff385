import { shiftClaims, shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { nextTime, other, publishShift, screenCode } from './support/served'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const wang = () => street.as('demo-resident-wang')
const advance = (count: number) => street.cloud().clock.advance(minutes(count))
beforeEach(() => nextTime(street))

async function claimedShift(...who: string[]) {
  const shiftId = await publishShift(street)
  for (const id of who) await street.as(id).get('post', 'claim', { shiftId })
  return shiftId
}
const claimOf = (shiftId: string, personId: string) => shiftClaims.get(`${shiftId}:${personId}`)
const message = async (who: ReturnType<typeof li>, path: string, input: object) => {
  const answer = await who.send('attendance', path, input)
  return answer.ok ? 'ok' : answer.error.message
}

test('of a hundred guesses at once no more than five are judged, and then even the right code waits ten minutes', async () => {
  const shiftId = await claimedShift('demo-member-li')
  const code = await screenCode(street, shiftId)
  const guesses = Array.from({ length: 100 }, (_, n) => other(code, 7 + n))
  const answers = await Promise.all(
    guesses.map(guess => li().ask('attendance', 'checkIn', { shiftId, code: guess })),
  )
  expect(tally(answers)).toEqual({ BAD_REQUEST: 5, TOO_MANY_REQUESTS: 95 })
  expect((await claimOf(shiftId, 'demo-member-li'))?.wrongCodes).toHaveLength(5)
  expect(await message(li(), 'checkIn', { shiftId, code })).toMatch(/10 分钟后再试/)
  await advance(9)
  const later = await screenCode(street, shiftId)
  expect(await message(li(), 'checkIn', { shiftId, code: later })).toMatch(/1 分钟后再试/)
  await advance(1)
  const fresh = await screenCode(street, shiftId)
  expect(await li().get('attendance', 'checkIn', { shiftId, code: fresh })).toMatchObject({
    status: 'checkedIn',
  })
})

test('one person’s wrong codes are no other’s, but a whole shift of guessers is stopped, too', async () => {
  const people = await crowd(street, 10)
  const shiftId = await claimedShift('demo-member-li')
  for (const person of people) await person.get('post', 'claim', { shiftId })
  const code = await screenCode(street, shiftId)
  const [first, ...others] = people
  for (let n = 1; n <= 6; n++) await first?.send('attendance', 'checkIn', { shiftId, code: other(code, n) })
  expect(await others[0]?.refused('attendance', 'checkIn', { shiftId, code: other(code) })).toBe(
    'BAD_REQUEST',
  )
  for (const person of others)
    for (let n = 1; n <= 5; n++)
      await person.send('attendance', 'checkIn', { shiftId, code: other(code, 10 + n) })
  expect((await shifts.get(shiftId))?.wrongCodes).toHaveLength(40)
  expect(await li().refused('attendance', 'checkIn', { shiftId, code })).toBe('TOO_MANY_REQUESTS')
})

test('without a claim a good code is of no use, and no guess of a stranger is even counted', async () => {
  const shiftId = await claimedShift('demo-member-li')
  const code = await screenCode(street, shiftId)
  for (const one of [code, other(code)])
    expect(await wang().refused('attendance', 'checkIn', { shiftId, code: one })).toBe('FORBIDDEN')
  expect((await shifts.get(shiftId))?.wrongCodes).toBeUndefined()
})

test('the same check-in sent twenty times counts once', async () => {
  const shiftId = await claimedShift('demo-member-li')
  const code = await screenCode(street, shiftId)
  const twenty = Array.from({ length: 20 }, () => li().ask('attendance', 'checkIn', { shiftId, code }))
  expect(tally(await Promise.all(twenty))).toEqual({ ok: 1, CONFLICT: 19 })
  expect(await zhao().get('attendance', 'live', { shiftId })).toMatchObject({ claimed: 1, checkedIn: 1 })
})

test('who comes more than half an hour late is checked in by the secretary, with the own card', async () => {
  const shiftId = await claimedShift('demo-member-li')
  await advance(61)
  const code = await screenCode(street, shiftId)
  expect(await message(li(), 'checkIn', { shiftId, code })).toMatch(/超过 30 分钟.*服务卡/)
  const card = await li().get('attendance', 'card', undefined)
  expect(card).toMatchObject({ displayName: '李明', code: expect.stringMatching(/^\d{6}$/) })
  const shown = { shiftId, cardNo: card.cardNo, code: card.code }
  expect(await zhao().get('attendance', 'checkInFor', shown)).toMatchObject({
    displayName: '李明',
    status: 'checkedIn',
  })
  expect(await claimOf(shiftId, 'demo-member-li')).toMatchObject({ method: 'card', status: 'checkedIn' })
  await advance(100)
  const again = await li().get('attendance', 'card', undefined)
  expect(again.cardNo).toBe(card.cardNo)
  expect(await zhao().refused('attendance', 'checkInFor', shown)).toBe('BAD_REQUEST')
  expect(
    await zhao().get('attendance', 'checkInFor', { shiftId, cardNo: card.cardNo, code: again.code }),
  ).toMatchObject({ status: 'completed', minutes: 88, points: 29 })
})

test('a card is one person’s and a minute’s: guesses are counted, and nobody scans the own', async () => {
  const shiftId = await claimedShift('demo-member-li', 'demo-resident-wang', 'demo-secretary-zhao')
  const card = await li().get('attendance', 'card', undefined)
  const shown = { shiftId, personId: 'demo-member-li', code: card.code }
  const theirs = await wang().get('attendance', 'card', undefined)
  expect(theirs.cardNo).not.toBe(card.cardNo)
  expect(await zhao().refused('attendance', 'checkInFor', { ...shown, personId: 'demo-resident-wang' })).toBe(
    'BAD_REQUEST',
  )
  await advance(2)
  expect(await message(zhao(), 'checkInFor', shown)).toMatch(/过期/)
  const own = await zhao().get('attendance', 'card', undefined)
  expect(await zhao().refused('attendance', 'checkInFor', { shiftId, ...own })).toBe('FORBIDDEN')
  for (let n = 1; n <= 5; n++)
    await zhao().send('attendance', 'checkInFor', { ...shown, code: other(card.code, n) })
  const fresh = (await li().get('attendance', 'card', undefined)).code
  expect(await zhao().refused('attendance', 'checkInFor', { ...shown, code: fresh })).toBe(
    'TOO_MANY_REQUESTS',
  )
})

test('two phones that look at a new card at once see the same card', async () => {
  const looks = Array.from({ length: 12 }, () =>
    street.as('demo-neighbour-1').get('attendance', 'card', undefined),
  )
  expect(new Set((await Promise.all(looks)).map(({ cardNo }) => cardNo)).size).toBe(1)
})

test('walk-ins come in by the secretary’s switch, with the code, while there are places', async () => {
  const people = await crowd(street, 30)
  const shiftId = await publishShift(street, { capacity: 10 })
  const code = await screenCode(street, shiftId)
  const walkIn = { shiftId, code, walkIn: true }
  expect(await wang().refused('attendance', 'checkIn', walkIn)).toBe('CONFLICT')
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: true })
  expect(await street.as('demo-resident-ma').refused('attendance', 'checkIn', walkIn)).toBe('FORBIDDEN')
  expect(await wang().refused('attendance', 'checkIn', { ...walkIn, code: other(code) })).toBe('BAD_REQUEST')
  const answers = await Promise.all(people.map(person => person.ask('attendance', 'checkIn', walkIn)))
  expect(tally(answers)).toEqual({ ok: 10, CONFLICT: 20 })
  expect((await shifts.get(shiftId))?.taken).toBe(10)
  expect(await zhao().get('attendance', 'live', { shiftId })).toMatchObject({
    ...{ claimed: 10, checkedIn: 10, walkIns: 10, walkInsOpen: true },
  })
  const came = people.find((_, index) => answers[index]?.ok)
  await advance(120)
  const out = { shiftId, code: await screenCode(street, shiftId) }
  expect(await came?.get('attendance', 'checkOut', out)).toMatchObject({ minutes: 90, points: 30 })
})

test('a walk-in is no second way in for who has claimed, and closes again', async () => {
  const shiftId = await claimedShift('demo-member-li')
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: true })
  const code = await screenCode(street, shiftId)
  expect(await li().refused('attendance', 'checkIn', { shiftId, code, walkIn: true })).toBe('CONFLICT')
  expect((await shifts.get(shiftId))?.taken).toBe(1)
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: false })
  expect(await wang().refused('attendance', 'checkIn', { shiftId, code, walkIn: true })).toBe('CONFLICT')
  const guesses = Array.from({ length: 30 }, (_, n) => other(code, n + 1))
  await zhao().get('attendance', 'setWalkIns', { shiftId, open: true })
  const answers = await Promise.all(
    guesses.map(guess => wang().ask('attendance', 'checkIn', { shiftId, code: guess, walkIn: true })),
  )
  expect(tally(answers)).toEqual({ BAD_REQUEST: 5, TOO_MANY_REQUESTS: 25 })
})

test('of a place only the verdict is kept; it refuses only where the post demands it, and never a card', async () => {
  const shiftId = await claimedShift('demo-member-li', 'demo-resident-wang')
  const far = { lat: 31.2, lng: 121.5, accuracy: 20 }
  const here = { lat: 30.28, lng: 120.15, accuracy: 20 }
  await zhao().get('attendance', 'setPlaceCheck', { shiftId, mode: 'demand' })
  const code = await screenCode(street, shiftId)
  expect(await message(li(), 'checkIn', { shiftId, code })).toMatch(/位置.*服务卡/)
  expect(await message(li(), 'checkIn', { shiftId, code, position: far })).toMatch(/附近.*服务卡/)
  const card = await li().get('attendance', 'card', undefined)
  await zhao().get('attendance', 'checkInFor', { shiftId, cardNo: card.cardNo, code: card.code })
  await zhao().get('attendance', 'setPlaceCheck', { shiftId, mode: 'note' })
  expect(await wang().get('attendance', 'checkIn', { shiftId, code, position: here })).toMatchObject({
    place: expect.stringMatching(/inside|outside/),
  })
  const stored = JSON.stringify(await claimOf(shiftId, 'demo-resident-wang'))
  expect(stored).not.toContain('30.28')
  await zhao().get('attendance', 'setPlaceCheck', { shiftId, mode: 'off' })
  expect(await zhao().get('attendance', 'live', { shiftId })).toMatchObject({ placeCheck: 'off' })
})

test('a visit of some minutes is no service: nothing is recorded or paid', async () => {
  const before = await li().get('points', 'balance', undefined)
  const shiftId = await claimedShift('demo-member-li')
  await advance(40)
  await li().get('attendance', 'checkIn', { shiftId, code: await screenCode(street, shiftId) })
  await advance(29)
  const out = { shiftId, code: await screenCode(street, shiftId) }
  expect(await li().get('attendance', 'checkOut', out)).toMatchObject({
    ...{ status: 'completed', minutes: 0, points: 0 },
  })
  expect(await li().get('points', 'balance', undefined)).toEqual(before)
  const { lines } = await li().get('attendance', 'standing', { year: 2026 })
  expect(lines.map(line => line.ref)).not.toContain(`shift:${shiftId}`)
})
