/** The statement: what was left after each line, right on every page while new lines come in, and where each came from. */
import { transact } from '@cloud/kit/transaction'
import { post } from '@cloud/ledger/post'
import { onShelf } from './support/shop'
import { demoStreet } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const li = () => street.as(LI)
const pay = (key: string, points: number, minutes = 0) =>
  transact(tx =>
    post(tx, {
      ...{ key, from: 'community:wutong', to: `person:${LI}`, points, minutes },
      ...{ at: new Date('2026-11-21T02:10:00Z'), why: '测试', ref: `test:${key}` },
    }),
  )

async function all(between: (page: number) => Promise<unknown> = async () => undefined) {
  type Line = Awaited<ReturnType<typeof read>>['items'][number]
  const read = (cursor: string | undefined) => li().get('points', 'statement', cursor ? { cursor } : {})
  const items: Line[] = []
  let cursor: string | undefined
  for (let page = 0; page === 0 || cursor; page += 1) {
    const answer = await read(cursor)
    items.push(...answer.items)
    cursor = answer.nextCursor
    await between(page)
  }
  return items
}

/** Every line's balance is that of the next older line of its asset, changed by the line; the oldest began at 0. */
function expectRight(items: Awaited<ReturnType<typeof all>>) {
  for (const asset of ['points', 'minutes']) {
    const own = items.filter(item => item.asset === asset)
    own.forEach((item, index) => {
      expect(item.balance).toBe((own[index + 1]?.balance ?? 0) + item.change)
    })
  }
}

test('the newest lines end with the balance, the oldest began at 0, and every one follows from the one before', async () => {
  for (let n = 0; n < 45; n += 1) await pay(`old-${n}`, n + 1, n % 3)
  const items = await all()
  expectRight(items)
  const { points, minutes } = await li().get('points', 'balance', undefined)
  expect(items.find(item => item.asset === 'points')?.balance).toBe(points)
  expect(items.find(item => item.asset === 'minutes')?.balance).toBe(minutes)
})

test('pages stay right while new lines come in between them', async () => {
  const items = await all(page => pay(`new-${page}`, 7, 3))
  expect(items.length).toBeGreaterThan(60)
  expectRight(items)
})

test('each line names the page of what it came from; a wrong cursor is refused', async () => {
  const item = await onShelf(street)
  await li().get('shop', 'redeem', item)
  const links = (await all()).flatMap(({ link }) => link?.page ?? [])
  expect([...new Set(links)].sort()).toEqual(['order', 'post', 'voucher', 'wish'])
  const spent = (await all()).find(({ why }) => why.includes('毛巾'))
  expect(spent).toMatchObject({ change: -5, link: { page: 'voucher' } })
  const voucher = { redemptionId: spent?.link?.id ?? '' }
  expect(await li().get('shop', 'getVoucher', voucher)).toMatchObject({ title: '毛巾', points: 5 })
  const shift = (await all()).find(({ link }) => link?.page === 'post')
  expect(await li().get('post', 'get', { postId: shift?.link?.id ?? '' })).toMatchObject({
    title: expect.stringMatching(/./),
  })
  for (const cursor of ['x', `${'0'.repeat(32)}:-1:2`, `${'0'.repeat(32)}:1`, `${'0'.repeat(32)}:1:2:3`])
    expect(await li().refused('points', 'statement', { cursor })).toBe('BAD_REQUEST')
  const old = await li().get('points', 'statement', { cursor: 'f'.repeat(32) })
  expect(old.items[0]?.balance).toBeUndefined()
})
