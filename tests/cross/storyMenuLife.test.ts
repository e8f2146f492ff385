/** A menu from draft to its end: budgets, sessions, minutes of the time bank, chasing, what was withdrawn. */
import { accounts, budgets } from '@cloud/ledger/collections'
import { menuItems, orders } from '@cloud/menu/collections'
import { crowd, tally } from './support/crowd'
import { toldTo } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const wang = () => street.as('demo-resident-wang')
const li = () => street.as('demo-member-li')
const HOUR = 60
const DAY = 24 * HOUR
const item = { title: '磨刀', capacity: 2, provider: '热心师傅' }
const menu = { title: '十二月便民', month: '2026-12', kind: 'service', items: [item] }
const publish = (one: object = {}) => zhao().get('menu', 'publish', { ...menu, items: [{ ...item, ...one }] })
const first = (ids: string[]) => ids[0] ?? ''
const left = async () => (await budgets.get('wutong'))?.left ?? Number.NaN
const promised = async (itemId: string) => (await menuItems.get(itemId))?.promised
/** Brings an order to «done» by 李明. */
async function serve(orderId: string) {
  await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-member-li' })
  await li().get('menu', 'accept', { orderId })
  await li().get('menu', 'complete', { orderId, note: '磨好了' })
}

test('last month is copied, changed, kept as a draft, published once, and what it may cost is set aside', async () => {
  const { items } = await zhao().get('menu', 'list', { communityId: 'wutong' })
  const last = items.find(one => one.month === '2026-10')
  const copied = await zhao().get('menu', 'copy', { menuId: last?.menuId ?? '', month: '2026-12' })
  expect(copied.items.map(one => one.title)).toContain('上门理发')
  const content = {
    title: '十二月居家',
    month: '2026-12',
    kind: 'service',
    items: [{ ...item, capacity: 3 }],
  }
  const { draftId } = await zhao().get('menu', 'createDraft', content)
  const draft = await zhao().get('menu', 'draft', { draftId })
  expect(draft).toMatchObject({ title: '十二月居家', status: 'draft', items: [{ title: '磨刀' }] })
  const before = await left()
  const both = await Promise.all([1, 2].map(() => zhao().ask('menu', 'publish', { ...content, draftId })))
  expect(tally(both)).toEqual({ ok: 1, CONFLICT: 1 })
  expect(before - (await left())).toBe(3 * 15)
  const drafts = await zhao().get('menu', 'drafts', { communityId: 'wutong' })
  expect(drafts.items.map(one => one.draftId)).not.toContain(draftId)
  await street.at(10)
  expect(await zhao().refused('menu', 'saveDraft', { ...content, draftId })).toBe('CONFLICT')
})

test('a menu that the budget does not cover is not published, and more places are promised before they are there', async () => {
  const before = await left()
  await budgets.updateIf({ _id: 'wutong' }, { left: 31 })
  expect(await zhao().refused('menu', 'publish', { ...menu, items: [{ ...item, capacity: 3 }] })).toBe(
    'CONFLICT',
  )
  const { itemIds } = await publish()
  const itemId = first(itemIds)
  expect([await left(), await promised(itemId)]).toEqual([1, 30])
  expect(await zhao().refused('menu', 'amendItem', { itemId, capacity: 3 })).toBe('CONFLICT')
  await budgets.updateIf({ _id: 'wutong' }, { left: 20 })
  await zhao().get('menu', 'amendItem', { itemId, capacity: 3 })
  expect([await left(), await promised(itemId)]).toEqual([5, 45])
  expect(await zhao().refused('menu', 'amendItem', { itemId, capacity: 2 })).toBe('BAD_REQUEST')
  await budgets.updateIf({ _id: 'wutong' }, { left: before })
})

test('when a menu is closed only what was paid, or may still be, stays out of the budget', async () => {
  const before = await left()
  const { menuId, itemIds } = await publish({ capacity: 5 })
  const itemId = first(itemIds)
  const one = await wang().get('menu', 'order', { itemId })
  const two = await street.as('demo-neighbour-2').get('menu', 'order', { itemId })
  await serve(one.orderId)
  await wang().get('menu', 'review', { orderId: one.orderId, rating: 4, comment: '很快' })
  await zhao().get('menu', 'close', { menuId })
  expect(await street.as('demo-neighbour-3').refused('menu', 'order', { itemId })).toBe('CONFLICT')
  await street.at(20)
  expect([await promised(itemId), before - (await left())]).toEqual([30, 30])
  await street.as('demo-neighbour-2').get('menu', 'cancel', two)
  await street.leap(2 * DAY)
  expect([await promised(itemId), before - (await left())]).toEqual([15, 15])
  expect((await menuItems.get(itemId))?.settlesAt).toBeUndefined()
  const shown = await wang().get('menu', 'item', { itemId })
  expect(shown).toMatchObject({
    rating: 4,
    reviews: 1,
    words: [{ rating: 4, comment: '很快', name: '王**' }],
  })
  expect(shown.satisfaction?.reviews).toBeGreaterThan(0)
})

