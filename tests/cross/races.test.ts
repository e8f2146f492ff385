import { serviceRecords } from '@cloud/ledger/collections'
import { menuItems } from '@cloud/menu/collections'
import { shifts } from '@cloud/post/collections'
import { allAccounts, faultsOf } from './support/books'
import { crowd, tally } from './support/crowd'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
let people: Awaited<ReturnType<typeof crowd>> = []
beforeAll(async () => {
  people = await crowd(street)
})

/** A post with one shift; each test takes another hour, for nobody can be on two at once. */
async function publish(capacity: number, startsIn = 30) {
  const shift = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + 60), capacity }
  const { shiftIds } = await zhao().get('post', 'publish', {
    title: '搬书',
    detail: '图书角换书架，帮忙搬书。',
    venueId: 'wutong-reading',
    pointsPerHour: 20,
    shifts: [shift],
  })
  return shiftIds[0] ?? ''
}

async function openWish() {
  const wish = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
  const { wishId } = await street.as('demo-resident-wang').get('wish', 'post', wish)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}

test('of 50 who claim the last place at once exactly one gets it', async () => {
  const shiftId = await publish(1, 200)
  const answers = await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 49 })
  expect((await shifts.get(shiftId))?.taken).toBe(1)
  expect((await zhao().get('post', 'roster', { shiftId })).items).toHaveLength(1)
})

test('of 50 who claim one wish at once exactly one gets it', async () => {
  const wishId = await openWish()
  const answers = await Promise.all(people.map(person => person.ask('wish', 'claim', { wishId })))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 49 })
})

test('of 50 who order the last place of a service at once exactly one gets it', async () => {
  const item = { title: '磨刀', capacity: 1, provider: '热心师傅' }
  const menu = { title: '十二月服务', month: '2026-12', kind: 'service', items: [item] }
  const { itemIds } = await zhao().get('menu', 'publish', menu)
  const [itemId = ''] = itemIds
  const answers = await Promise.all(people.map(person => person.ask('menu', 'order', { itemId })))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 49 })
  expect((await menuItems.get(itemId))?.ordered).toBe(1)
})

test('ten places are taken by ten of 50, never by eleven', async () => {
  const shiftId = await publish(10, 300)
  const answers = await Promise.all(people.map(person => person.ask('post', 'claim', { shiftId })))
  expect(tally(answers)).toEqual({ ok: 10, CONFLICT: 40 })
  expect((await shifts.get(shiftId))?.taken).toBe(10)
})

test('50 taps of one person on «claim» are one claim; on «order» one order', async () => {
  const shiftId = await publish(500, 400)
  const [one] = people
  const claims = await Promise.all(people.map(() => one?.ask('post', 'claim', { shiftId })))
  expect(tally(claims.flatMap(answer => answer ?? []))).toEqual({ ok: 1, CONFLICT: 49 })
  expect((await shifts.get(shiftId))?.taken).toBe(1)
})

test('a wish confirmed ten times at once is paid once', async () => {
  const wishId = await openWish()
  const [claimer] = people
  await claimer?.get('wish', 'claim', { wishId })
  await claimer?.get('wish', 'fulfil', { wishId, note: '借给您了' })
  const wang = street.as('demo-resident-wang')
  const confirm = () => wang.ask('wish', 'confirm', { wishId, done: true })
  expect(tally(await Promise.all(Array.from({ length: 10 }, confirm)))).toEqual({ ok: 1, CONFLICT: 9 })
  expect(await claimer?.get('points', 'balance', undefined)).toEqual({ points: 20, minutes: 40 })
})

test('50 check-ins and check-outs of one person count once', async () => {
  await street.at(0)
  const shiftId = await publish(5)
  const [, member] = people
  await member?.get('post', 'claim', { shiftId })
  const presence = async () => ({ shiftId, code: (await zhao().get('attendance', 'code', { shiftId })).code })
  const at = (path: 'checkIn' | 'checkOut', input: Awaited<ReturnType<typeof presence>>) =>
    Promise.all(people.map(() => member?.ask('attendance', path, input)))
  const ins = await at('checkIn', await presence())
  expect(tally(ins.flatMap(answer => answer ?? []))).toEqual({ ok: 1, CONFLICT: 49 })
  await street.at(90)
  const outs = await at('checkOut', await presence())
  expect(tally(outs.flatMap(answer => answer ?? []))).toEqual({ ok: 1, CONFLICT: 49 })
  const record = await serviceRecords.get(`shift:${shiftId}:crowd-2`)
  expect(record).toMatchObject({ minutes: 60, points: 20 })
  expect(await member?.get('points', 'balance', undefined)).toEqual({ points: 20, minutes: 60 })
})

test('after the storm the books balance and nobody owes', async () => {
  expect(faultsOf(await allAccounts())).toEqual([])
})
