import { database } from '@cloud/kit/cloud'
import { shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { publishShift, statesOf, toldTo } from './support/posts'
import { demoStreet } from './support/street'

const street = demoStreet()
const [A, B, C] = ['crowd-1', 'crowd-2', 'crowd-3']
const as = (who: string) => street.as(who)
const reason = '家里有事'
const DAYS = 24 * 60
let people: Awaited<ReturnType<typeof crowd>> = []
beforeAll(async () => {
  people = await crowd(street)
})

/** One place, which A has; B and then C wait for it. */
async function queued(startsIn = 5 * DAYS) {
  const { shiftId, postId } = await publishShift(street, startsIn, 1)
  await as(A).get('post', 'claim', { shiftId })
  expect(await as(B).refused('post', 'claim', { shiftId })).toBe('CONFLICT')
  expect(await as(B).get('post', 'joinWaitlist', { shiftId })).toEqual({ status: 'waitlisted', position: 1 })
  expect(await as(C).get('post', 'joinWaitlist', { shiftId })).toEqual({ status: 'waitlisted', position: 2 })
  return { shiftId, postId }
}
const shiftOf = async (who: string, postId: string) =>
  (await as(who).get('post', 'get', { postId })).shifts[0]

test('a freed place is offered to the first, kept for a while, and taken by a word of theirs', async () => {
  const { shiftId, postId } = await queued()
  expect(await shiftOf(C, postId)).toMatchObject({ position: 2, waiting: 2, moves: ['leaveWaitlist'] })
  await as(A).get('post', 'cancelClaim', { shiftId, reason })
  // Nobody jumps the queue, not even before the offer is made.
  expect(await as('crowd-4').refused('post', 'claim', { shiftId })).toBe('CONFLICT')
  expect(await as(A).refused('post', 'claim', { shiftId })).toBe('CONFLICT')

  await street.at(2)
  expect(await statesOf(shiftId)).toEqual({ [A]: 'cancelled', [B]: 'offered', [C]: 'waitlisted' })
  expect((await toldTo(street, B))[0]).toMatch(/^有空位了 请在21日12:1[12]前确认$/)
  const offered = await shiftOf(B, postId)
  expect(offered).toMatchObject({ myStatus: 'offered', moves: ['acceptOffer', 'leaveWaitlist'], free: 0 })
  expect(await shiftOf(C, postId)).toMatchObject({ position: 1 })
  expect(await as(C).refused('post', 'acceptOffer', { shiftId })).toBe('CONFLICT')

  expect(await as(B).get('post', 'acceptOffer', { shiftId })).toMatchObject({ shiftId, status: 'claimed' })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 1, offered: 0, queue: [C] })
  expect(await as(B).refused('post', 'acceptOffer', { shiftId })).toBe('CONFLICT')
})

test('an offer that nobody answers goes to the next; one that is declined at once', async () => {
  await street.at(5)
  const { shiftId } = await queued()
  await as(A).get('post', 'cancelClaim', { shiftId, reason })
  await street.at(7)
  await street.at(126)
  expect(await statesOf(shiftId)).toMatchObject({ [B]: 'offered', [C]: 'waitlisted' })
  await street.at(129)
  expect(await statesOf(shiftId)).toMatchObject({ [B]: 'lapsed', [C]: 'offered' })
  expect((await toldTo(street, B))[0]).toMatch(/^候补已过/)
  expect(await as(B).refused('post', 'acceptOffer', { shiftId })).toBe('CONFLICT')
  // Whose chance has passed may wait again, at the end.
  expect(await as(B).get('post', 'joinWaitlist', { shiftId })).toMatchObject({ position: 1 })
  await as(C).get('post', 'leaveWaitlist', { shiftId })
  await street.at(131)
  expect(await statesOf(shiftId)).toMatchObject({ [B]: 'offered', [C]: 'cancelled' })
})