test('of 50 who want the last place of a session one gets it; minutes are paid and come back', async () => {
  const now = 2 * DAY + 10
  const at = (days: number) => ({
    startsAt: startPlus(now + days * DAY),
    endsAt: startPlus(now + days * DAY + 60),
    capacity: 1,
  })
  const { itemIds } = await publish({ sessions: [at(1), at(2)], priceMinutes: 30 })
  const itemId = first(itemIds)
  const people = await crowd(street)
  for (const { openId } of people) await accounts.updateIf({ _id: `person:${openId}` }, { minutes: 30 })
  expect(await people[0]?.refused('menu', 'order', { itemId })).toBe('CONFLICT')
  const answers = await Promise.all(people.map(one => one.ask('menu', 'order', { itemId, session: 1 })))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 49 })
  expect((await menuItems.get(itemId))?.sessions?.map(one => one.ordered)).toEqual([0, 1])
  const index = answers.findIndex(one => one.ok)
  const winner = people[index]
  const answer = answers[index]
  const balance = async () => (await winner?.get('points', 'balance', undefined))?.minutes
  expect(await balance()).toBe(0)
  if (!answer?.ok || !winner) throw new Error('nobody won')
  await winner.get('menu', 'cancel', { orderId: answer.data.orderId })
  expect(await balance()).toBe(30)
  expect((await menuItems.get(itemId))?.sessions?.map(one => one.ordered)).toEqual([0, 0])
  const poor = street.as('demo-resident-wang')
  await accounts.updateIf({ _id: 'person:demo-resident-wang' }, { minutes: 29 })
  expect(await poor.refused('menu', 'order', { itemId, session: 0 })).toBe('CONFLICT')
  expect((await menuItems.get(itemId))?.ordered).toBe(0)
})

test('who is to act is chased at the stated times, then it is overdue; silence pays and rates nothing', async () => {
  const start = 3 * DAY
  await street.leap(start)
  const { itemIds } = await publish()
  const { orderId } = await wang().get('menu', 'order', { itemId: first(itemIds) })
  const isOverdue = async () => (await zhao().get('menu', 'getOrder', { orderId })).overdue
  const chases = async (who: string, words: string) =>
    (await toldTo(street, who)).filter(one => one.includes(words)).length
  const asked = await chases('demo-secretary-zhao', '请尽快安排')
  await street.leap(start + DAY - 10)
  expect(await chases('demo-secretary-zhao', '请尽快安排')).toBe(asked)
  await street.leap(start + DAY + 10)
  expect(await chases('demo-secretary-zhao', '请尽快安排')).toBe(asked + 1)
  await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-member-li' })
  const hurried = await chases('demo-member-li', '请接单或者退回')
  await street.leap(start + 2 * DAY + 20)
  expect(await chases('demo-member-li', '请接单或者退回')).toBe(hurried + 1)
  expect(await isOverdue()).toBe(false)
  await street.leap(start + 3 * DAY + 20)
  expect(await isOverdue()).toBe(true)
  const { items } = await zhao().get('menu', 'overdue', { communityId: 'wutong' })
  expect(items.map(one => one.orderId)).toContain(orderId)
  await li().get('menu', 'accept', { orderId })
  expect(await isOverdue()).toBe(false)
  await li().get('menu', 'complete', { orderId, note: '好了' })
  const before = await li().get('points', 'balance', undefined)
  await street.leap(start + 10 * DAY + 30)
  const after = await li().get('points', 'balance', undefined)
  expect(after.points).toBeGreaterThanOrEqual(before.points + 15)
  const settled = await wang().get('menu', 'getOrder', { orderId })
  expect([settled.status, settled.review]).toEqual(['reviewed', undefined])
  expect(settled.timeline.at(-1)).toMatchObject({ action: 'settle', actor: '系统' })
  expect((await menuItems.get(first(itemIds)))?.ratings.count).toBe(0)
})

test('an item that is withdrawn: open orders are declined with the reason, everyone hears of it', async () => {
  const { itemIds } = await publish({ capacity: 5 })
  const itemId = first(itemIds)
  const { orderId } = await wang().get('menu', 'order', { itemId })
  const kept = await street.as('demo-neighbour-2').get('menu', 'order', { itemId })
  await zhao().get('menu', 'dispatch', { ...kept, personId: 'demo-member-li' })
  await li().get('menu', 'accept', kept)
  await zhao().get('menu', 'withdrawItem', { itemId, reason: '师傅住院了' })
  await street.leap(13 * DAY + 60)
  expect((await orders.get(orderId))?.status).toBe('declined')
  expect((await orders.get(kept.orderId))?.status).toBe('accepted')
  expect((await toldTo(street, 'demo-resident-wang'))[0]).toContain('师傅住院了')
  expect(await promised(itemId)).toBe(15)
})

