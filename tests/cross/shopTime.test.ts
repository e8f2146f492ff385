/** What the clock does to vouchers, and a merchant's month from the first voucher to the payment. */
import { audits } from '@cloud/kit/audit'
import { redemptions, shopItems } from '@cloud/shop/collections'
import readXlsxFile from 'read-excel-file/node'
import { allAccounts, faultsOf } from './support/books'
import { crowd } from './support/crowd'
import { endow, GRAIN, LIU, onShelf, STATION, ZHAO } from './support/shop'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const LI = 'demo-member-li'
const li = () => street.as(LI)
const liu = () => street.as(LIU)
const he = () => street.as('demo-admin')
const han = () => street.as('demo-neighbour-6')
const points = async () => (await han().get('points', 'balance', undefined)).points
const DAY = 24 * 60

test('two days before the end the member is reminded, at the end points and stock are back, once', async () => {
  const item = await onShelf(street)
  const before = await points()
  const { redemptionId, code } = await han().get('shop', 'redeem', item)
  await street.at(12 * DAY + 15 * 60)
  const told = (await everythingTold()).filter(one => one.page.includes(redemptionId))
  expect(told.map(one => one.hint)).toEqual(['请在 12月5日 前到梧桐爱心加油站领取'])
  expect((await redemptions.get(redemptionId))?.status).toBe('reserved')
  await street.at(15 * DAY)
  expect(await redemptions.get(redemptionId)).toMatchObject({ status: 'expired', reminded: true })
  expect([await points(), (await shopItems.get(item.itemId))?.stock]).toEqual([before, 3])
  const lines = await audits.find({
    where: { ref: `redemption:${redemptionId}` },
    orderBy: [['at', 'asc']],
    limit: 20,
  })
  expect(lines.map(({ action }) => action)).toEqual(['redeem', 'remind', 'expire'])
  expect(await street.as(ZHAO).get('shop', 'lookUp', { merchantId: STATION, code })).toMatchObject({
    usable: false,
  })
  expect(await han().refused('shop', 'cancel', { redemptionId })).toBe('CONFLICT')
  expect(faultsOf(await allAccounts())).toEqual([])
})

test('a merchant reads the day, agrees to the month when it is over, and the street pays it once', async () => {
  const sold = (await li().get('shop', 'items', { communityId: 'wutong' })).items.find(
    one => one.title === '粮油九折券',
  )
  const wanted = { itemId: sold?.itemId ?? '', points: 20 }
  const { redemptionId } = await li().get('shop', 'redeem', wanted)
  await liu().get('shop', 'verify', { merchantId: GRAIN, redemptionId })
  const { items } = await liu().get('shop', 'dayList', { merchantId: GRAIN, day: '2026-12-06' })
  expect(items).toMatchObject([{ title: '粮油九折券', who: '李*', points: 20, clerk: '刘*' }])
  const { items: months } = await liu().get('shop', 'months', { merchantId: GRAIN })
  expect(months.map(({ month, status, counting }) => [month, status, counting])).toEqual([
    ['2026-12', 'draft', true],
    ['2026-11', 'draft', false],
    ['2026-10', 'draft', false],
    ['2026-09', 'paid', false],
  ])
  const ofMonth = (month: string) => ({ merchantId: GRAIN, month })
  expect(await liu().refused('shop', 'settle', { ...ofMonth('2026-12'), action: 'confirm' })).toBe('CONFLICT')
  expect(await he().refused('shop', 'settle', { ...ofMonth('2026-11'), action: 'pay' })).toBe('CONFLICT')
  expect(await liu().refused('shop', 'settle', { ...ofMonth('2026-11'), action: 'pay' })).toBe('FORBIDDEN')
  await liu().get('shop', 'settle', { ...ofMonth('2026-11'), action: 'confirm' })
  expect(await he().refused('shop', 'settle', { ...ofMonth('2026-11'), action: 'sendBack' })).toBe(
    'BAD_REQUEST',
  )
  await he().get('shop', 'settle', { ...ofMonth('2026-11'), action: 'sendBack', reason: '请核对' })
  await liu().get('shop', 'settle', { ...ofMonth('2026-11'), action: 'confirm' })
  const pays = await Promise.all(
    [1, 2, 3].map(() => he().ask('shop', 'settle', { ...ofMonth('2026-11'), action: 'pay' })),
  )
  expect(pays.filter(({ ok }) => ok)).toHaveLength(1)
  const street11 = await he().get('shop', 'streetMonth', { month: '2026-11' })
  expect(street11.items.find(one => one.merchantId === GRAIN)).toMatchObject({ status: 'paid', count: 1 })
})

test('a month of 120 vouchers is exported in three calls that say how far they are, each voucher once', async () => {
  const item = await onShelf(street, { stock: 200 })
  const people = await crowd(street, 120)
  await endow(people.map(({ openId }) => openId))
  // One after the other: what a crowd at one item is told is a matter of racesShop.
  const vouchers: { redemptionId: string }[] = []
  for (const one of people) vouchers.push(await one.get('shop', 'redeem', item))
  for (const { redemptionId } of vouchers)
    await street.as(ZHAO).get('shop', 'verify', { merchantId: STATION, redemptionId })
  const month = { merchantId: STATION, month: '2026-12' }
  const calls = [await street.as(ZHAO).get('shop', 'exportMonth', month)]
  const exportId = calls[0]?.exportId ?? ''
  for (const _ of [2, 3]) calls.push(await street.as(ZHAO).get('shop', 'exportMonth', { ...month, exportId }))
  expect(calls.map(({ done, total, url }) => [done, total, url !== undefined])).toEqual([
    ...[[50, 120, false] as const, [100, 120, false] as const, [120, 120, true] as const],
  ])
  const file = await fetch(calls[2]?.url ?? '')
  const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
  // A head, a line each, and the sum.
  expect(sheet?.data).toHaveLength(122)
  expect(sheet?.data.at(-1)?.slice(0, 4)).toEqual(['合计', '120 件', null, 600])
  expect(new Set(sheet?.data.slice(1, -1).map(line => line[5])).size).toBe(120)
  expect(JSON.stringify(sheet?.data)).not.toContain('邻居')
  expect(await street.as(LI).refused('shop', 'exportMonth', { ...month, exportId })).toBe('FORBIDDEN')
})
