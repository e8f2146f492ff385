/** The desk says by one call what the lists of each domain say, and counts what the secretary can do now. */
import { crowd, tally } from './support/crowd'
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { onShelf } from './support/shop'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const ZHAO = 'demo-secretary-zhao'
const communityId = 'wutong'
const zhao = () => street.as(ZHAO)
const desk = () => zhao().get('report', 'desk', { communityId })

const sorted = (ids: string[]) => [...ids].sort()

test('each group has what its own list has', async () => {
  const waiting = await desk()
  const wishes = await zhao().get('wish', 'list', { communityId, status: 'pending' })
  const attention = await zhao().get('wish', 'attention', { communityId })
  const placed = await zhao().get('menu', 'orders', { communityId, status: 'placed' })
  const dispatched = await zhao().get('menu', 'orders', { communityId, status: 'dispatched' })
  const reportIns = await zhao().get('people', 'reportIns', { communityId })
  const units = await zhao().get('people', 'communityUnits', { communityId, status: 'pending' })
  const teams = await zhao().get('team', 'list', { communityId, status: 'pending' })
  const attendance = await zhao().get('attendance', 'waiting', { communityId })
  const exemptions = await zhao().get('attendance', 'staffExemptions', { communityId })
  const ids = (items: object[], key: string) => sorted(items.map(item => String(Reflect.get(item, key))))
  const same = (group: { items: object[]; count: number }, items: object[], key: string) => {
    expect(ids(group.items, key)).toEqual(ids(items, key))
    expect(group.count).toBe(items.length)
  }
  same(waiting.wishes, wishes.items, 'wishId')
  same(waiting.attention, attention.items, 'wishId')
  same(
    waiting.orders,
    placed.items.filter(one => one.kind !== 'orgLife'),
    'orderId',
  )
  same(waiting.dispatched, dispatched.items, 'orderId')
  same(waiting.reportIns, reportIns.items, 'reportInId')
  same(waiting.units, units.items, 'unitReportInId')
  same(waiting.teams, teams.items, 'teamId')
  same(waiting.appeals, attendance.appeals, 'personId')
  same(waiting.unsettled, attendance.unsettled, 'personId')
  same(waiting.exemptions, exemptions.items, 'exemptionId')
})

test('three requests, and not more documents than are looked at', async () => {
  await desk()
  expect((await costOfLatest(street, 'report')).requests).toBeLessThanOrEqual(3)
})

test('what is done leaves the desk, what comes in appears, and the count follows', async () => {
  const before = await desk()
  const [wish] = before.wishes.items.filter(one => !one.ownReview)
  await zhao().get('wish', 'review', { wishId: wish?.wishId ?? '', approve: true })
  const { shiftId } = await publishShift(street, 60, 2)
  const after = await desk()
  expect(after.wishes.count).toBe(before.wishes.count - 1)
  expect(after.short.items.map(one => one.shiftId)).toContain(shiftId)
  expect(after.count).toBe(before.count)
})

test('shifts that are full, or further off than three days, are not short of people', async () => {
  const far = await publishShift(street, 73 * 60, 2)
  const near = await publishShift(street, 71 * 60, 1)
  expect((await desk()).short.items.map(one => one.shiftId)).toContain(near.shiftId)
  await street.as('demo-neighbour-1').get('post', 'claim', { shiftId: near.shiftId })
  const shown = (await desk()).short.items.map(one => one.shiftId)
  expect(shown).not.toContain(near.shiftId)
  expect(shown).not.toContain(far.shiftId)
})

test('orders are marked overdue as the menu marks them, and then count even when somebody was asked', async () => {
  await street.at(24 * 60 * 10)
  const waiting = await desk()
  const marked = await zhao().get('menu', 'overdue', { communityId })
  const shown = [...waiting.orders.items, ...waiting.dispatched.items, ...waiting.late.items]
  const late = shown.filter(one => one.overdue).map(one => one.orderId)
  const services = marked.items.filter(one => one.kind !== 'orgLife').map(one => one.orderId)
  expect(late.length).toBeGreaterThan(2)
  expect(sorted(late)).toEqual(sorted(services))
  expect(waiting.late.items.map(one => one.status)).toEqual(waiting.late.items.map(() => 'accepted'))
  const { dispatched, warnings: _, count, ...others } = waiting
  const rest = Object.values(others).reduce((sum, group) => sum + group.count, 0)
  expect(count).toBe(rest + dispatched.items.filter(one => one.overdue).length)
})

