/** 积分规则: versions with a first day. What was promised under one stays so; a new one is tried on last month before. */
import { audits } from '@cloud/kit/audit'
import { iso, localDay } from '@cloud/kit/clock'
import { type ServiceRecord, serviceRecords } from '@cloud/ledger/collections'
import type { RuleTerms } from '@cloud/points/rules/change'
import { tally } from './support/crowd'
import { demo } from './support/demo'
import { someRule } from './support/pointRule'
import { publishShift } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const he = () => street.as('demo-admin')
const DAY = 24 * 60
const reason = '第四季度调整'
const rule = someRule
const points = async () => (await li().get('points', 'balance', undefined)).points
const text = { title: '换一盏灯', detail: '厨房的灯不亮了。', category: '家电维修' }

async function wishFor(difficulty?: 1 | 2 | 3) {
  const { wishId } = await wang().get('wish', 'post', text)
  await zhao().get('wish', 'review', { wishId, approve: true, ...(difficulty && { difficulty }) })
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '换好了' })
  return wishId
}
const confirm = (wishId: string) => wang().get('wish', 'confirm', { wishId, done: true })

const service = { title: '读报', capacity: 3, provider: '读书会' }
async function orderDone() {
  const menu = { title: '下月服务', month: '2026-12', kind: 'service', items: [service] }
  const { itemIds } = await zhao().get('menu', 'publish', menu)
  return async () => {
    const { orderId } = await wang().get('menu', 'order', { itemId: itemIds[0] ?? '' })
    await zhao().get('menu', 'dispatch', { orderId, personId: 'demo-member-li' })
    await li().get('menu', 'accept', { orderId })
    await li().get('menu', 'complete', { orderId, note: '读好了' })
    await wang().get('menu', 'review', { orderId, rating: 5 })
  }
}

async function served(shiftId: string, startsIn: number) {
  await li().get('post', 'claim', { shiftId })
  await street.at(startsIn - 5)
  const code = async () => (await zhao().get('attendance', 'code', { shiftId })).code
  await li().get('attendance', 'checkIn', { shiftId, code: await code() })
  await street.at(startsIn + 61)
  await li().get('attendance', 'checkOut', { shiftId, code: await code() })
}

const gainOf = async (work: () => Promise<unknown>) => {
  const before = await points()
  await work()
  return (await points()) - before
}

/** The demo street has a version of its own to come: the latest is withdrawn first. */
beforeAll(() => he().get('points', 'withdrawRule', { version: 2, reason }))

test('only days to come, one after another; of five at once one is added, and it is written down', async () => {
  const add = (startsOn: string) => he().ask('points', 'addRule', { ...rule, startsOn, reason })
  expect((await add('2026-11-21')).ok).toBe(false)
  expect(tally(await Promise.all([1, 2, 3, 4, 5].map(() => add('2026-11-23'))))).toEqual({
    ...{ ok: 1, CONFLICT: 4 },
  })
  const later = await add('2026-12-30')
  expect(later).toMatchObject({ ok: true, data: { version: 3 } })
  expect(await he().refused('points', 'withdrawRule', { version: 2, reason })).toBe('CONFLICT')
  await he().get('points', 'withdrawRule', { version: 3, reason })
  const { items } = await he().get('points', 'ruleVersions', undefined)
  expect(items.map(({ version, state }) => [version, state])).toEqual([
    [2, 'coming'],
    [1, 'current'],
  ])
  const lines = await audits.find({
    where: { ref: 'street:qingxi' },
    orderBy: [['at', 'asc']],
    limit: 10,
  })
  expect(lines.map(({ action, from, to }) => [action, from, to])).toEqual([
    ['withdrawRule', 'v2', 'v1'],
    ['addRule', 'v1', 'v2'],
    ['addRule', 'v2', 'v3'],
    ['withdrawRule', 'v3', 'v2'],
  ])
  const { current, coming } = await li().get('points', 'rules', undefined)
  expect([current.version, coming[0]?.startsAt]).toEqual([1, '2026-11-23T00:00:00+08:00'])
})

test('what was promised before the day is paid as it was promised; what comes after, by the new rule', async () => {
  const oldWish = await wishFor(3)
  const oldOrder = await orderDone()
  const { shiftId: oldShift } = await publishShift(street, 3 * DAY, 2)
  await street.at(2 * DAY)
  const { current } = await li().get('points', 'rules', undefined)
  expect(current.version).toBe(2)
  expect(await gainOf(() => confirm(oldWish))).toBe(20)
  expect(await gainOf(oldOrder)).toBe(15)
  // 20 + 15 were promised without a cap; a wish of 25 is under one of 50 that counts all of the day.
  expect(await gainOf(async () => confirm(await wishFor(2)))).toBe(15)
  expect(await gainOf(async () => confirm(await wishFor()))).toBe(0)
  expect(await gainOf(() => served(oldShift, 3 * DAY))).toBe(20)
})

