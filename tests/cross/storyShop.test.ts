/** 爱心加油站: redeem, come, be verified; and every other way a voucher can end. */
import { budgets } from '@cloud/ledger/collections'
import { redemptions, settlements, shopItems } from '@cloud/shop/collections'
import { ask, newKey } from './support/asked'
import { allAccounts, faultsOf } from './support/books'
import { GRAIN, LIU, onShelf, STATION, ZHAO } from './support/shop'
import { demoStreet } from './support/street'

const street = demoStreet()
const li = () => street.as('demo-member-li')
const zhao = () => street.as(ZHAO)
const points = async (id: string) => (await street.as(id).get('points', 'balance', undefined)).points
const LI = 'demo-member-li'
const USED = expect.stringMatching(/^这张券已于 11月21日 10:1\d 由梧桐爱心加油站的赵\*核销，不能再用$/)
const stockOf = async (itemId: string) => (await shopItems.get(itemId))?.stock

afterEach(async () => expect(faultsOf(await allAccounts())).toEqual([]))

test('a member redeems, the clerk sees what it is and hands it over; a second time it is refused with who and when', async () => {
  const item = await onShelf(street)
  const before = await points(LI)
  const { redemptionId, code } = await li().get('shop', 'redeem', item)
  expect(code).toMatch(/^\d{8}$/)
  expect([await points(LI), await stockOf(item.itemId)]).toEqual([before - 5, 2])
  const seen = await li().get('shop', 'getVoucher', { redemptionId })
  expect(seen).toMatchObject({ code, status: 'reserved', actions: ['cancel'], points: 5 })
  // Fourteen days, to the end of the last.
  expect(seen.expiresAt).toBe('2026-12-05T23:59:59+08:00')

  const typed = { merchantId: STATION, code: `${code.slice(0, 4)} ${code.slice(4)}` }
  const looked = await zhao().get('shop', 'lookUp', typed)
  expect(looked).toMatchObject({ usable: true, voucher: { title: '毛巾', who: '李*', points: 5 } })
  expect((await redemptions.get(redemptionId))?.status).toBe('reserved')
  const verified = await zhao().get('shop', 'verify', { merchantId: STATION, redemptionId })
  expect(verified).toMatchObject({
    status: 'collected',
    who: '李*',
    collectedAt: expect.stringMatching(/^2026-11-21T10:1/),
  })

  const again = await zhao().ask('shop', 'verify', { merchantId: STATION, redemptionId })
  const words = USED
  expect(again).toMatchObject({ ok: false, error: { code: 'CONFLICT', message: words } })
  expect(await zhao().get('shop', 'lookUp', typed)).toMatchObject({ usable: false, refusal: words })
  expect((await settlements.get(`${STATION}:2026-11`))?.count).toBe(1)
  expect(await li().get('shop', 'getVoucher', { redemptionId })).toMatchObject({
    ...{ status: 'collected', collectedBy: '赵敏', actions: [] },
  })
})

test('at another merchant it is refused with whose it is, and neither tells who the person is', async () => {
  const item = await onShelf(street)
  const { redemptionId, code } = await li().get('shop', 'redeem', item)
  const elsewhere = await street.as(LIU).get('shop', 'lookUp', { merchantId: GRAIN, code })
  expect(elsewhere).toEqual({ usable: false, refusal: '这张券是「梧桐爱心加油站」的，请到那里领取' })
  expect(await street.as(LIU).refused('shop', 'verify', { merchantId: GRAIN, redemptionId })).toBe(
    'FORBIDDEN',
  )
  await zhao().get('shop', 'verify', { merchantId: STATION, redemptionId })
  const used = await street.as(LIU).get('shop', 'lookUp', { merchantId: GRAIN, code })
  expect(used.refusal).toEqual(USED)
  expect(JSON.stringify(used)).not.toContain('李')
})

test('cancelled, points and stock are back, once, and the person may redeem it again', async () => {
  const item = await onShelf(street)
  const before = await points(LI)
  const { redemptionId } = await li().get('shop', 'redeem', item)
  const answers = await Promise.all([1, 2, 3].map(() => li().ask('shop', 'cancel', { redemptionId })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect([await points(LI), await stockOf(item.itemId)]).toEqual([before, 3])
  expect(await zhao().refused('shop', 'verify', { merchantId: STATION, redemptionId })).toBe('CONFLICT')
  expect(await li().ask('shop', 'redeem', item)).toMatchObject({ ok: true })
})

test('a clerk who has none left gives it back with a reason that the member reads', async () => {
  const item = await onShelf(street)
  const before = await points(LI)
  const { redemptionId } = await li().get('shop', 'redeem', item)
  expect(await zhao().refused('shop', 'cancel', { redemptionId })).toBe('BAD_REQUEST')
  await zhao().get('shop', 'cancel', { redemptionId, reason: '到货晚了' })
  expect(await points(LI)).toBe(before)
  expect((await li().get('shop', 'getVoucher', { redemptionId })).endedReason).toBe('到货晚了')
})

test('the same tap sent five times at once is one redemption, though the item may be had three times', async () => {
  const item = await onShelf(street, { perPerson: { count: 3, per: 'month' } })
  const same = { who: LI, name: 'shop', path: 'redeem', input: item, key: newKey() }
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(street.cloud().url, same)))
  expect(answers[0]).toMatchObject({ ok: true })
  expect(new Set(answers.map(one => JSON.stringify(one))).size).toBe(1)
  expect(await stockOf(item.itemId)).toBe(2)
  // Meant anew it is another one.
  expect(await ask(street.cloud().url, { ...same, key: newKey() })).toMatchObject({ ok: true })
  expect(await stockOf(item.itemId)).toBe(1)
})

