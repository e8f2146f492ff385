/** The public board: figures and wishes for everybody, and of nobody anything. */
import { demo } from './support/demo'
import { runTimer } from './support/recount'
import { demoStreet } from './support/street'

const street = demoStreet()
beforeAll(() => runTimer(street, 'project'))

const board = () => street.as('who-has-not-joined').get('report', 'board', undefined)

test('who has joined nothing reads sums and what came true', async () => {
  const { streetName, total, communities, wishes } = await board()
  expect(streetName).toBe('清溪街道')
  const confirmed = demo.wishes.filter(one => one.status === 'confirmed')
  expect(total.wishConfirmed).toBe(confirmed.length)
  expect(total.serviceMinutes).toBe(demo.serviceRecords.reduce((sum, one) => sum + one.minutes, 0))
  expect(total.volunteers).toBe(new Set(demo.serviceRecords.map(one => one.personId)).size)
  expect(communities.map(one => one.name)).toEqual(['槐荫社区', '梧桐社区'])
  expect(communities.reduce((sum, one) => sum + (one.total.wishConfirmed ?? 0), 0)).toBe(confirmed.length)
  expect(wishes.length).toBe(Math.min(10, confirmed.length))
})

test('nothing of it is of anybody: no name, no id, no phone, no address', async () => {
  const said = JSON.stringify(await board())
  const names = [
    ...demo.people.flatMap(one => [one.displayName, one._id, one.phone]),
    ...demo.wishes.flatMap(one => [
      one.wisherName,
      one._id,
      one.wisherId,
      one.claim?.displayName,
      one.contactHint,
    ]),
    ...demo.wishContacts.flatMap(one => [one.name, one.phone, one.address]),
    ...demo.units.map(one => one.name),
  ]
  for (const secret of new Set(names)) if (secret) expect(said).not.toContain(secret)
})
