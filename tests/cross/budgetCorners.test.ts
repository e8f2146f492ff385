/** Calls of a less usual kind that cost more than the good ones of budget.test.ts; what they overstep is stated here. */
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'

const street = demoStreet()
const requestsOfLast = async () => (await costOfLatest(street, 'post')).requests

test('a shift that moves takes seven requests; one that moves and grows at once takes eight', async () => {
  const { shiftId } = await publishShift(street, 600, 2)
  const zhao = street.as('demo-secretary-zhao')
  await zhao.get('post', 'editShift', { shiftId, venueId: 'wutong-reading' })
  expect(await requestsOfLast()).toBe(7)
  await zhao.get('post', 'editShift', { shiftId, venueId: 'wutong-meal', capacity: 5 })
  expect(await requestsOfLast()).toBe(8)
})
