import { toldTo } from './support/posts'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')

const menu = {
  title: '十二月居家服务',
  month: '2026-12',
  kind: 'service',
  items: [
    { title: '上门理发', capacity: 3, provider: '清溪美发职校志愿队' },
    { title: '量血压', capacity: 20, provider: '区医院', venueId: 'wutong-centre' },
  ],
}

/** What this story is about. */
let made = { menuId: '', itemIds: [''] }
let orderId = ''
const note = '理发师已上门，剪好后打扫干净了。'
const review = { rating: 4, comment: '剪得精神' }
beforeEach(() => street.cloud().clock.advance(minutes(60)))

test('story c: 赵敏 publishes a menu, and 王桂兰 orders from it', async () => {
  made = await zhao().get('menu', 'publish', menu)
  expect(made.itemIds).toHaveLength(2)
  const { menuId, itemIds } = made
  const listed = await wang().get('menu', 'list', { communityId: 'wutong' })
  expect(listed.items[0]).toMatchObject({ menuId, month: '2026-12', kind: 'service', status: 'published' })
  const placed = await wang().get('menu', 'order', { itemId: itemIds[0] ?? '', note: '周六上午在家' })
  orderId = placed.orderId
  const ordered = await wang().get('menu', 'get', { menuId })
  expect(ordered.items.map(item => [item.title, item.ordered, item.rating])).toEqual([
    ['上门理发', 1, null],
    ['量血压', 0, null],
  ])
})

test('story c: 赵敏 dispatches it to 李明, who accepts and completes it', async () => {
  const before = await li().get('points', 'balance', undefined)
  const placed = await zhao().get('menu', 'orders', { communityId: 'wutong', status: 'placed' })
  expect(placed.items[0]).toMatchObject({ orderId, residentName: '王桂兰', note: '周六上午在家' })
  const dispatched = await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-member-li' })
  expect(dispatched).toEqual({ orderId, status: 'dispatched' })
  const jobs = await li().get('menu', 'myJobs', {})
  expect(jobs.items[0]).toMatchObject({ orderId, status: 'dispatched' })
  expect(await li().get('menu', 'accept', { orderId })).toEqual({ orderId, status: 'accepted' })
  expect(await li().get('menu', 'complete', { orderId, note })).toEqual({ orderId, status: 'done' })
  expect(await li().get('points', 'balance', undefined)).toEqual(before)
})

test('story c: 王桂兰 reviews it, and 李明 is paid', async () => {
  const before = await li().get('points', 'balance', undefined)
  expect(await wang().get('menu', 'review', { orderId, ...review })).toEqual({ orderId, status: 'reviewed' })
  const rated = await wang().get('menu', 'get', { menuId: made.menuId })
  expect(rated.items[0]).toMatchObject({ rating: 4, reviews: 1 })
  const { satisfaction, providerKey } = await wang().get('menu', 'item', { itemId: made.itemIds[0] ?? '' })
  const provider = { communityId: 'wutong', providerKey }
  const { rating, reviews } = await wang().get('menu', 'provider', provider)
  expect({ rating, reviews }).toEqual(satisfaction)
  await street.cloud().clock.advance(minutes(10))
  expect(await wang().get('menu', 'provider', provider)).toMatchObject({ rating, reviews })
  const after = await li().get('points', 'balance', undefined)
  expect(after).toEqual({ points: before.points + 15, minutes: before.minutes + 30 })
  const { items } = await li().get('points', 'statement', {})
  expect(items[0]).toMatchObject({ why: '完成服务订单：上门理发', ref: `order:${orderId}` })
  const told = await wang().get('menu', 'getOrder', { orderId })
  expect(told).toMatchObject({ completion: { note }, review })
  expect(told.timeline.map(line => line.action)).toEqual([
    'place',
    'dispatch',
    'accept',
    'complete',
    'review',
  ])
})

test('closed is not fixed: the resident has it done again, and it is paid for once', async () => {
  const { items } = await wang().get('menu', 'myOrders', {})
  const done = { orderId: items.find(row => row.status === 'done')?.orderId ?? '' }
  const before = await li().get('points', 'balance', undefined)
  await wang().get('menu', 'reopen', { ...done, reason: '又响了' })
  await li().get('menu', 'accept', done)
  await li().get('menu', 'complete', { ...done, note: '换了减震垫' })
  await wang().get('menu', 'review', { ...done, rating: 5 })
  const after = await li().get('points', 'balance', undefined)
  expect(after).toEqual({ points: before.points + 15, minutes: before.minutes + 30 })
})

test('a worker hands an order back at most twice, then it goes to somebody by a stated decision only', async () => {
  const { items } = await zhao().get('menu', 'orders', { communityId: 'wutong', status: 'placed' })
  const order = items.find(row => row.title === '上门理发') ?? items[0]
  const given = order?.orderId ?? ''
  const dispatch = () => zhao().get('menu', 'dispatch', { orderId: given, personId: 'demo-neighbour-6' })
  const handong = street.as('demo-neighbour-6')
  for (const reason of ['这周加班', '还是抽不开身']) {
    await dispatch()
    expect(await handong.get('menu', 'handBack', { orderId: given, reason })).toEqual({
      orderId: given,
      status: 'placed',
    })
  }
  expect((await toldTo(street, 'demo-secretary-zhao'))[0]).toContain('还是抽不开身')
  const third = { orderId: given, personId: 'demo-member-li' }
  expect(await zhao().refused('menu', 'dispatch', third)).toBe('CONFLICT')
  expect(await zhao().get('menu', 'getOrder', { orderId: given })).toMatchObject({
    ...{ status: 'placed', mustDecide: true },
    actions: ['dispatch', 'decline'],
  })
  const decision = '和李明电话说好，周六上午去'
  await zhao().get('menu', 'dispatch', { ...third, decision })
  const told = await zhao().get('menu', 'getOrder', { orderId: given })
  expect(told.timeline.at(-1)).toMatchObject({ action: 'dispatch', reason: decision })
  expect(await li().refused('menu', 'handBack', { orderId: given, reason: '第三次' })).toBe('CONFLICT')
  const other = { orderId: given, personId: 'demo-neighbour-6' }
  expect(await zhao().refused('menu', 'dispatch', other)).toBe('CONFLICT')
  expect(await zhao().get('menu', 'dispatch', { ...other, decision })).toMatchObject({ status: 'dispatched' })
})

test('an order taken back or declined frees its place, and the service may be ordered again', async () => {
  const item = { title: '修拉链', capacity: 1, provider: '巧手妈妈服务队' }
  const { menuId, itemIds } = await zhao().get('menu', 'publish', { ...menu, items: [item] })
  const [itemId = ''] = itemIds
  const ordered = async () => (await wang().get('menu', 'get', { menuId })).items[0]?.ordered
  const first = await wang().get('menu', 'order', { itemId })
  expect(await street.as('demo-neighbour-2').refused('menu', 'order', { itemId })).toBe('CONFLICT')
  await wang().get('menu', 'cancel', first)
  expect(await ordered()).toBe(0)
  const second = await wang().get('menu', 'order', { itemId })
  expect(await ordered()).toBe(1)
  await zhao().get('menu', 'decline', { ...second, reason: '这周排满了' })
  expect(await ordered()).toBe(0)
  await street.as('demo-neighbour-2').get('menu', 'order', { itemId })
})