test('near the start there is less time to answer, and who still waits then waits no more', async () => {
  await street.at(200)
  const { shiftId } = await queued(200 + 40)
  await as(A).get('post', 'cancelClaim', { shiftId, reason })
  await street.at(202)
  expect(await statesOf(shiftId)).toMatchObject({ [B]: 'offered' })
  await street.at(233)
  expect(await statesOf(shiftId)).toMatchObject({ [B]: 'lapsed', [C]: 'offered' })
  await street.at(241)
  expect(await statesOf(shiftId)).toMatchObject({ [C]: 'lapsed' })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 0, offered: 0, queue: [] })
})

test('more places are offered to as many as wait, in their order', async () => {
  const { shiftId } = await queued()
  await street.as('demo-secretary-zhao').get('post', 'editShift', { shiftId, capacity: 2 })
  await street.at(243)
  expect(await statesOf(shiftId)).toMatchObject({ [A]: 'claimed', [B]: 'offered', [C]: 'waitlisted' })
  const fewer = { shiftId, capacity: 1 }
  expect(await street.as('demo-secretary-zhao').refused('post', 'editShift', fewer)).toBe('CONFLICT')
})

test('one waits for a full shift only, once, and not for one that is claimed', async () => {
  const { shiftId } = await queued(5 * DAYS + 120)
  expect(await as(B).refused('post', 'joinWaitlist', { shiftId })).toBe('CONFLICT')
  expect(await as(A).refused('post', 'joinWaitlist', { shiftId })).toBe('CONFLICT')
  const free = await publishShift(street, 6 * DAYS, 1)
  expect(await as(A).refused('post', 'joinWaitlist', free)).toBe('CONFLICT')
  expect(await as(A).refused('post', 'leaveWaitlist', free)).toBe('FORBIDDEN')
})

test('a queue does not stand still for somebody who is gone', async () => {
  const { shiftId } = await queued(5 * DAYS + 240)
  await database.collection('shiftClaims').doc(`${shiftId}:${B}`).remove()
  await as(A).get('post', 'cancelClaim', { shiftId, reason })
  await street.at(245)
  expect(await statesOf(shiftId)).toEqual({ [A]: 'cancelled', [C]: 'offered' })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 0, offered: 1, queue: [] })
})

test('50 who accept, decline, give up and claim at the same instant never take a place twice', async () => {
  const { shiftId } = await publishShift(street, 7 * DAYS, 10)
  const [holders, waiters, others] = [people.slice(0, 10), people.slice(10, 30), people.slice(30, 50)]
  await Promise.all(holders.map(person => person.get('post', 'claim', { shiftId })))
  for (const person of waiters) await person.get('post', 'joinWaitlist', { shiftId })
  await Promise.all(holders.slice(0, 6).map(person => person.get('post', 'cancelClaim', { shiftId, reason })))
  await street.at(248)
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 4, offered: 6 })

  const answers = await Promise.all([
    ...waiters.slice(0, 4).map(person => person.ask('post', 'acceptOffer', { shiftId })),
    ...waiters.slice(0, 4).map(person => person.ask('post', 'acceptOffer', { shiftId })),
    ...waiters.slice(4, 6).map(person => person.ask('post', 'leaveWaitlist', { shiftId })),
    ...holders.slice(6).map(person => person.ask('post', 'cancelClaim', { shiftId, reason })),
    ...others.map(person => person.ask('post', 'claim', { shiftId })),
    ...holders.slice(0, 6).map(person => person.ask('post', 'claim', { shiftId })),
  ])
  expect(tally(answers)).toEqual({ ok: 4 + 2 + 4, CONFLICT: 4 + 20 + 6 })
  await street.at(250)
  const stored = await shifts.get(shiftId)
  expect(stored).toMatchObject({ taken: 4, offered: 6 })
  const states = Object.values(await statesOf(shiftId))
  expect(states.filter(state => state === 'claimed')).toHaveLength(4)
  expect(states.filter(state => state === 'offered')).toHaveLength(6)
  expect(stored?.queue).toEqual(waiters.slice(12).map(person => person.openId))
})
