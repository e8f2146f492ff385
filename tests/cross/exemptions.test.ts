import { exemptions } from '@cloud/attendance/exemption/collections'
import { people } from '@cloud/kit/person'
import { tally } from './support/crowd'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'
import { members, serve } from './support/unit'

const street = demoStreet()
const zhou = () => street.as('demo-liaison-zhou')
const zhao = () => street.as('demo-secretary-zhao')
const WANTED = { from: '2026-11', to: '2027-01', kind: 'illness', reason: '做手术，医生嘱咐休养' } as const
const apply = (who: string, change: object = {}) =>
  street.as(who).get('attendance', 'applyExemption', { ...WANTED, ...change })
const standing = (who: string, year = 2026) => street.as(who).get('attendance', 'standing', { year })
let count = 0

async function member(unitId = 'library') {
  count += 1
  const [who = ''] = await members(`${unitId}`, 1)
  if (count === 1) return who
  const fresh = `${unitId}-fresh-${count}`
  const known = await people.get(who)
  if (known) await people.insert({ ...known, _id: fresh, displayName: `新党员${count}` })
  return fresh
}

test('granted, the months are not wanted and the year asks for less; revoked, it is as before', async () => {
  const who = await member()
  const before = await standing(who)
  expect(before).toMatchObject({ required: 10, lacking: 10, thisMonth: { state: 'open', lacking: 1 } })
  const { exemptionId, status } = await apply(who)
  expect(status).toBe('pending')
  expect(await costOfLatest(street, 'attendance')).toMatchObject({ requests: 6 })
  expect((await standing(who)).required).toBe(10)

  await zhou().get('attendance', 'decideExemption', { exemptionId, decision: 'grant' })
  expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
  const granted = await standing(who)
  expect(granted).toMatchObject({ required: 8, lacking: 8, thisMonth: { state: 'exempt', met: true } })
  expect(granted.exemptions).toEqual([{ from: '2026-11', to: '2027-01' }])
  expect((await standing(who, 2027)).required).toBe(9)
  expect((await everythingTold())[0]).toMatchObject({ to: who })

  const revoke = { exemptionId, decision: 'revoke' } as const
  expect(await zhao().refused('attendance', 'decideExemption', revoke)).toBe('BAD_REQUEST')
  await zhao().get('attendance', 'decideExemption', { ...revoke, reason: '已经回来上班' })
  expect((await standing(who)).required).toBe(10)
  const mine = await street.as(who).get('attendance', 'exemptions', undefined)
  expect(mine.items).toMatchObject([{ status: 'revoked', decidedReason: '已经回来上班', actions: [] }])
})

test('a standing takes three requests, and a line leads to what it was', async () => {
  const who = await member()
  await serve(who, '2026-11-03T02:00:00Z')
  const { lines } = await standing(who)
  expect(lines).toMatchObject([{ title: '帮忙', minutes: 60, ref: expect.stringMatching(/^wish:/) }])
  expect(await costOfLatest(street, 'attendance')).toMatchObject({ requests: 3 })
  const li = await standing('demo-member-li')
  const shift = li.lines.find(line => line.ref.startsWith('shift:'))?.ref.slice('shift:'.length) ?? ''
  const { postId } = await street.as('demo-member-li').get('attendance', 'whereServed', { shiftId: shift })
  expect(await street.as('demo-member-li').get('post', 'get', { postId })).toMatchObject({ postId })
  expect(await street.as(who).refused('attendance', 'whereServed', { shiftId: shift })).toBe('NOT_FOUND')
})

test('the same application sent ten times at once is one', async () => {
  const who = await member()
  const send = () => street.as(who).ask('attendance', 'applyExemption', WANTED)
  expect(tally(await Promise.all(Array.from({ length: 10 }, send)))).toEqual({ ok: 1, CONFLICT: 9 })
  expect(await street.as(who).refused('attendance', 'applyExemption', { ...WANTED, to: '2026-11' })).toBe(
    'CONFLICT',
  )
  const stored = await exemptions.find({ where: { personId: who }, orderBy: [['_id', 'desc']], limit: 9 })
  expect(stored).toHaveLength(1)
})