test('organisation life: for members, or for all where it says so; who came is written down and nobody is paid', async () => {
  const life = { ...menu, kind: 'orgLife', items: [item, { ...item, title: '读书', openToOthers: true }] }
  const before = await left()
  const { itemIds } = await zhao().get('menu', 'publish', life)
  expect(await left()).toBe(before)
  const [closed = '', open = ''] = itemIds
  expect(await wang().refused('menu', 'order', { itemId: closed })).toBe('FORBIDDEN')
  const { orderId } = await wang().get('menu', 'order', { itemId: open })
  await li().get('menu', 'order', { itemId: closed })
  expect(await zhao().refused('menu', 'dispatch', { orderId, personId: 'demo-member-li' })).toBe('CONFLICT')
  expect(await zhao().get('menu', 'attend', { orderId })).toEqual({ orderId, status: 'done' })
  expect(await wang().get('menu', 'review', { orderId, rating: 5 })).toEqual({ orderId, status: 'reviewed' })
})

test('what is left of a dated service are the places of its sessions to come, by the server’s clock', async () => {
  const now = 13 * DAY + 120
  await street.at(now)
  const session = (hours: number) => ({
    startsAt: startPlus(now + hours * HOUR),
    endsAt: startPlus(now + (hours + 1) * HOUR),
    capacity: 2,
  })
  const { itemIds, menuId } = await publish({ title: '量体裁衣', sessions: [session(1), session(3)] })
  const itemId = first(itemIds)
  await wang().get('menu', 'order', { itemId, session: 1 })
  const seen = async () => {
    const tab = await wang().get('report', 'serviceTab', undefined)
    const row = tab.menus.find(one => one.menuId === menuId)?.items[0]
    const page = await wang().get('menu', 'item', { itemId })
    expect(row).toMatchObject({ left: page.left, over: page.over })
    return [page.left, page.over, page.sessions?.map(({ over }) => over)]
  }
  expect(await seen()).toEqual([3, false, [false, false]])
  await street.at(now + HOUR)
  expect(await seen()).toEqual([1, false, [true, false]])
  await street.at(now + 3 * HOUR)
  expect(await seen()).toEqual([0, true, [true, true]])
})

test('four sides review an organisation; a side nobody answered is no figure, and a code is good for once', async () => {
  const admin = street.as('demo-admin')
  const seats = [
    { side: 'expert' as const, title: '专家' },
    { side: 'department' as const, title: '民政局' },
  ]
  const period = { organisationId: 'yinling', firstMonth: '2026-10', lastMonth: '2026-11' }
  expect(await zhao().refused('menu', 'openOrgReview', { ...period, seats })).toBe('FORBIDDEN')
  const mayDo = async (who: typeof admin) =>
    (await who.get('menu', 'organisation', { organisationId: 'yinling' })).actions
  expect([await mayDo(admin), await mayDo(zhao()), await mayDo(wang())]).toEqual([
    ['openReview'],
    ['edit'],
    [],
  ])
  expect(await admin.get('menu', 'organisations', { communityId: 'huaiyin' })).toEqual({ items: [] })
  expect(await wang().refused('menu', 'organisations', { communityId: 'huaiyin' })).toBe('FORBIDDEN')
  const { reviewId, codes } = await admin.get('menu', 'openOrgReview', { ...period, seats })
  const code = codes[0]?.code ?? ''
  const expert = street.as('an-expert')
  const twice = [1, 2].map(() => expert.ask('menu', 'scoreByCode', { code, scores: [4, 4, 5, 5] }))
  expect(tally(await Promise.all(twice))).toEqual({ ok: 1, CONFLICT: 1 })
  expect(await wang().refused('menu', 'orgReview', { reviewId })).toBe('CONFLICT')
  await admin.get('menu', 'scoreOrgReview', { reviewId, scores: [3, 3, 3, 3], words: '继续努力' })
  await admin.get('menu', 'closeOrgReview', { reviewId })
  const { sides } = await wang().get('menu', 'orgReview', { reviewId })
  expect(sides).toEqual([
    { side: 'department', asked: 1, answered: 0, mean: null },
    { side: 'street', asked: 1, answered: 1, mean: 3 },
    { side: 'expert', asked: 1, answered: 1, mean: 4.5 },
    { side: 'residents', asked: 1, answered: 1, mean: 4 },
  ])
  expect(await expert.refused('menu', 'scoreByCode', { code, scores: [1, 1, 1, 1] })).toBe('CONFLICT')
})
