import { revokeCertificates } from '@cloud/attendance/certificate/revoke'
import { sweepCertificates } from '@cloud/attendance/certificate/sweep'
import { certificates } from '@cloud/attendance/collections'
import { people } from '@cloud/kit/person'
import { tally } from './support/crowd'
import { demo, the } from './support/demo'
import { costOfLatest } from './support/requests'
import { demoStreet, START } from './support/street'
import { everythingTold } from './support/told'
import { members, serve, takeBack } from './support/unit'

const street = demoStreet()
const PERIOD = { from: '2026-10-01', to: '2026-10-31' }
const issue = (who: string) => street.as(who).get('attendance', 'issueCertificate', PERIOD)
const verify = (who: string, certificateNo: string) =>
  street.as(who).get('attendance', 'verifyCertificate', { certificateNo })
let count = 0

/** A member of some unit with two services in October, and a certificate over them. */
async function certified() {
  count += 1
  const [who = ''] = await members(`unit-${count}`, 1)
  const first = await serve(who, '2026-10-05T02:00:00Z')
  await serve(who, '2026-10-31T15:59:59Z', 30)
  await serve(who, '2026-10-31T16:00:00Z')
  return { who, first, ...(await issue(who)) }
}

test('a stranger who never joined reads a masked name, the period, services and minutes', async () => {
  const { certificateNo } = await certified()
  const seen = await verify('passer-by', certificateNo)
  expect(seen).toMatchObject({ valid: true, ...PERIOD, services: 2, minutes: 90 })
  expect(seen.displayName).toMatch(/^党\*+$/)
  expect(await costOfLatest(street, 'attendance')).toMatchObject({ requests: 2 })
})

test('asked for twice, or ten times at once, it is one certificate; over new records another', async () => {
  const { who, certificateNo } = await certified()
  const again = await Promise.all(Array.from({ length: 10 }, () => issue(who)))
  expect(new Set(again.map(one => one.certificateNo))).toEqual(new Set([certificateNo]))
  await serve(who, '2026-10-20T02:00:00Z')
  const atOnce = await Promise.all(Array.from({ length: 10 }, () => issue(who)))
  const numbers = new Set(atOnce.map(one => one.certificateNo))
  expect(numbers.size).toBe(1)
  expect(numbers).not.toContain(certificateNo)
  const { items } = await street.as(who).get('attendance', 'certificates', undefined)
  expect(items.map(one => [one.services, one.valid])).toEqual([
    [3, true],
    [2, true],
  ])
})

test('to issue takes seven requests', async () => {
  const { who } = await certified()
  await serve(who, '2026-10-21T02:00:00Z')
  await issue(who)
  expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
})

test('a record taken back revokes what stands on it, its holder is told, one tap issues anew', async () => {
  const { who, first, certificateNo } = await certified()
  const holder = street.as(who)
  expect(await holder.refused('attendance', 'reissueCertificate', { certificateNo })).toBe('CONFLICT')
  await takeBack(first, START)
  expect(await revokeCertificates(first, '签到登记有误')).toBe(1)
  expect(await revokeCertificates(first, '签到登记有误')).toBe(0)
  const revoked = await verify('passer-by', certificateNo)
  expect(revoked).toMatchObject({ valid: false, status: 'revoked', revokedReason: '签到登记有误' })
  expect(revoked.revokedAt).toMatch(/\+08:00$/)
  const [message] = await everythingTold()
  expect(message).toMatchObject({ to: who, page: 'features/attendance/pages/certificates/index' })

  const renewed = await holder.get('attendance', 'reissueCertificate', { certificateNo })
  expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
  expect(await holder.get('attendance', 'reissueCertificate', { certificateNo })).toEqual(renewed)
  expect(await verify('passer-by', certificateNo)).toMatchObject({ replacedBy: renewed.certificateNo })
  expect(await verify('passer-by', renewed.certificateNo)).toMatchObject({
    ...{ valid: true, services: 1, minutes: 30, replaces: certificateNo },
  })
})

