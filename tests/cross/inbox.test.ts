/** The inbox: told in the commit of the change, read by whom it is for, paged, marked, swept and forgotten. */
import { office } from '@cloud/kit/message'
import { people } from '@cloud/kit/person'
import { erasures } from '@cloud/people/myData/collections'
import { wishes } from '@cloud/wish/collections'
import * as z from 'zod'
import { crowd, tally } from './support/crowd'
import { orderIn } from './support/demo'
import { killInstances } from './support/kill'
import { days, demoStreet, minutes } from './support/street'
import { everythingTold, tellAll } from './support/told'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'
const LI = 'demo-member-li'
const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
const of = (who: string) => ({
  list: (cursor?: string) => street.as(who).get('inbox', 'list', { cursor }),
  read: (lines: string[], upTo?: string) => street.as(who).get('inbox', 'read', { lines, upTo }),
})
const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function openWishes(count: number, by = WANG) {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const { wishId } = await street.as(by).get('wish', 'post', words)
    await street.as(ZHAO).get('wish', 'review', { wishId, approve: true })
    ids.push(wishId)
  }
  return ids
}
const clock = z.object({ now: z.string() })
/** A message as the cloud would write it at this very moment: its clock is not that of the tests. */
async function tellNow(to: string, name: string, hint?: string) {
  const at = new Date(clock.parse(await street.cloud().api('clock')).now)
  await tellAll([{ to, name, at, ...(hint !== undefined && { hint }) }])
}
/** Who was told that a wish was taken on. */
const claimsTold = async (wishId: string) =>
  (await everythingTold())
    .filter(one => one.ref === `wish:${wishId}` && one.state === '已认领')
    .map(({ to }) => to)

test('of many who claim at once one does, and the wisher is told of that one', async () => {
  const [wishId = ''] = await openWishes(1)
  const many = await crowd(street, 12)
  const answers = await Promise.all(many.map(one => one.ask('wish', 'claim', { wishId })))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 11 })
  expect(await claimsTold(wishId)).toEqual([WANG])
  const { items, unread } = await of(WANG).list()
  expect(items[0]).toMatchObject({
    ...{ what: '借一架梯子', state: '已认领', hint: '您的心愿有人认领了', unread: true, office: false },
    page: `features/wish/pages/detail/index?id=${wishId}`,
  })
  expect(unread).toBeGreaterThan(0)
})

test.each([0, 15, 40, 90])(
  'killed %i ms into a rush: each change has its message, and no other has',
  async ms => {
    const ids = await openWishes(8)
    const many = await crowd(street, 8)
    const rush = Promise.all(
      many.map((one, n) => one.ask('wish', 'claim', { wishId: ids[n] ?? '' }).catch(() => null)),
    )
    await soon(ms)
    killInstances('wish')
    await rush
    for (const _id of ids) {
      const claimed = (await wishes.get(_id))?.status === 'claimed'
      expect(await claimsTold(_id)).toHaveLength(claimed ? 1 : 0)
    }
  },
)

test('an office is told as such: a successor looks up what was before, and has to read what came after', async () => {
  const order = orderIn('dispatched')
  const worker = street.as(order.workerId ?? '')
  await worker.get('menu', 'handBack', { orderId: order._id, reason: '临时出差' })
  const ofOffice = async (who: string) => {
    const { items } = await of(who).list()
    return items.filter(one => one.office).map(({ hint, unread }) => [hint, unread])
  }
  expect((await ofOffice(ZHAO))[0]).toEqual(['被退回：临时出差', true])
  expect(await ofOffice(LI)).toEqual([])

  await street.cloud().clock.advance(minutes(2))
  const role = { personId: LI, role: 'secretary', scopeId: 'wutong', reason: '接任' } as const
  await street.as('demo-admin').get('admin', 'grantRole', role)
  expect((await ofOffice(LI))[0]).toEqual(['被退回：临时出差', false])
  await tellNow(office('secretary', 'wutong'), '社区预警', '1 件')
  expect((await ofOffice(LI))[0]).toEqual(['1 件', true])

  await of(LI).read((await of(LI).list()).items.map(({ line }) => line))
  expect((await ofOffice(LI))[0]).toEqual(['1 件', false])
  // What one of them has read the others have not.
  expect((await ofOffice(ZHAO))[0]).toEqual(['1 件', true])
  await street.as('demo-admin').get('admin', 'revokeRole', role)
  expect(await ofOffice(LI)).toEqual([])
})

const NEIGHBOUR = 'demo-neighbour-9'

