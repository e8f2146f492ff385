/** What less usual ways through the menu's procedures cost; what they overstep is stated here. */
import { accounts } from '@cloud/ledger/collections'
import { SECRETARY } from './support/good/good'
import { costOfLatest } from './support/requests'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as(SECRETARY)
const wang = () => street.as('demo-resident-wang')
const requests = async () => (await costOfLatest(street, 'menu')).requests
const item = { title: '磨刀', capacity: 5, provider: '热心师傅' }
const menu = { title: '十二月便民', month: '2026-12', kind: 'service' }
const session = (day: number) => ({
  ...{ startsAt: startPlus(day * 1440), endsAt: startPlus(day * 1440 + 60), capacity: 2 },
})
const publish = async (one: object = {}) =>
  (await zhao().get('menu', 'publish', { ...menu, items: [{ ...item, ...one }] })).itemIds[0] ?? ''

test('the first promise of a community in a month opens the month, which takes four requests more', async () => {
  await publish()
  expect(await requests()).toBe(11)
})

test('sessions, known providers, places and an audience cost nothing more', async () => {
  const known = {
    ...{ venueId: 'wutong-centre', providerRef: { kind: 'organisation', id: 'yinling' } },
    ...{ sessions: [session(12), session(13)], audience: { who: 'elders' } },
  }
  const itemId = await publish(known)
  expect(await requests()).toBeLessThanOrEqual(7)
  await wang().get('menu', 'order', { itemId, session: 1, declared: true })
  expect(await requests()).toBeLessThanOrEqual(7)
})

test('an order paid in minutes takes nine requests, for the account is read and written in the same transaction; taking it back, eight', async () => {
  await accounts.updateIf({ _id: 'person:demo-resident-wang' }, { minutes: 100 })
  const itemId = await publish({ priceMinutes: 30 })
  const { orderId } = await wang().get('menu', 'order', { itemId })
  expect(await requests()).toBe(9)
  await wang().get('menu', 'cancel', { orderId })
  expect(await requests()).toBe(8)
  const again = await wang().get('menu', 'order', { itemId })
  await zhao().get('menu', 'decline', { ...again, reason: '这周排满了' })
  expect(await requests()).toBe(8)
})

test('a draft that is published and a stated decision keep within the budget; another place and more places at once take eight', async () => {
  const draft = { ...menu, items: [{ ...item, sessions: [session(20)] }] }
  const { draftId } = await zhao().get('menu', 'createDraft', draft)
  const { itemIds } = await zhao().get('menu', 'publish', { ...draft, draftId })
  expect(await requests()).toBeLessThanOrEqual(7)
  const itemId = itemIds[0] ?? ''
  const change = { sessions: [{ index: 0, ...session(21), capacity: 9 }], more: [session(22)] }
  await zhao().get('menu', 'amendItem', { itemId, venueId: 'wutong-centre', title: '磨剪刀' })
  expect(await requests()).toBeLessThanOrEqual(7)
  await zhao().get('menu', 'amendItem', { itemId, ...change })
  expect(await requests()).toBeLessThanOrEqual(7)
  const places = { more: [session(23)] }
  await zhao().get('menu', 'amendItem', { itemId, venueId: 'wutong-reading', ...places })
  expect(await requests()).toBe(8)
  const { orderId } = await wang().get('menu', 'order', { itemId, session: 0 })
  const handong = street.as('demo-neighbour-6')
  for (const reason of ['加班', '还是加班']) {
    await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-neighbour-6' })
    await handong.get('menu', 'handBack', { orderId, reason })
  }
  const { items } = await zhao().get('team', 'list', { communityId: 'wutong' })
  const decision = '和队长说好了，周六去'
  await zhao().get('menu', 'dispatch', { orderId, teamId: items[0]?.teamId ?? '', decision })
  expect(await requests()).toBeLessThanOrEqual(7)
})
