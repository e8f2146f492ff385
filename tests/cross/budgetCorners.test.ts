/** Calls of a less usual kind that cost more than the good ones of budget.test.ts; what they overstep is stated here. */
import { costsOf } from './support/cost'
import { crowd, tally } from './support/crowd'
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'

const street = demoStreet()
const requestsOfLast = async (name = 'post') => (await costOfLatest(street, name)).requests

test('a shift that moves takes seven requests; one that moves and grows at once takes eight', async () => {
  const { shiftId } = await publishShift(street, 600, 2)
  const zhao = street.as('demo-secretary-zhao')
  await zhao.get('post', 'editShift', { shiftId, venueId: 'wutong-reading' })
  expect(await requestsOfLast()).toBe(7)
  await zhao.get('post', 'editShift', { shiftId, venueId: 'wutong-meal', capacity: 5 })
  expect(await requestsOfLast()).toBe(8)
})

test('of twenty who claim at once each is as dear as alone, but for what the log says that collisions cost', async () => {
  const people = await crowd(street, 20)
  const { shiftId } = await publishShift(street, 700, 20)
  const answers = await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  expect(tally(answers)).toEqual({ ok: 20 })
  const prices = await costsOf(street.cloud(), 'post', 20)
  expect(new Set(prices.map(({ requests }) => requests)).size).toBe(1)
})

test('the first gift of a month takes a request more of who gives it', async () => {
  const li = street.as('demo-member-li')
  const wu = street.as('demo-neighbour-2')
  const { code } = await li.get('points', 'inviteKin', { relation: 'parent' })
  await wu.ask('points', 'acceptKin', { code })
  const requests: number[] = []
  for (let gift = 0; gift < 2; gift++) {
    const { giftId } = await li.get('points', 'offerGift', { personId: wu.openId, minutes: 5 })
    requests.push(await requestsOfLast('points'))
    await wu.get('points', 'answerGift', { giftId, accept: true })
    requests.push(await requestsOfLast('points'))
  }
  expect(requests).toEqual([8, 7, 7, 7])
})