test('a long inbox is read page by page: each message once, the newest first, whatever comes meanwhile', async () => {
  for (let n = 1; n <= 45; n++) {
    await tellNow(NEIGHBOUR, `第${n}件`)
    await soon(2)
  }
  const seen: string[] = []
  let { items, nextCursor, unread } = await of(NEIGHBOUR).list()
  expect(unread).toBe(45)
  for (seen.push(...items.map(one => one.what)); nextCursor !== undefined; ) {
    await tellNow(NEIGHBOUR, `第${100 + seen.length}件`)
    ;({ items, nextCursor, unread } = await of(NEIGHBOUR).list(nextCursor))
    expect(unread).toBeUndefined()
    seen.push(...items.map(one => one.what))
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `第${45 - n}件`))
})

const unreadOf = async (who: string) => (await of(who).list()).unread

test('read one by one or all up to one, from two phones, in any order: never unread again', async () => {
  const { read, list } = of(NEIGHBOUR)
  await street.cloud().clock.advance(minutes(2))
  const before = (await unreadOf(NEIGHBOUR)) ?? 0
  const { items } = await list()
  const [first, second, third] = items.map(({ line }) => line)
  if (!first || !second || !third) throw new Error('no messages')
  await Promise.all([read([first]), read([second])])
  await read([first])
  expect(await unreadOf(NEIGHBOUR)).toBe(before - 2)
  await Promise.all([read([], first), read([], third), read([second])])
  expect(await unreadOf(NEIGHBOUR)).toBe(0)
  await read([], third)
  expect(await unreadOf(NEIGHBOUR)).toBe(0)
  expect((await list()).items.every(one => !one.unread)).toBe(true)
})

test('«all» marks what was shown: what was committed behind it in the same moment stays unread', async () => {
  await tellNow(NEIGHBOUR, '第201件')
  await soon(5)
  await tellNow(NEIGHBOUR, '第202件')
  const { items } = await of(NEIGHBOUR).list()
  const shown = items.find(one => one.what === '第202件')?.line ?? ''
  await of(NEIGHBOUR).read([shown], shown)
  const left = (await of(NEIGHBOUR).list()).items.filter(one => one.unread).map(one => one.what)
  expect(left).toEqual(['第201件'])
})

test('who is forgotten leaves no message, and nothing they said or called their own in those of others', async () => {
  const gone = street.as('openid-of-one-who-goes')
  await gone.get('people', 'join', { communityId: 'wutong', displayName: '司徒离去' })
  const { wishId } = await gone.get('wish', 'post', { ...words, title: '我家的秘密事' })
  await street.as(ZHAO).get('wish', 'review', { wishId, approve: true })
  await street.as(LI).get('wish', 'claim', { wishId })
  await street.as(LI).get('wish', 'fulfil', { wishId, note: '好了' })
  await gone.get('wish', 'confirm', { wishId, done: true, thanks: '司徒谢谢您' })
  const toLi = async () =>
    (await everythingTold()).filter(one => one.to === LI && one.ref === `wish:${wishId}`)
  expect(await toLi()).toMatchObject([
    { what: '我家的秘密事', hint: '司徒谢谢您', byId: 'openid-of-one-who-goes' },
  ])
  await gone.get('people', 'erase', { words: '注销账号' })
  for (let run = 0; run < 20 && (await erasures.get('openid-of-one-who-goes')); run++)
    await street.cloud().clock.advance(minutes(1))
  expect(await people.get('openid-of-one-who-goes')).toBeNull()
  const [left] = await toLi()
  expect(left).toMatchObject({ state: '已实现', page: expect.stringContaining(wishId) })
  const all = (await everythingTold()).filter(one =>
    /我家的秘密事|司徒|openid-of-one-who-goes/.test(JSON.stringify(one)),
  )
  expect(all).toEqual([])
})

test('after 180 days messages are gone, read or not, and no younger one', async () => {
  const kept = days(181) / minutes(1)
  await street.leap(kept - 60)
  const old = (await everythingTold()).length
  await tellNow(NEIGHBOUR, '第301件')
  await street.leap(kept + 60)
  for (let run = 0; run < 3; run++)
    await street.cloud().api('timers/run', { functionName: 'inbox', triggerName: 'sweep' })
  const left = (await everythingTold()).map(({ _id }) => _id)
  expect(old).toBeGreaterThan(90)
  expect(left).toContain('message:test:第301件')
  expect(left.filter(id => /test:第(2?\d\d?)件/.test(id))).toEqual([])
})