test('declined or taken back, the same months may be asked for again', async () => {
  const who = await member()
  const first = await apply(who)
  const decline = { exemptionId: first.exemptionId, decision: 'decline' } as const
  expect(await zhou().refused('attendance', 'decideExemption', decline)).toBe('BAD_REQUEST')
  await zhou().get('attendance', 'decideExemption', { ...decline, reason: '请补充假条' })
  const second = await apply(who)
  const withdraw = { exemptionId: second.exemptionId }
  expect(await zhou().refused('attendance', 'withdrawExemption', withdraw)).toBe('FORBIDDEN')
  await street.as(who).get('attendance', 'withdrawExemption', withdraw)
  expect(await street.as(who).refused('attendance', 'withdrawExemption', withdraw)).toBe('CONFLICT')
  expect(await apply(who)).toMatchObject({ status: 'pending' })
})

test('of a grant and a decline at the same moment one wins', async () => {
  const who = await member()
  const { exemptionId } = await apply(who)
  const answers = await Promise.all([
    zhou().ask('attendance', 'decideExemption', { exemptionId, decision: 'grant' }),
    zhao().ask('attendance', 'decideExemption', { exemptionId, decision: 'decline', reason: '没有假条' }),
  ])
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 1 })
})

test('staff enter it for a member, which grants it; nobody decides on their own, or on another unit’s', async () => {
  const who = await member()
  const entered = { ...WANTED, personId: who }
  expect(await street.as('demo-resident-wang').refused('attendance', 'applyExemption', entered)).toBe(
    'FORBIDDEN',
  )
  expect(await street.as('demo-secretary-sun').refused('attendance', 'applyExemption', entered)).toBe(
    'FORBIDDEN',
  )
  expect(await zhou().get('attendance', 'applyExemption', entered)).toMatchObject({ status: 'granted' })
  expect((await standing(who)).required).toBe(8)

  const zhouHerself = await people.get('demo-liaison-zhou')
  const since = new Date('2026-01-01T00:00:00Z')
  const membership = { kind: 'inService', communityId: 'wutong', unitId: 'library', since } as const
  await people.updateIf({ _id: 'demo-liaison-zhou' }, { memberships: [membership] })
  const own = await apply('demo-liaison-zhou')
  const grant = { exemptionId: own.exemptionId, decision: 'grant' } as const
  expect(await zhou().refused('attendance', 'decideExemption', grant)).toBe('FORBIDDEN')
  const listed = await zhou().get('attendance', 'staffExemptions', { unitId: 'library' })
  expect(listed.items.map(one => one.exemptionId)).not.toContain(own.exemptionId)
  await people.updateIf({ _id: 'demo-liaison-zhou' }, { memberships: zhouHerself?.memberships ?? [] })
})

test('a liaison decides on members only while they are: the community’s secretary still does', async () => {
  const who = await member()
  const { exemptionId } = await apply(who)
  const pending = () => zhou().get('attendance', 'staffExemptions', { unitId: 'library' })
  expect((await pending()).items.map(one => one.exemptionId)).toContain(exemptionId)
  const since = new Date('2026-01-01T00:00:00Z')
  const moved = { kind: 'inService', communityId: 'wutong', unitId: 'hospital', since } as const
  await people.updateIf({ _id: who }, { memberships: [moved] })
  expect((await pending()).items.map(one => one.exemptionId)).not.toContain(exemptionId)
  const grant = { exemptionId, decision: 'grant' } as const
  expect(await zhou().refused('attendance', 'decideExemption', grant)).toBe('FORBIDDEN')
  const { items } = await zhao().get('attendance', 'staffExemptions', { communityId: 'wutong' })
  expect(items.find(one => one.exemptionId === exemptionId)).toMatchObject({ actions: ['grant', 'decline'] })
  await zhao().get('attendance', 'decideExemption', grant)
})

const BAD: [string, object][] = [
  ['months backwards', { from: '2026-12', to: '2026-11' }],
  ['more than a year', { from: '2026-01', to: '2027-01' }],
  ['long ago', { from: '2025-10', to: '2025-12' }],
  ['far ahead', { from: '2027-11', to: '2027-12' }],
  ['a month that is none', { from: '2026-13', to: '2026-13' }],
  ['no reason', { reason: '  ' }],
  ['a reason of no kind', { kind: 'lazy' }],
]
test.each(BAD)('%s is refused', async (_, change) => {
  const input = { ...WANTED, ...change }
  expect(await street.as('demo-member-li').refused('attendance', 'applyExemption', input)).toBe('BAD_REQUEST')
})

test('who has not reported in has nothing to be exempted from', async () => {
  expect(await street.as('demo-resident-wang').refused('attendance', 'applyExemption', WANTED)).toBe(
    'CONFLICT',
  )
})
