import { audits } from '@cloud/kit/audit'
import { transfers } from '@cloud/ledger/collections'
import { redemptions, shopItems } from '@cloud/shop/collections'
import { allAccounts, faultsOf } from './support/books'
import { crowd, tally } from './support/crowd'
import { endow, onShelf, STATION, ZHAO } from './support/shop'
import { demoStreet } from './support/street'

const street = demoStreet()
const PEOPLE = 100
let people: Awaited<ReturnType<typeof crowd>> = []
const START_POINTS = 100

beforeAll(async () => {
  people = await crowd(street, PEOPLE)
  await endow(
    people.map(({ openId }) => openId),
    START_POINTS,
  )
})

const balances = async () => {
  const books = await allAccounts()
  expect(faultsOf(books)).toEqual([])
  const own = new Map(books.map(one => [one._id, one.points]))
  return people.map(({ openId }) => own.get(`person:${openId}`))
}

test('100 people redeem the last 3 at once: 3 vouchers, 97 read CONFLICT, and nothing else happens', async () => {
  const item = await onShelf(street, { points: 7 })
  const answers = await Promise.all(people.map(one => one.ask('shop', 'redeem', item)))
  expect(tally(answers)).toEqual({ ok: 3, CONFLICT: 97 })
  expect(await shopItems.get(item.itemId)).toMatchObject({ stock: 0 })
  const after = await balances()
  expect(after.filter(one => one === START_POINTS - 7)).toHaveLength(3)
  expect(after.filter(one => one === START_POINTS)).toHaveLength(97)
  const vouchers = answers.flatMap(one => (one.ok ? [one.data] : []))
  expect(new Set(vouchers.map(one => one.code)).size).toBe(3)
  for (const { redemptionId } of vouchers) {
    const ref = `redemption:${redemptionId}`
    expect(await transfers.get(`${ref}:points`)).toMatchObject({ amount: 7, ref })
    expect(await audits.find({ where: { ref }, orderBy: [['at', 'asc']], limit: 9 })).toHaveLength(1)
  }
  // Collected, they are out of the way of the clock in the next test.
  for (const { redemptionId } of vouchers)
    await street.as(ZHAO).get('shop', 'verify', { merchantId: STATION, redemptionId })
  const lost = people.filter((_, index) => !answers[index]?.ok)
  for (const one of lost.slice(0, 5)) expect((await one.get('shop', 'myVouchers', {})).items).toEqual([])
})

test('whatever is done to vouchers at the same moment, each ends once and the books stay right', async () => {
  const item = await onShelf(street, { points: 3, stock: 40 })
  const before = await balances()
  const some = people.slice(0, 12)
  const vouchers: { redemptionId: string }[] = []
  for (const one of some) vouchers.push(await one.get('shop', 'redeem', item))
  const zhao = street.as(ZHAO)
  const fights = vouchers.flatMap(({ redemptionId }, index) => {
    const verify = () => zhao.ask('shop', 'verify', { merchantId: STATION, redemptionId })
    const cancel = () => some[index]?.ask('shop', 'cancel', { redemptionId })
    return [verify, cancel, verify, cancel]
  })
  await Promise.all([...fights.map(fight => fight()), street.at(20 * 24 * 60)])
  await street.at(21 * 24 * 60)
  const ended = await Promise.all(vouchers.map(({ redemptionId }) => redemptions.get(redemptionId)))
  expect(ended.filter(one => one?.status === 'reserved')).toEqual([])
  const collected = ended.filter(one => one?.status === 'collected').length
  expect(await shopItems.get(item.itemId)).toMatchObject({ stock: 40 - collected })
  const after = await balances()
  const spent = before.map((points, index) => (points ?? 0) - (after[index] ?? 0))
  expect(spent.reduce((sum, one) => sum + one, 0)).toBe(3 * collected)
  for (const voucher of ended) {
    const back = await transfers.get(`redemption:${voucher?._id}:back:points`)
    expect(back !== null).toBe(voucher?.status !== 'collected')
  }
})