test('ten who issue anew at once are one; nothing left to certify is a «no» that says so', async () => {
  const { who, first, certificateNo } = await certified()
  await takeBack(first, START)
  await Promise.all(Array.from({ length: 5 }, () => revokeCertificates(first, '登记有误')))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      street.as(who).ask('attendance', 'reissueCertificate', { certificateNo }),
    ),
  )
  expect(tally(answers)).toEqual({ ok: 10 })
  const stored = await certificates.find({
    ...{ where: { replaces: certificateNo }, orderBy: [['_id', 'asc']], limit: 10 },
  })
  expect(stored).toHaveLength(1)

  const { who: other } = await certified()
  const only = await serve(other, '2026-09-05T02:00:00Z')
  const september = { from: '2026-09-01', to: '2026-09-30' }
  const old = await street.as(other).get('attendance', 'issueCertificate', september)
  await takeBack(only, START)
  await revokeCertificates(only, '登记有误')
  expect(await street.as(other).refused('attendance', 'reissueCertificate', old)).toBe('CONFLICT')
  expect(await street.as('demo-member-li').refused('attendance', 'reissueCertificate', old)).toBe('FORBIDDEN')
})

test('what nobody revoked by hand the nightly sweep finds, once, and leaves the others alone', async () => {
  const [one, other] = [await certified(), await certified()]
  await takeBack(one.first, START)
  await street.cloud().clock.set('2026-11-22T01:50:00+08:00')
  expect(await verify('passer-by', one.certificateNo)).toMatchObject({ valid: true })
  await street.cloud().clock.set('2026-11-22T02:55:00+08:00')
  expect(await verify('passer-by', one.certificateNo)).toMatchObject({
    ...{ valid: false, revokedReason: '服务记录有更正' },
  })
  expect(await verify('passer-by', other.certificateNo)).toMatchObject({ valid: true })
  const told = (await everythingTold()).filter(message => message.to === one.who)
  expect(told).toHaveLength(1)
})

test('a round that one run is too short for goes on in the next ones, looks at each certificate, and then rests', async () => {
  const [first] = [await certified(), await certified(), await certified()]
  const all = await certificates.find({ where: { status: 'valid' }, orderBy: [['seq', 'asc']], limit: 1000 })
  expect(all.length).toBeGreaterThan(4)
  const night = (day: number, time: string) => new Date(`2026-12-${day}T${time}:00+08:00`)
  const run = (at: Date) => sweepCertificates(at, { batch: 2, batches: 1 })
  expect(await run(night(10, '01:50'))).toEqual({ looked: 0, revoked: 0 })
  const looked: number[] = []
  // Half of it in one night, the rest in the next, which begins no round of its own before that.
  for (let count = 0; count * 2 <= all.length; count++) {
    const at = count < 2 ? night(10, `02:${count}0`) : night(11, '02:00')
    if (count === 2) await takeBack(first.first, START)
    looked.push((await run(at)).looked)
  }
  expect(looked.reduce((sum, one) => sum + one, 0)).toBe(all.length)
  expect(await run(night(11, '02:50'))).toMatchObject({ looked: expect.any(Number) })
  expect(await verify('passer-by', first.certificateNo)).toMatchObject({ valid: false })
  let rest = 1
  while (rest > 0) rest = (await run(night(11, '03:00'))).looked
  expect(await run(night(11, '05:50'))).toEqual({ looked: 0, revoked: 0 })
  expect((await run(night(12, '02:00'))).looked).toBe(2)
})

test('the name of the unit stays that of the day of issue; its liaison sees who has left it no more', async () => {
  const [who = ''] = await members('library', 1)
  await serve(who, '2026-10-07T02:00:00Z')
  const { certificateNo } = await issue(who)
  const liaison = 'demo-liaison-zhou'
  expect(await verify(liaison, certificateNo)).toMatchObject({ unitName: '区图书馆' })
  expect((await verify(liaison, certificateNo)).displayName).not.toContain('*')
  await people.updateIf({ _id: who }, { memberships: [] })
  const seen = await verify(liaison, certificateNo)
  expect(seen).toMatchObject({ unitName: '区图书馆' })
  expect(seen.displayName).toContain('*')
})

test('the code of a certificate is a picture for its holder only', async () => {
  const { who, certificateNo } = await certified()
  const { image } = await street.as(who).get('attendance', 'certificateCode', { certificateNo })
  expect(image).toMatch(/^data:image\/(png|jpeg);base64,/)
  expect(image.length).toBeLessThan(100_000)
  expect(await street.as('demo-member-li').refused('attendance', 'certificateCode', { certificateNo })).toBe(
    'FORBIDDEN',
  )
})

test('the demo street’s revoked number leads to the one that stands for it', async () => {
  const old = the(demo.certificates, one => one._id.endsWith('DEM0R3V0'))
  const fresh = the(demo.certificates, one => one._id.endsWith('DEM0QX7K'))
  expect(await verify('passer-by', old._id)).toMatchObject({ valid: false, replacedBy: fresh._id })
})