test('a post that says nothing pays the rule’s hour, a scarce one more of it; the ledger keeps which it was', async () => {
  const words = { title: '夜里值守', detail: '看看门窗。', venueId: 'wutong-meal' }
  const publish = async (from: number, scarce: boolean, more = {}) => {
    const shifts = [{ startsAt: startPlus(from), endsAt: startPlus(from + 60), capacity: 2 }]
    return zhao().get('post', 'publish', { ...words, shifts, scarce, ...more })
  }
  const base = 4 * DAY
  const plain = await publish(base + 120, false)
  const scarce = await publish(base + 240, true)
  const own = await publish(base + 600, true, { pointsPerHour: 15 })
  const rateOf = async (postId: string) => (await zhao().get('post', 'get', { postId })).pointsPerHour
  expect([await rateOf(plain.postId), await rateOf(scarce.postId), await rateOf(own.postId)]).toEqual([
    30, 45, 23,
  ])
  const [shiftId = ''] = scarce.shiftIds
  expect(await gainOf(() => served(shiftId, base + 240))).toBe(45)
  expect(await serviceRecords.get(`shift:${shiftId}:demo-member-li`)).toMatchObject({ scarce: true })
})

test('the cap of a day holds for wishes that are confirmed at the same moment, and the statement says so', async () => {
  await street.at(6 * DAY)
  const wishIds = [await wishFor(2), await wishFor(2), await wishFor(3)]
  expect(await gainOf(() => Promise.all(wishIds.map(confirm)))).toBe(50)
  const { items } = await li().get('points', 'statement', {})
  expect(items.some(({ why }) => why.includes('每天最多 50 积分，已到上限'))).toBe(true)
  // Time is each one's own: no cap is on it.
  const minutes = items.filter(({ asset }) => asset === 'minutes').slice(0, 3)
  expect(minutes.reduce((sum, { change }) => sum + change, 0)).toBe(50 + 50 + 80)
})

const inOctober = (one: Pick<ServiceRecord, 'at'>) =>
  one.at >= new Date('2026-10-01T00:00:00+08:00') && one.at < new Date('2026-11-01T00:00:00+08:00')

async function tried(communityId: string, terms: RuleTerms) {
  let [calls, services, paid, would] = [0, 0, 0, 0]
  for (let from: string | undefined; calls === 0 || from; calls += 1) {
    const input = { communityId, rule: terms, ...(from && { from }) }
    const { sums, next } = await he().get('points', 'tryRule', input)
    for (const sum of Object.values(sums)) {
      services += sum.services
      paid += sum.paid
      would += sum.would
    }
    from = next
  }
  return { calls, services, paid, would }
}

test('the trial pays last month again, a few days at a time, and changes nothing', async () => {
  await street.at(8 * DAY)
  const own = demo.serviceRecords.filter(one => one.communityId === 'wutong' && inOctober(one))
  const paid = own.reduce((sum, one) => sum + one.points, 0)
  expect(own.length).toBeGreaterThan(3)
  const nothing = { points: 0, minutes: 0 }
  const free: RuleTerms = { ...rule, perHour: 0, wish: [nothing, nothing, nothing], order: nothing }
  expect(await tried('wutong', free)).toEqual({ calls: 1, services: own.length, paid, would: 0 })
  const days = new Set(own.map(({ personId, at }) => `${personId} ${localDay(iso(at))}`))
  // With one point a day as the cap, what is paid is the number of days on which somebody served.
  expect((await tried('wutong', { ...rule, dailyCap: 1 })).would).toBe(days.size)
  for (let n = 0; n < 900; n += 1) {
    const at = new Date(Date.parse('2026-10-02T10:00:00+08:00') + Math.floor(n / 45) * DAY * 60_000)
    const of = { personId: `trial-${n % 9}`, communityId: 'huaiyin', title: '值守', at }
    await serviceRecords.insert({
      ...of,
      _id: `trial-${n}`,
      ref: `shift:trial-${n}`,
      minutes: 60,
      points: 20,
    })
  }
  const before = demo.serviceRecords.filter(one => one.communityId === 'huaiyin' && inOctober(one)).length
  const capped = await tried('huaiyin', { ...rule, perHour: 20, dailyCap: 50 })
  expect([capped.calls, capped.services]).toEqual([3, 900 + before])
  // Nine people, twenty days, five hours of 20 points each: 50 a day.
  const others = (await tried('huaiyin', { ...rule, perHour: 0, dailyCap: 50 })).would
  expect(capped.would - others).toBeGreaterThanOrEqual(9 * 20 * 50)
})
