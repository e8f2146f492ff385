/** A check-in that arrived later, and a check-out right after it: what the secretary, who was there, can still do about them. */
import { accounts, serviceRecords } from '@cloud/ledger/collections'
import { ask, newKey } from './support/asked'
import { allAccounts, faultsOf } from './support/books'
import { nextTime, publishShift, screenCode } from './support/served'
import { demoStreet, minutes } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const LI = 'demo-member-li'
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as(LI)
const advance = (count: number) => street.cloud().clock.advance(minutes(count))
beforeEach(() => nextTime(street))

/** Two codes that somebody passed on: an old one brings 李明 in, a live one takes him out at once, and he is paid. */
async function inAndOut() {
  const shiftId = await publishShift(street)
  await li().get('post', 'claim', { shiftId })
  await advance(32)
  const { code, expiresAt } = await zhao().get('attendance', 'code', { shiftId })
  await advance(88)
  await li().get('attendance', 'checkIn', { shiftId, code, madeAt: expiresAt })
  const out = { shiftId, code: await screenCode(street, shiftId) }
  const { points, minutes: served } = await li().get('attendance', 'checkOut', out)
  expect(points).toBeGreaterThan(0)
  return { shiftId, points, served, whose: { shiftId, personId: LI } }
}
const held = async () => {
  const { points = 0, minutes: served = 0 } = (await accounts.get(`person:${LI}`)) ?? {}
  return { points, served }
}
const markNoShow = (whose: { shiftId: string; personId: string }, key = newKey()) =>
  ask(street.cloud().url, {
    ...{ who: 'demo-secretary-zhao', name: 'attendance', path: 'markNoShow' },
    ...{ input: whose, key },
  })

test('a check-out at once does not put it out of her reach: what was paid goes back, once, and he is told', async () => {
  const before = await held()
  const { shiftId, whose, points, served } = await inAndOut()
  expect(await held()).toEqual({ points: before.points + points, served: before.served + served })
  const row = await zhao().get('attendance', 'record', whose)
  expect(row).toMatchObject({ status: 'completed', actions: ['markNoShow'] })
  const key = newKey()
  const [first, second] = await Promise.all([markNoShow(whose, key), markNoShow(whose, key)])
  expect(first).toEqual({ ok: true, data: { ...whose, status: 'noShow' } })
  expect([second, await markNoShow(whose, key)]).toEqual([first, first])
  expect(await zhao().refused('attendance', 'markNoShow', whose)).toBe('CONFLICT')

  expect(await held()).toEqual(before)
  expect(faultsOf(await allAccounts())).toEqual([])
  const record = `shift:${shiftId}:${LI}`
  const lines = await serviceRecords.getMany([record, `${record}:void`])
  expect(lines.map(one => one.voids).filter(Boolean)).toEqual([record])
  const [told] = await everythingTold()
  expect(told).toMatchObject({ to: LI, state: '未到岗', ref: `claim:${shiftId}:${LI}` })
  const read = await li().get('attendance', 'record', { shiftId })
  expect(read).toMatchObject({ status: 'noShow', marked: { byName: '赵敏' }, actions: ['appeal'] })
  expect(read.timeline).toMatchObject([
    { action: 'refuseLater', reason: expect.stringMatching(`补交；收回 ${served} 分钟、${points} 积分$`) },
  ])
  for (const field of ['checkedInAt', 'checkedOutAt', 'method', 'methodOut', 'minutes', 'points'] as const)
    expect(read[field]).toBeUndefined()
})

test('whoever is believed after all is paid anew, and neither the books nor the records count it twice', async () => {
  const before = await held()
  const { shiftId, whose, served, points } = await inAndOut()
  const { startsAt, endsAt } = await li().get('attendance', 'record', { shiftId })
  await zhao().get('attendance', 'markNoShow', whose)
  await li().get('attendance', 'appeal', { shiftId, words: '我在后厨，没有到前面来' })
  await advance(60)
  const attended = { from: startsAt, to: endsAt }
  const decision = { ...whose, accept: true, reason: '问过后厨了', attended }
  expect(await zhao().get('attendance', 'decideAppeal', decision)).toMatchObject({ status: 'completed' })
  const after = await held()
  expect(after.served).toBe(before.served + 120)
  expect(after.served).toBeGreaterThan(before.served + served)
  expect(after.points).toBeGreaterThan(before.points + points)
  expect(faultsOf(await allAccounts())).toEqual([])
  const id = `shift:${shiftId}:${LI}`
  const lines = await serviceRecords.getMany([id, `${id}:void`, `${id}:r1`, `${id}:r1:void`])
  expect(lines.map(one => one._id).sort()).toEqual([id, `${id}:r1`, `${id}:void`])
})

test('a certificate over it is revoked; what staff have stated since, and what waits for the street, stands', async () => {
  const { whose } = await inAndOut()
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const { certificateNo } = await li().get('attendance', 'issueCertificate', period)
  await zhao().get('attendance', 'markNoShow', whose)
  await advance(12)
  expect(await li().get('attendance', 'verifyCertificate', { certificateNo })).toMatchObject({
    ...{ valid: false, revokedReason: '没有认可离线签到' },
  })

  await nextTime(street)
  const stated = await inAndOut()
  await advance(60)
  const { startsAt, checkedInAt = '' } = await zhao().get('attendance', 'record', stated.whose)
  const less = {
    ...stated.whose,
    from: checkedInAt,
    to: new Date(Date.parse(startsAt) + minutes(60)).toISOString(),
    reason: '一小时后就走了',
  }
  await zhao().get('attendance', 'correct', less)
  const row = await zhao().get('attendance', 'record', stated.whose)
  expect(row).toMatchObject({ method: 'codeLater', methodOut: 'staff', actions: ['correct'] })
  expect(await zhao().refused('attendance', 'markNoShow', stated.whose)).toBe('CONFLICT')
})

test('a month after the shift it is too late to refuse it, as it is to correct it', async () => {
  const { whose } = await inAndOut()
  await advance(60)
  const record = () => zhao().get('attendance', 'record', whose)
  expect((await record()).actions).toEqual(['correct', 'markNoShow'])
  await street.leap(32 * 24 * 60 + 6000)
  expect((await record()).actions).toEqual([])
  expect(await zhao().refused('attendance', 'markNoShow', whose)).toBe('CONFLICT')
})
