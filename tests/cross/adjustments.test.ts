/** 积分调整: two administrators, never about oneself, never below 0, and the person reads why and who. */
import { tally } from './support/crowd'
import { toldTo } from './support/posts'
import { demoStreet } from './support/street'

const street = demoStreet()
const he = () => street.as('demo-admin')
const LI = 'demo-member-li'
const SECOND = 'demo-neighbour-4'
const second = () => street.as(SECOND)
const points = async () => (await street.as(LI).get('points', 'balance', undefined)).points
const propose = (change: number, personId = LI) =>
  he().get('points', 'proposeAdjustment', { personId, asset: 'points', change, reason: '漏记一次值守' })

beforeAll(async () => {
  const role = { personId: SECOND, role: 'streetAdmin', scopeId: 'qingxi', reason: '任命' } as const
  await he().get('admin', 'grantRole', role)
})

test('nothing moves until another administrator approves; the person is told, with the reason', async () => {
  const before = await points()
  const { adjustmentId } = await propose(12)
  const approve = { adjustmentId, decision: 'approve' }
  expect(await he().refused('points', 'decideAdjustment', approve)).toBe('FORBIDDEN')
  expect(await points()).toBe(before)
  const four = await Promise.all(
    [1, 2, 3, 4].map(() => second().ask('points', 'decideAdjustment', { adjustmentId, decision: 'approve' })),
  )
  expect(tally(four)).toEqual({ ok: 1, CONFLICT: 3 })
  expect(await points()).toBe(before + 12)
  const [line] = (await street.as(LI).get('points', 'statement', {})).items
  expect(line).toMatchObject({
    ...{ change: 12, why: '街道调整' },
    adjustment: { reason: '漏记一次值守', proposerName: '何静', deciderName: '冯德福' },
  })
  expect((await toldTo(street, LI)).some(told => told.includes('已生效'))).toBe(true)
})

test('never about oneself: neither proposed nor approved', async () => {
  expect(
    await he().refused('points', 'proposeAdjustment', {
      ...{ personId: 'demo-admin', asset: 'points', change: 5, reason: '给自己' },
    }),
  ).toBe('FORBIDDEN')
  const { adjustmentId } = await propose(5, SECOND)
  const approve = { adjustmentId, decision: 'approve' }
  expect(await second().refused('points', 'decideAdjustment', approve)).toBe('FORBIDDEN')
  await he().get('points', 'decideAdjustment', { adjustmentId, decision: 'withdraw' })
})

test('never below 0: more than there is can be proposed and not approved', async () => {
  const before = await points()
  const { adjustmentId } = await propose(-(before + 1))
  const approve = { adjustmentId, decision: 'approve' }
  expect(await second().refused('points', 'decideAdjustment', approve)).toBe('CONFLICT')
  expect(await points()).toBe(before)
  const all = await propose(-before)
  await second().get('points', 'decideAdjustment', { adjustmentId: all.adjustmentId, decision: 'approve' })
  expect(await points()).toBe(0)
  const none = { adjustmentId, decision: 'decline' }
  expect(await second().refused('points', 'decideAdjustment', none)).toBe('BAD_REQUEST')
  await second().get('points', 'decideAdjustment', { adjustmentId, decision: 'decline', reason: '余额不够' })
  const open = await he().get('points', 'adjustments', { open: true })
  expect(open.items.map(one => one.displayName)).toEqual(['许婷'])
  expect(open.items[0]?.actions).toEqual(['withdraw'])
})
