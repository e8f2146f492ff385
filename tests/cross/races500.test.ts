import { shiftClaims, shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const PEOPLE = 500
let people: Awaited<ReturnType<typeof crowd>> = []
beforeAll(async () => {
  people = await crowd(street, PEOPLE)
})

/** From so many minutes after the start of the demo; nobody may hold two shifts at one time. */
async function publish(capacity: number, from: number) {
  const shift = { startsAt: startPlus(from), endsAt: startPlus(from + 60), capacity }
  const post = {
    title: '元宵灯会值守',
    detail: '在灯会路口引导人流。',
    venueId: 'wutong-activity',
    pointsPerHour: 20,
  }
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts: [shift] })
  return shiftIds[0] ?? ''
}

const placesOf = async (shiftId: string) => {
  const claims = await shiftClaims.find({ where: { shiftId }, orderBy: [['seq', 'asc']], limit: 1000 })
  return claims.map(claim => claim.status).sort()
}

test('of 500 who claim ten places at once ten get one, 490 read CONFLICT, and nothing else happens', async () => {
  const shiftId = await publish(10, 30)
  const answers = await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  expect(tally(answers)).toEqual({ ok: 10, CONFLICT: 490 })
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 10, offered: 0, queue: [] })
  expect(await placesOf(shiftId)).toEqual(Array.from({ length: 10 }, () => 'claimed'))
})

test('the 490 may wait: fifty get into the queue, each at a position of their own', async () => {
  const shiftId = await publish(10, 100)
  await Promise.all(people.slice(0, 10).map(person => person.get('post', 'claim', { shiftId })))
  const answers = await Promise.all(
    people.slice(10, 110).map(person => person.ask('post', 'joinWaitlist', { shiftId })),
  )
  expect(tally(answers)).toEqual({ ok: 50, CONFLICT: 50 })
  const positions = answers.flatMap(answer => (answer.ok ? [answer.data.position] : []))
  expect(positions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  const stored = await shifts.get(shiftId)
  expect(new Set(stored?.queue).size).toBe(50)
})
