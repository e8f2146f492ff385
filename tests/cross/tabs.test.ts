/** A tab of the app is answered by one call: the same as the lists of each domain say, for everybody, at the price of a read. */
import { costOf, overBudget } from './support/cost'
import { publishShift } from './support/posts'
import { demoStreet } from './support/street'

const street = demoStreet()
const NEIGHBOURS = [
  ...['demo-resident-wang', 'demo-member-li', 'demo-secretary-zhao', 'demo-liaison-zhou', 'demo-resident-ma'],
  ...['demo-member-chen', 'demo-secretary-sun', 'demo-merchant-liu', 'demo-clerk', 'demo-admin'],
]
const EVERYBODY = [...NEIGHBOURS, 'demo-newcomer']
const QUERY = { type: 'query' } as const
const TABS = ['homeTab', 'serviceTab', 'meTab'] as const

describe.each(EVERYBODY)('%s', id => {
  const person = () => street.as(id)

  test.each(TABS)('%s says who one is, at the price of a read', async tab => {
    const { me } = await person().get('report', tab, undefined)
    expect(overBudget(QUERY, await costOf(street.cloud(), 'report'))).toEqual([])
    expect(me).toEqual(await person().get('people', 'me', undefined))
  })
})

describe.each(NEIGHBOURS)('%s lives in a community', id => {
  const person = () => street.as(id)

  test('home has the newest open wishes and what waits on the desk', async () => {
    const { me, wishes, desk } = await person().get('report', 'homeTab', undefined)
    const communityId = me.communityId ?? ''
    const { items } = await person().get('wish', 'list', { communityId, status: 'open' })
    expect(wishes).toEqual(items.slice(0, 3))
    const served = me.roles.find(({ role }) => role === 'secretary')?.scopeId
    const known = served && (await person().get('report', 'desk', { communityId: served })).count
    expect(desk).toBe(known ?? null)
  })

  test('the service tab has the newest orders and the first services of what can be ordered', async () => {
    const { me, orders, moreOrders, menus } = await person().get('report', 'serviceTab', undefined)
    const mine = await person().get('menu', 'myOrders', {})
    expect(orders).toEqual(mine.items.slice(0, 3))
    expect(moreOrders).toBe(mine.items.length > 3)
    const all = await person().get('menu', 'list', { communityId: me.communityId ?? '' })
    const open = all.items.filter(({ status }) => status === 'published')
    expect(menus.map(({ menuId }) => menuId)).toEqual(open.map(({ menuId }) => menuId))
    for (const { more, ...menu } of menus) {
      const whole = await person().get('menu', 'get', { menuId: menu.menuId })
      const items = whole.items.filter(({ status }) => status === 'open')
      expect(menu).toEqual({ ...whole, items: items.slice(0, 8) })
      expect(more).toBe(items.length > 8)
    }
  })

  test('the third tab has the balance, the standing and what waits for staff', async () => {
    const { me, own } = await person().get('report', 'meTab', undefined)
    const balance = await person().get('points', 'balance', undefined)
    expect(own?.balance).toEqual({ points: balance.points, minutes: balance.minutes })
    const { thisMonth, services, lacking } = await person().get('attendance', 'standing', { year: 2026 })
    expect(own?.standing).toEqual({ thisMonth, services, lacking })
    if (!me.roles.some(({ role }) => role === 'streetAdmin')) return expect(own?.approvals).toBeNull()
    const { entries, appeals } = await person().get('attendance', 'approvals', {})
    expect(own?.approvals).toEqual({ count: entries.length + appeals.length, more: false })
  })
})

test('of a long menu the tab has the first services, of many menus the latest four of each kind', async () => {
  const zhao = street.as('demo-secretary-zhao')
  const items = Array.from({ length: 11 }, (_, n) => ({ title: `服务${n}`, capacity: 1, provider: '志愿队' }))
  const menu = { title: '长菜单', month: '2026-12', kind: 'service', items }
  for (const _ of Array.from({ length: 5 })) await zhao.get('menu', 'publish', menu)
  const { menus } = await street.as('demo-resident-wang').get('report', 'serviceTab', undefined)
  expect(overBudget(QUERY, await costOf(street.cloud(), 'report'))).toEqual([])
  const long = menus.filter(({ title }) => title === '长菜单')
  expect(long.map(one => [one.items.length, one.more])).toEqual(Array(4).fill([8, true]))
  expect(menus.filter(({ kind }) => kind === 'orgLife').length).toBeGreaterThan(0)
})

test('who has joined no community is told who they are, and nothing of anybody', async () => {
  const newcomer = street.as('demo-newcomer')
  const me = await newcomer.get('people', 'me', undefined)
  expect(await newcomer.get('report', 'homeTab', undefined)).toEqual({
    me,
    matter: null,
    wishes: [],
    desk: null,
  })
  const nothing = { me, orders: [], moreOrders: false, menus: [] }
  expect(await newcomer.get('report', 'serviceTab', undefined)).toEqual(nothing)
  expect(await newcomer.get('report', 'meTab', undefined)).toEqual({ me, own: null })
})

test('what matters now follows what happens', async () => {
  const person = street.as('somebody-new')
  await person.get('people', 'join', { communityId: 'wutong', displayName: '刘一' })
  const matter = async () => (await person.get('report', 'homeTab', undefined)).matter
  expect(await matter()).toBeNull()
  const wish = await person.get('wish', 'post', { title: '修水管', detail: '厨房漏水', category: '其他' })
  const [claimer, zhao] = [street.as('demo-member-li'), street.as('demo-secretary-zhao')]
  await zhao.get('wish', 'review', { wishId: wish.wishId, approve: true })
  expect(await matter()).toBeNull()
  await claimer.get('wish', 'claim', { wishId: wish.wishId })
  expect(await matter()).toEqual({ kind: 'wishTaken', wishId: wish.wishId, title: '修水管' })
  await claimer.get('wish', 'fulfil', { wishId: wish.wishId, note: '修好了' })
  expect(await matter()).toEqual({ kind: 'wishDone', wishId: wish.wishId, title: '修水管' })
  const { shiftId } = await publishShift(street, 60, 2)
  await person.get('post', 'claim', { shiftId })
  expect(await matter()).toMatchObject({ kind: 'checkIn', shiftId })
})