test('nobody gets more than the item allows, however many phones they use', async () => {
  const item = await onShelf(street, { stock: 20, perPerson: { count: 2, per: 'week' } })
  const answers = await Promise.all(Array.from({ length: 8 }, () => li().ask('shop', 'redeem', item)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  expect(answers.filter(one => !one.ok && one.error.code !== 'CONFLICT')).toEqual([])
  expect(await stockOf(item.itemId)).toBe(18)
  expect((await li().get('shop', 'getItem', { itemId: item.itemId })).left).toBe(0)
})

test('whoever has too few points reads so and keeps them; a price that changed is asked about again', async () => {
  const dear = await onShelf(street, { points: 5000 })
  const answer = await li().ask('shop', 'redeem', dear)
  expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT', message: '积分余额不足' } })
  expect(await stockOf(dear.itemId)).toBe(3)
  expect(await li().refused('shop', 'redeem', { ...dear, points: 50 })).toBe('CONFLICT')
})

test('what is not for sale now says when it is', async () => {
  const late = await onShelf(street, { opensAt: '2026-11-22T09:00:00+08:00' })
  expect(await li().ask('shop', 'redeem', late)).toMatchObject({
    error: { code: 'CONFLICT', message: '现在还不能兑换：11月22日 09:00 开始兑换' },
  })
  const early = await onShelf(street, { daily: { from: '06:00', to: '10:00' } })
  expect(await li().refused('shop', 'redeem', early)).toBe('CONFLICT')
  const gone = await onShelf(street)
  await zhao().get('shop', 'shelve', { itemId: gone.itemId, onSale: false })
  expect(await li().refused('shop', 'redeem', gone)).toBe('CONFLICT')
  expect(await li().refused('shop', 'getItem', { itemId: gone.itemId })).toBe('FORBIDDEN')
})

test('the list shows the cheapest first, and on request only what the points are enough for', async () => {
  const all = await li().get('shop', 'items', { communityId: 'wutong' })
  const prices = all.items.map(one => one.points)
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
  const own = await li().get('shop', 'items', { communityId: 'wutong', affordable: true })
  expect(own.items.every(one => one.points <= own.balance && one.stock > 0)).toBe(true)
  expect(own.items.length).toBeLessThan(all.items.length)
})

test('a form that was open while others redeemed does not bring back what is gone', async () => {
  const item = await onShelf(street, { stock: 10 })
  await li().get('shop', 'redeem', item)
  const form = {
    ...{ merchantId: STATION, itemId: item.itemId, kind: 'goods' as const, title: '毛巾', detail: '新的' },
    ...{ points: 6, perPerson: { count: 1, per: 'month' as const }, stockSeen: 10 },
  }
  await zhao().get('shop', 'saveItem', { ...form, stock: 12 })
  expect(await stockOf(item.itemId)).toBe(11)
  expect(await zhao().refused('shop', 'saveItem', { ...form, stock: 0, stockSeen: 100 })).toBe('CONFLICT')
})

test('a closed merchant sells nothing until it opens again', async () => {
  const he = street.as('demo-admin')
  const { items } = await he.get('shop', 'merchants', undefined)
  const grain = items.find(one => one.merchantId === GRAIN)
  if (!grain) throw new Error('the demo street has a grain shop')
  const { name, address, hours, communityIds } = grain
  const said = { merchantId: GRAIN, name, address, hours, communityIds }
  const sold = (await li().get('shop', 'items', { communityId: 'wutong' })).items.find(
    one => one.title === '粮油九折券',
  )
  const wanted = { itemId: sold?.itemId ?? '', points: 20 }
  await he.get('shop', 'saveMerchant', { ...said, status: 'closed' })
  expect(await li().refused('shop', 'redeem', wanted)).toBe('CONFLICT')
  await he.get('shop', 'saveMerchant', { ...said, status: 'open' })
  expect(await li().ask('shop', 'redeem', wanted)).toMatchObject({ ok: true })
})

test('what is redeemed is not promised twice: the budget is not touched', async () => {
  const before = await budgets.get('wutong')
  const item = await onShelf(street)
  await li().get('shop', 'redeem', item)
  expect(await budgets.get('wutong')).toEqual(before)
})

test('wrong codes are counted: after ten a clerk waits, also when they all come at once', async () => {
  const item = await onShelf(street)
  const { code } = await li().get('shop', 'redeem', item)
  const guess = (index: number) =>
    street.as(LIU).ask('shop', 'lookUp', { merchantId: GRAIN, code: String(10_000_000 + index) })
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => guess(index)))
  const codes = answers.map(one => (one.ok ? 'ok' : one.error.code))
  expect(codes.filter(one => one === 'NOT_FOUND')).toHaveLength(10)
  expect(codes.filter(one => one === 'TOO_MANY_REQUESTS')).toHaveLength(20)
  expect(await street.as(LIU).refused('shop', 'lookUp', { merchantId: GRAIN, code })).toBe(
    'TOO_MANY_REQUESTS',
  )
  // Good ones cost nothing, so a busy shop is not held up.
  for (let times = 0; times < 15; times++) await zhao().get('shop', 'lookUp', { merchantId: STATION, code })
  await street.at(10)
  expect(await street.as(LIU).get('shop', 'lookUp', { merchantId: GRAIN, code })).toMatchObject({
    usable: false,
  })
})