test('who came to organisation life is asked once it has begun, and answered in place', async () => {
  const placed = await zhao().get('menu', 'orders', { communityId, status: 'placed' })
  const begun = placed.items.filter(one => one.kind === 'orgLife')
  const waiting = await desk()
  expect(begun.length).toBeGreaterThan(0)
  expect(waiting.toAttend.items.map(one => one.orderId)).toEqual(sorted(begun.map(one => one.orderId)))
  for (const { orderId } of waiting.toAttend.items) await zhao().get('menu', 'attend', { orderId })
  expect((await desk()).toAttend).toMatchObject({ count: 0, items: [] })
})

test('a picture of a shop item in doubt is looked at from the desk', async () => {
  const photos = [await zhao().upload('review.png')]
  const { itemId } = await onShelf(street, { photos })
  for (let minute = 1; (await desk()).itemPhotos.count === 0 && minute < 60; minute++)
    await street.at(24 * 60 * 10 + minute)
  const [item] = (await desk()).itemPhotos.items
  expect(item).toMatchObject({ itemId, title: '毛巾', merchantName: '梧桐爱心加油站' })
  expect((await fetch(item?.photos[0]?.url ?? '')).headers.get('content-type')).toBe('image/png')
  const photoId = item?.photos[0]?.photoId ?? ''
  await zhao().get('shop', 'judgePhoto', { itemId, photoId, show: true })
  expect((await desk()).itemPhotos.count).toBe(0)
  const seen = await street.as('demo-member-li').get('shop', 'getItem', { itemId })
  expect(seen.photos).toMatchObject([{ photoId, state: 'shown' }])
})

test('whoever has a late order is urged from the desk, once a day, and reads it', async () => {
  const [late] = (await desk()).late.items
  const orderId = late?.orderId ?? ''
  const urge = () => zhao().ask('menu', 'urge', { orderId })
  expect(tally(await Promise.all([urge(), urge(), urge()]))).toEqual({ ok: 1, CONFLICT: 2 })
  expect((await desk()).late.items.find(one => one.orderId === orderId)?.urgedAt).toBeDefined()
  const told = (await everythingTold()).filter(one => one.hint.startsWith('社区请您尽快办好'))
  expect(told).toHaveLength(1)
  await street.leap(24 * 60)
  expect((await urge()).ok).toBe(true)
  const [placed] = (await desk()).orders.items
  expect(await zhao().refused('menu', 'urge', { orderId: placed?.orderId ?? '' })).toBe('CONFLICT')
})

test('what neighbours report is read and decided on the desk; a settled one leaves it', async () => {
  const [reporter] = await crowd(street, 1)
  const { items } = await zhao().get('wish', 'list', { communityId, status: 'open' })
  const wishId = items[0]?.wishId ?? ''
  await reporter?.get('wish', 'report', { wishId, reason: '像是广告' })
  const row = (await desk()).attention.items.find(one => one.wishId === wishId)
  expect(row?.reports.map(one => one.reason)).toEqual(['像是广告'])
  expect(row?.actions).toEqual(expect.arrayContaining(['dismiss', 'takeDown']))
  await zhao().get('wish', 'settleReports', { wishId, takeDown: false, reason: '问过了，不是' })
  expect((await desk()).attention.items.map(one => one.wishId)).not.toContain(wishId)
})

test('who came to a shift that is over can be settled there: each row says how', async () => {
  const [row] = (await desk()).unsettled.items
  expect(row?.actions).toEqual(expect.arrayContaining(['markNoShow', 'excuse', 'enter']))
})

test('of many a few are shown, those that wait longest first, and the count says «more»', async () => {
  const people = await crowd(street, 25)
  const words = { title: '借一架梯子', detail: '换窗帘用。', category: '物品互助' }
  for (const person of people) await person.get('wish', 'post', words)
  const { wishes } = await desk()
  expect(wishes.items).toHaveLength(10)
  expect(wishes).toMatchObject({ count: 20, more: true })
  const ids = wishes.items.map(one => one.wishId)
  expect(ids).toEqual(sorted(ids))
})
