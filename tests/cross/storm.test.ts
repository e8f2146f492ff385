import { serviceRecords } from '@cloud/ledger/collections'
import { shiftClaims, shifts } from '@cloud/post/collections'
import { HOLDING } from '@cloud/post/machine'
import { allAccounts, faultsOf } from './support/books'
import { crowd, tally } from './support/crowd'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
let people: Awaited<ReturnType<typeof crowd>> = []
beforeAll(async () => {
  people = await crowd(street)
})

async function publish(capacity: number, startsIn = 30) {
  const shift = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + 60), capacity }
  const post = { title: '百家宴', detail: '端菜收碗。', venueId: 'wutong-activity', pointsPerHour: 20 }
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts: [shift] })
  return shiftIds[0] ?? ''
}

test('50 places for 50 people: everyone who taps at once gets one', async () => {
  const shiftId = await publish(50, 200)
  const answers = await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  expect(tally(answers)).toEqual({ ok: 50 })
  expect((await shifts.get(shiftId))?.taken).toBe(50)
})

test('two first payments to one new person at once both arrive', async () => {
  const [helper] = people
  const wishers = people.slice(1, 4)
  const wishIds = await Promise.all(
    wishers.map(async wisher => {
      const wish = { title: '借梯子', detail: '换灯泡。', category: '物品互助' }
      const { wishId } = await wisher.get('wish', 'post', wish)
      await zhao().get('wish', 'review', { wishId, approve: true })
      await helper?.get('wish', 'claim', { wishId })
      await helper?.get('wish', 'fulfil', { wishId, note: '好了' })
      return wishId
    }),
  )
  const confirms = wishers.map((wisher, index) =>
    wisher.ask('wish', 'confirm', { wishId: wishIds[index] ?? '', done: true }),
  )
  expect(tally(await Promise.all(confirms))).toEqual({ ok: 3 })
  expect(await helper?.get('points', 'balance', undefined)).toEqual({ points: 60, minutes: 120 })
})

test('a storm of claims, cancellations and check-outs leaves books and places in order', async () => {
  const shiftId = await publish(40)
  await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  const giveUp = people.filter((_, index) => index % 5 === 0)
  const comeLate = people.filter((_, index) => index % 5 === 1)
  const reason = '来不了'
  await Promise.all([
    ...giveUp.map(person => person.ask('post', 'cancelClaim', { shiftId, reason })),
    ...comeLate.map(person => person.ask('post', 'claim', { shiftId })),
  ])
  const { code } = await zhao().get('attendance', 'code', { shiftId })
  await Promise.all(people.map(person => person.ask('attendance', 'checkIn', { shiftId, code })))
  await street.at(90)
  const last = await zhao().get('attendance', 'code', { shiftId })
  const outs = await Promise.all(
    people.map(person => person.ask('attendance', 'checkOut', { shiftId, code: last.code })),
  )
  const claims = await shiftClaims.find({ where: { shiftId }, orderBy: [['seq', 'asc']], limit: 100 })
  const holding = claims.filter(claim => HOLDING.includes(claim.status))
  expect((await shifts.get(shiftId))?.taken).toBe(holding.length)
  expect(holding.length).toBeLessThanOrEqual(40)
  const completed = claims.filter(claim => claim.status === 'completed')
  expect(tally(outs).ok).toBe(completed.length)
  for (const { personId } of completed)
    expect(await serviceRecords.get(`shift:${shiftId}:${personId}`)).toMatchObject({
      minutes: 60,
      points: 20,
    })
  expect(Object.keys(tally(outs))).not.toContain('TOO_MANY_REQUESTS')
})

test('after the storm the books balance and nobody owes', async () => {
  expect(faultsOf(await allAccounts())).toEqual([])
})
