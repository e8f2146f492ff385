/** The nightly audit of the books: what is kept beside the transfers is what they add up to. */

import { command } from '@cloud/kit/cloud'
import { accounts } from '@cloud/ledger/collections'
import { bookFaults } from '@cloud/points/books/collections'
import { toldTo } from './support/posts'
import { demoStreet } from './support/street'

const street = demoStreet()
const he = () => street.as('demo-admin')
/** START is 10:10: so many minutes until some minutes past two in the night. */
const NIGHT = 16 * 60
const DAY = 24 * 60
const LI = 'person:demo-member-li'
const off = (points: number) => accounts.updateIf({ _id: LI }, { points: command.inc(points) })

test('a night without a fault finds none', async () => {
  await street.at(NIGHT)
  expect((await he().get('points', 'books', {})).items).toEqual([])
})

test('a balance that somebody changed is found, told once, and gone when it is right again', async () => {
  await off(7)
  await street.at(NIGHT + DAY)
  const { points } = await street.as('demo-member-li').get('points', 'balance', undefined)
  const [fault, ...others] = (await he().get('points', 'books', {})).items
  expect(others).toEqual([])
  expect(fault).toMatchObject({
    owner: LI,
    differences: [{ of: 'points', kept: points, recounted: points - 7 }],
  })
  await street.at(NIGHT + 2 * DAY)
  expect((await toldTo(street, 'demo-admin')).filter(line => line.startsWith('有差异'))).toHaveLength(1)
  await off(-7)
  await street.at(NIGHT + 3 * DAY)
  expect((await he().get('points', 'books', {})).items).toEqual([])
  expect((await bookFaults.get(LI))?.open).toBe(false)
})

test('what a community is said to have issued is recounted, too', async () => {
  await accounts.updateIf({ _id: LI }, { 'issued.wutong.minutes': command.inc(-30) })
  await street.at(NIGHT + 4 * DAY)
  const [fault] = (await he().get('points', 'books', {})).items
  expect(fault?.differences.map(({ of, kept, recounted }) => [of, recounted - kept])).toEqual([
    ['minutes wutong', 30],
  ])
})
