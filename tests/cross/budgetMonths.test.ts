/** 积分预算: what a community may promise in a month, on top of what it may in all; and what is owed. */
import { budgets } from '@cloud/ledger/collections'
import { allAccounts } from './support/books'
import { unpromised } from './support/budget'
import { tally } from './support/crowd'
import { publishShift } from './support/posts'
import { runTimer } from './support/recount'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const he = () => street.as('demo-admin')
const DAY = 24 * 60
const reason = '重阳节活动多'
const grant = (month: string, points: number) =>
  he().get('points', 'grantBudget', { communityId: 'wutong', month, points, reason })
const ofMonth = async (month?: string) => {
  const { items } = await zhao().get('points', 'budget', { communityId: 'wutong', ...(month && { month }) })
  return items[0]
}
/** An hour at 20 points for two people: 40 points. */
const words = { title: '帮厨', detail: '洗菜切菜。', venueId: 'wutong-meal', pointsPerHour: 20 }
const publish = (startsIn: number, capacity = 2) => {
  const hour = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + 60), capacity }
  return zhao().ask('post', 'publish', { ...words, shifts: [hour] })
}

test('a month nobody has set has what the street gives each; the whole bounds it all the same', async () => {
  expect(await ofMonth()).toMatchObject({ granted: 200_000, promised: 0, left: 200_000 })
  const before = await unpromised()
  expect(await publish(600)).toMatchObject({ ok: true })
  expect(await ofMonth()).toMatchObject({ granted: 200_000, promised: 40, left: 199_960 })
  expect(await unpromised()).toBe(before - 40)
})

test('of ten posts published at once only those are that the month covers; more granted, more may be promised', async () => {
  await grant('2026-11', 170)
  const ten = await Promise.all(Array.from({ length: 10 }, (_, n) => publish(700 + n)))
  expect(tally(ten)).toEqual({ ok: 3, CONFLICT: 7 })
  expect(await ofMonth()).toMatchObject({ granted: 170, promised: 160, left: 10 })
  const lower = { communityId: 'wutong', month: '2026-11', points: 159, reason }
  expect(await he().refused('points', 'grantBudget', lower)).toBe('CONFLICT')
  await grant('2026-11', 200)
  expect(tally([await publish(800), await publish(801)])).toEqual({ ok: 1, CONFLICT: 1 })
})

test('grants and promises at the same moment: what is left is what was granted less what stands', async () => {
  await grant('2026-11', 1000)
  const all = [1500, 2000, 3000].map(points => grant('2026-11', points))
  const more = Array.from({ length: 6 }, (_, n) => publish(900 + n))
  await Promise.all(all)
  expect(tally(await Promise.all(more))).toEqual({ ok: 6 })
  const { granted = 0, promised = 0, left } = (await ofMonth()) ?? {}
  const stored = (await budgets.get('wutong'))?.months['2026-11']
  expect([left, stored?.room]).toEqual([granted - promised, granted - promised])
  expect(promised).toBe(200 + 6 * 40)
})

test('past months are closed, and so is another street’s figure to a secretary', async () => {
  const of = { communityId: 'wutong', points: 5000, reason }
  expect(await he().refused('points', 'grantBudget', { ...of, month: '2026-10' })).toBe('BAD_REQUEST')
  expect(await he().refused('points', 'grantBudget', { ...of, month: '2027-12' })).toBe('BAD_REQUEST')
  expect(await zhao().refused('points', 'budget', { communityId: 'huaiyin' })).toBe('FORBIDDEN')
  const { items } = await he().get('points', 'budgets', {})
  expect(items.map(({ communityId }) => communityId).sort()).toEqual(['huaiyin', 'wutong'])
})

test('a new month begins with its own figure, and what comes back counts in the month in which it does', async () => {
  const { shiftId } = await publishShift(street, 12 * DAY, 5)
  const november = await ofMonth('2026-11')
  await grant('2026-12', 60)
  await street.at(11 * DAY)
  // By then the menus of November are closed, and what nobody ordered has come back.
  const { left = 0, promised = 0 } = (await ofMonth('2026-12')) ?? {}
  expect([left > 60, left]).toEqual([true, 60 - promised])
  expect(await publish(12 * DAY + 300, Math.floor(left / 20))).toMatchObject({ ok: true })
  expect(tally([await publish(12 * DAY + 301)])).toEqual({ CONFLICT: 1 })
  const before = await ofMonth('2026-12')
  await zhao().get('post', 'cancelShift', { shiftId, reason: '停电' })
  await street.at(11 * DAY + 2)
  const after = await ofMonth('2026-12')
  expect((after?.left ?? 0) - (before?.left ?? 0)).toBe(100)
  expect(await ofMonth('2026-11')).toMatchObject({ promised: november?.promised })
  expect(await publish(12 * DAY + 302)).toMatchObject({ ok: true })
})

test('what is owed is what people have in hand and what is promised and not paid', async () => {
  await runTimer(street, 'project')
  const issued = (await allAccounts()).reduce((sum, one) => sum + (one.issued.wutong?.points ?? 0), 0)
  const { inHands = 0, unpaid = 0, owed } = (await ofMonth()) ?? {}
  expect([inHands, owed]).toEqual([issued, inHands + unpaid])
  expect(unpaid).toBeGreaterThan(0)
})
