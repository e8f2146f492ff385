/** Requests of the less common ways through posts and attendance: each like budget.test.ts, which takes the common one. */
import { type Cost, overBudget } from './support/cost'
import { ADMIN, MEMBER, NEIGHBOUR, reason, SECRETARY } from './support/good/good'
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const DAYS = 24 * 60
let day = 0
const as = (who: string) => street.as(who)

/** A shift of an hour, a day later than the one before, that these people claimed. */
async function claimedBy(...who: string[]) {
  day += 1
  const startsIn = day * DAYS
  const { shiftId } = await publishShift(street, startsIn, 3)
  for (const one of who) await as(one).get('post', 'claim', { shiftId })
  return { shiftId, startsIn, span: { from: startPlus(startsIn), to: startPlus(startsIn + 60) } }
}

/** Makes a call that must go well, and says by how many requests it oversteps the budget. */
async function over(
  who: string,
  name: 'post' | 'attendance',
  path: string,
  input: object,
): Promise<string[]> {
  expect(await as(who).send(name, path, input)).toMatchObject({ ok: true })
  const { requests } = await costOfLatest(street, name)
  const cost: Cost = { requests, examined: 0, returned: 0, bytes: 0 }
  return overBudget({ type: 'mutation' }, cost)
}

/** An attendance of half an hour that the secretary entered. */
async function entered() {
  const { shiftId, startsIn, span } = await claimedBy(MEMBER)
  await street.at(startsIn + 61)
  const whose = { shiftId, personId: MEMBER, reason }
  await as(SECRETARY).get('attendance', 'enter', { ...whose, from: span.from, to: startPlus(startsIn + 45) })
  return { whose, span, startsIn }
}

test('a claim taken up again, and waiting again, when the app knows of the earlier one', async () => {
  const { shiftId } = await claimedBy(MEMBER)
  await as(MEMBER).get('post', 'cancelClaim', { shiftId, reason })
  expect(await over(MEMBER, 'post', 'claim', { shiftId, again: true })).toEqual([])
  const { shiftId: full } = await publishShift(street, ++day * DAYS, 1)
  await as(NEIGHBOUR).get('post', 'claim', { shiftId: full })
  await as(MEMBER).get('post', 'joinWaitlist', { shiftId: full })
  await as(MEMBER).get('post', 'leaveWaitlist', { shiftId: full })
  expect(await over(MEMBER, 'post', 'joinWaitlist', { shiftId: full, again: true })).toEqual([])
  // The app may be wrong: then it is a first claim.
  const { shiftId: other } = await claimedBy()
  expect(await over(MEMBER, 'post', 'claim', { shiftId: other, again: true })).toEqual([])
})

test('who does not say so pays for the attempt that finds out, and gets the place all the same', async () => {
  const { shiftId } = await claimedBy(MEMBER)
  await as(MEMBER).get('post', 'cancelClaim', { shiftId, reason })
  expect(await over(MEMBER, 'post', 'claim', { shiftId })).toEqual(['14 requests, 7 allowed'])
})

test('a correction upwards is within the budget; one downwards looks at the balance that it takes from, too', async () => {
  const up = await entered()
  expect(await over(SECRETARY, 'attendance', 'correct', { ...up.whose, ...up.span })).toEqual([])
  const down = await entered()
  const less = { ...down.whose, from: down.span.from, to: startPlus(down.startsIn + 35) }
  expect(await over(SECRETARY, 'attendance', 'correct', less)).toEqual(['8 requests, 7 allowed'])
})

test('answers to an objection: refused, excused, granted by the secretary and by the street', async () => {
  const objected = async () => {
    const { shiftId, startsIn, span } = await claimedBy(MEMBER)
    await street.at(startsIn + 61)
    await as(SECRETARY).get('attendance', 'markNoShow', { shiftId, personId: MEMBER })
    await as(MEMBER).get('attendance', 'appeal', { shiftId, words: reason })
    return { whose: { shiftId, personId: MEMBER, reason }, span }
  }
  const decide = (who: string, input: object) => over(who, 'attendance', 'decideAppeal', input)
  const one = await objected()
  expect(await decide(SECRETARY, { ...one.whose, accept: false })).toEqual([])
  await as(MEMBER).get('attendance', 'appeal', { shiftId: one.whose.shiftId, words: reason })
  expect(await decide(ADMIN, { ...one.whose, accept: true, attended: one.span })).toEqual([])
  const two = await objected()
  expect(await decide(SECRETARY, { ...two.whose, accept: true })).toEqual([])
  const three = await objected()
  expect(await decide(SECRETARY, { ...three.whose, accept: true, attended: three.span })).toEqual([])
})

test('a check-in that comes later costs no more than one in time, nor does its refusal', async () => {
  const { shiftId, startsIn } = await claimedBy(MEMBER)
  await street.at(startsIn)
  const { code } = await as(SECRETARY).get('attendance', 'code', { shiftId })
  const madeAt = startPlus(startsIn)
  await street.at(startsIn + 60)
  expect(await over(MEMBER, 'attendance', 'checkIn', { shiftId, code, madeAt })).toEqual([])
  expect(await over(SECRETARY, 'attendance', 'markNoShow', { shiftId, personId: MEMBER })).toEqual([])
})

test('refused after its check-out, it looks at the balance that it takes from, too', async () => {
  const { shiftId, startsIn } = await claimedBy(MEMBER)
  await street.at(startsIn)
  const code = async () => (await as(SECRETARY).get('attendance', 'code', { shiftId })).code
  const late = { shiftId, code: await code(), madeAt: startPlus(startsIn) }
  await street.at(startsIn + 50)
  await as(MEMBER).get('attendance', 'checkIn', late)
  await as(MEMBER).get('attendance', 'checkOut', { shiftId, code: await code() })
  const refused = await over(SECRETARY, 'attendance', 'markNoShow', { shiftId, personId: MEMBER })
  expect(refused).toEqual(['8 requests, 7 allowed'])
})

test('a card in, and a card out, which reads the card beside what a code needs', async () => {
  const { shiftId, startsIn } = await claimedBy(MEMBER)
  const card = async () => {
    const { cardNo, code } = await as(MEMBER).get('attendance', 'card', undefined)
    return { shiftId, cardNo, code }
  }
  await street.at(startsIn)
  expect(await over(SECRETARY, 'attendance', 'checkInFor', await card())).toEqual([])
  await street.at(startsIn + 61)
  expect(await over(SECRETARY, 'attendance', 'checkInFor', await card())).toEqual(['8 requests, 7 allowed'])
})

test('the first service of all takes no more than the next: the account was opened when its owner joined', async () => {
  await as('newcomer-1').get('people', 'join', { communityId: 'wutong', displayName: '新邻居' })
  const { shiftId, startsIn } = await claimedBy('newcomer-1')
  const presence = async () => ({
    shiftId,
    code: (await as(SECRETARY).get('attendance', 'code', { shiftId })).code,
  })
  await street.at(startsIn)
  await as('newcomer-1').get('attendance', 'checkIn', await presence())
  await street.at(startsIn + 60)
  expect(await over('newcomer-1', 'attendance', 'checkOut', await presence())).toEqual([])
})
