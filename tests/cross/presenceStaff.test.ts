import { audits } from '@cloud/kit/audit'
import { serviceRecords } from '@cloud/ledger/collections'
import { servicesOf } from '@cloud/ledger/services'
import { shiftClaims, shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { from, nextTime, publishShift, screenCode } from './support/served'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const he = () => street.as('demo-admin')
const wang = () => street.as('demo-resident-wang')
const WANG = 'demo-resident-wang'
const advance = (count: number) => street.cloud().clock.advance(minutes(count))
const reason = '现场看到她来了，手机没电'
const claimOf = (shiftId: string, personId = WANG) => shiftClaims.get(`${shiftId}:${personId}`)
const span = (start: number, end: number) => ({ from: from(start), to: from(end) })
beforeEach(() => nextTime(street))

/** A shift from 30 to 150 that 王桂兰 claimed, and that is over. */
async function missed(...others: string[]) {
  const shiftId = await publishShift(street)
  for (const id of [WANG, ...others]) await street.as(id).get('post', 'claim', { shiftId })
  await advance(160)
  return shiftId
}
const whose = (shiftId: string, personId = WANG) => ({ shiftId, personId })

test('a no-show is somebody’s word after the start; the person reads whose, objects, and becomes excused', async () => {
  const shiftId = await publishShift(street)
  await wang().get('post', 'claim', { shiftId })
  expect(await zhao().refused('attendance', 'markNoShow', whose(shiftId))).toBe('CONFLICT')
  await advance(31)
  await zhao().get('attendance', 'markNoShow', whose(shiftId))
  expect(await zhao().refused('attendance', 'markNoShow', whose(shiftId))).toBe('CONFLICT')
  const read = await wang().get('attendance', 'record', { shiftId })
  expect(read).toMatchObject({ status: 'noShow', marked: { byName: '赵敏' } })
  expect(read.timeline).toMatchObject([{ action: 'markNoShow', actor: '赵敏' }])

  const words = '我在医院，请人带过话'
  expect(await wang().get('attendance', 'appeal', { shiftId, words })).toMatchObject({ appealStatus: 'open' })
  expect(await wang().refused('attendance', 'appeal', { shiftId, words })).toBe('CONFLICT')
  const { appeals } = await zhao().get('attendance', 'waiting', { communityId: 'wutong' })
  expect(appeals.map(one => one.appeal?.words)).toContain(words)
  const decision = { ...whose(shiftId), accept: true, reason: '核实过了' }
  expect(await wang().refused('attendance', 'decideAppeal', decision)).toBe('FORBIDDEN')
  expect(await zhao().get('attendance', 'decideAppeal', decision)).toMatchObject({
    ...{ status: 'excused', appealStatus: 'accepted' },
  })
  expect((await shifts.get(shiftId))?.taken).toBe(0)
  expect(await wang().refused('attendance', 'appeal', { shiftId, words })).toBe('CONFLICT')
})

test('a «no» of the secretary is not the last word: the street administrator may overrule it, or uphold it', async () => {
  const shiftId = await missed('demo-member-li')
  const li = street.as('demo-member-li')
  for (const personId of [WANG, 'demo-member-li']) {
    await zhao().get('attendance', 'markNoShow', whose(shiftId, personId))
    await street.as(personId).get('attendance', 'appeal', { shiftId, words: '我来了' })
    const no = { ...whose(shiftId, personId), accept: false, reason: '现场没有看到' }
    expect(await zhao().get('attendance', 'decideAppeal', no)).toMatchObject({ appealStatus: 'rejected' })
    expect(await zhao().refused('attendance', 'decideAppeal', no)).toBe('CONFLICT')
    const again = { shiftId, words: '我签到时手机坏了，请看门卫的登记' }
    expect(await street.as(personId).get('attendance', 'appeal', again)).toMatchObject({
      appealStatus: 'escalated',
    })
    expect(await zhao().refused('attendance', 'decideAppeal', no)).toBe('CONFLICT')
  }
  const { appeals } = await he().get('attendance', 'approvals', undefined)
  expect(appeals.filter(one => one.shiftId === shiftId)).toHaveLength(2)
  const before = await wang().get('points', 'balance', undefined)
  const granted = { ...whose(shiftId), accept: true, reason: '登记在册', attended: span(30, 150) }
  expect(await he().get('attendance', 'decideAppeal', granted)).toMatchObject({
    ...{ status: 'completed', appealStatus: 'accepted' },
  })
  expect(await wang().get('points', 'balance', undefined)).toEqual({
    points: before.points + 40,
    minutes: before.minutes + 120,
  })
  const upheld = { ...whose(shiftId, 'demo-member-li'), accept: false, reason: '登记里没有' }
  expect(await he().get('attendance', 'decideAppeal', upheld)).toMatchObject({ appealStatus: 'upheld' })
  expect(await li.refused('attendance', 'appeal', { shiftId, words: '再请看看' })).toBe('CONFLICT')
  expect(await claimOf(shiftId, 'demo-member-li')).toMatchObject({ status: 'noShow' })
})

test('objections end some days after the shift or the decision', async () => {
  const shiftId = await missed()
  await zhao().get('attendance', 'markNoShow', whose(shiftId))
  await advance(7 * 24 * 60 + 1)
  expect(await wang().refused('attendance', 'appeal', { shiftId, words: '我来了' })).toBe('CONFLICT')
})

test('an excuse gives the place back, and needs a reason', async () => {
  const shiftId = await publishShift(street)
  await wang().get('post', 'claim', { shiftId })
  expect(await zhao().refused('attendance', 'excuse', whose(shiftId))).toBe('BAD_REQUEST')
  await zhao().get('attendance', 'excuse', { ...whose(shiftId), reason: '住院' })
  expect((await shifts.get(shiftId))?.taken).toBe(0)
  expect(await wang().get('attendance', 'record', { shiftId })).toMatchObject({
    ...{ status: 'excused', marked: { byName: '赵敏', reason: '住院' } },
  })
})

test('entered attendance counts, and says that it was entered, by whom and why', async () => {
  const shiftId = await missed()
  const input = { ...whose(shiftId), reason, ...span(30, 120) }
  for (const bad of [
    { ...input, reason: ' ' },
    { ...input, ...span(20, 120) },
    { ...input, ...span(30, 151) },
    { ...input, ...span(120, 30) },
    { ...input, ...span(30, 59) },
  ])
    expect(await zhao().refused('attendance', 'enter', bad)).toBe('BAD_REQUEST')
  const before = await wang().get('points', 'balance', undefined)
  expect(await zhao().get('attendance', 'enter', input)).toMatchObject({
    ...{ status: 'completed', entryStatus: 'entered', minutes: 90, points: 30 },
  })
  expect(await zhao().refused('attendance', 'enter', input)).toBe('CONFLICT')
  expect(await wang().get('attendance', 'record', { shiftId })).toMatchObject({
    ...{ method: 'staff', methodOut: 'staff', minutes: 90, entry: { byName: '赵敏', reason } },
  })
  const after = await wang().get('points', 'balance', undefined)
  expect(after).toEqual({ points: before.points + 30, minutes: before.minutes + 90 })
})

test('twenty entries of one attendance at once are one service', async () => {
  const shiftId = await missed()
  const input = { ...whose(shiftId), reason, ...span(30, 120) }
  const before = await wang().get('points', 'balance', undefined)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => zhao().ask('attendance', 'enter', input)),
  )
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 19 })
  expect((await wang().get('points', 'balance', undefined)).points).toBe(before.points + 30)
})

test('nobody enters attendance for herself, on a shift of her own, before its end, or a month later', async () => {
  const shiftId = await publishShift(street)
  for (const who of [wang(), zhao()]) await who.get('post', 'claim', { shiftId })
  const input = { ...whose(shiftId), reason, ...span(30, 120) }
  await advance(160)
  expect(await zhao().refused('attendance', 'enter', input)).toBe('FORBIDDEN')
  const own = whose(shiftId, 'demo-secretary-zhao')
  for (const path of ['enter', 'markNoShow', 'excuse'])
    expect(await zhao().refused('attendance', path, { ...input, ...own })).toBe('FORBIDDEN')
  await nextTime(street)
  const early = await publishShift(street)
  await wang().get('post', 'claim', { shiftId: early })
  await advance(60)
  expect(await zhao().refused('attendance', 'enter', { ...input, shiftId: early })).toBe('CONFLICT')
  await advance(32 * 24 * 60)
  expect(await zhao().refused('attendance', 'enter', { ...input, shiftId: early })).toBe('CONFLICT')
})

test('a correction takes back what was recorded and records what was; the books keep both', async () => {
  const shiftId = await missed()
  const before = await wang().get('points', 'balance', undefined)
  await zhao().get('attendance', 'enter', { ...whose(shiftId), reason, ...span(30, 90) })
  const raise = { ...whose(shiftId), reason: '看了门卫登记，来得更久', ...span(30, 150) }
  expect(await zhao().get('attendance', 'correct', raise)).toMatchObject({ minutes: 120, points: 40 })
  expect(await wang().get('points', 'balance', undefined)).toEqual({
    points: before.points + 40,
    minutes: before.minutes + 120,
  })
  const lower = { ...whose(shiftId), reason: '记错了人', ...span(30, 30) }
  expect(await zhao().get('attendance', 'correct', lower)).toMatchObject({ minutes: 0, points: 0 })
  expect(await wang().get('points', 'balance', undefined)).toEqual(before)
  const records = ['', ':void', ':r1', ':r1:void'].map(end => `shift:${shiftId}:${WANG}${end}`)
  expect(await serviceRecords.getMany(records)).toHaveLength(4)
  const day = (time: string) => new Date(time)
  const counted = await servicesOf(WANG, day('2026-11-01'), day('2027-02-01'))
  expect(counted.map(one => one.ref)).not.toContain(`shift:${shiftId}`)
  const lines = await audits.find({
    where: { ref: `claim:${shiftId}:${WANG}` },
    orderBy: [['at', 'asc']],
    limit: 9,
  })
  expect(lines.map(one => one.action)).toEqual(['enter', 'correct', 'correct'])
})

test('a certificate over a service that is corrected is revoked within ten minutes', async () => {
  const shiftId = await missed()
  await zhao().get('attendance', 'enter', { ...whose(shiftId), reason, ...span(30, 90) })
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const { certificateNo } = await wang().get('attendance', 'issueCertificate', period)
  await zhao().get('attendance', 'correct', { ...whose(shiftId), reason, ...span(30, 120) })
  await advance(11)
  expect(await wang().get('attendance', 'verifyCertificate', { certificateNo })).toMatchObject({
    valid: false,
  })
})

test('a forgotten check-out pays nothing until the person says when, and the secretary confirms it', async () => {
  const shiftId = await publishShift(street)
  await wang().get('post', 'claim', { shiftId })
  await advance(25)
  await wang().get('attendance', 'checkIn', { shiftId, code: await screenCode(street, shiftId) })
  const before = await wang().get('points', 'balance', undefined)
  await advance(125 + 119)
  expect(await claimOf(shiftId)).toMatchObject({ status: 'checkedIn' })
  await advance(22)
  expect(await claimOf(shiftId)).toMatchObject({ status: 'forgotten', minutes: 0 })
  const code = '123456'
  expect(await wang().refused('attendance', 'checkOut', { shiftId, code })).toBe('CONFLICT')
  expect(await wang().get('points', 'balance', undefined)).toEqual(before)
  const { unsettled } = await zhao().get('attendance', 'waiting', { communityId: 'wutong' })
  expect(unsettled).toContainEqual(expect.objectContaining({ shiftId, status: 'forgotten' }))
  const words = '忘了签退，洗完碗才走'
  expect(await wang().refused('attendance', 'appeal', { shiftId, words })).toBe('BAD_REQUEST')
  expect(await wang().refused('attendance', 'appeal', { shiftId, words, to: from(151) })).toBe('BAD_REQUEST')
  await wang().get('attendance', 'appeal', { shiftId, words, to: from(140) })
  const decision = { ...whose(shiftId), accept: true, reason: '同组的人证实' }
  expect(await zhao().refused('attendance', 'decideAppeal', decision)).toBe('BAD_REQUEST')
  const attended = span(30, 140)
  expect(await zhao().get('attendance', 'decideAppeal', { ...decision, attended })).toMatchObject({
    ...{ status: 'completed', appealStatus: 'accepted' },
  })
  expect(await wang().get('attendance', 'record', { shiftId })).toMatchObject({
    minutes: 110,
    methodOut: 'staff',
  })
})

describe('the monthly cap', () => {
  const inFebruary = (count: number) => ({
    from: new Date(Date.parse('2027-02-05T09:00:00+08:00') + minutes(count)).toISOString(),
    to: new Date(Date.parse('2027-02-05T11:00:00+08:00') + minutes(count)).toISOString(),
  })
  let shiftId = ''
  let people: Awaited<ReturnType<typeof crowd>> = []
  const enter = (personId: string) =>
    zhao().ask('attendance', 'enter', { shiftId, personId, reason, ...inFebruary(0) })

  beforeAll(async () => {
    await nextTime(street)
    people = await crowd(street)
    const { from: startsAt, to: endsAt } = inFebruary(0)
    const post = { title: '百家宴', detail: '端菜。', venueId: 'wutong-activity', pointsPerHour: 20 }
    const shift = { startsAt, endsAt, capacity: 60 }
    const made = await zhao().get('post', 'publish', { ...post, shifts: [shift] })
    shiftId = made.shiftIds[0] ?? ''
    await Promise.all(people.map(person => person.get('post', 'claim', { shiftId })))
  })
  beforeEach(() => street.cloud().clock.set('2027-02-05T12:00:00+08:00'))

  test('of fifty entries at once exactly twenty count, and thirty wait for the street', async () => {
    const answers = await Promise.all(people.map(person => enter(person.openId)))
    expect(tally(answers)).toEqual({ ok: 50 })
    const counted = answers.filter(answer => answer.ok && answer.data.entryStatus === 'entered')
    expect(counted).toHaveLength(20)
    const claims = await shiftClaims.find({ where: { shiftId }, orderBy: [['seq', 'asc']], limit: 100 })
    expect(claims.filter(one => one.status === 'completed')).toHaveLength(20)
    expect(claims.filter(one => one.entryStatus === 'pending')).toHaveLength(30)
  })

  test('what waits counts when the street administrator approves it, once, and not when she sends it back', async () => {
    const { entries } = await he().get('attendance', 'approvals', undefined)
    const [one, two] = entries.filter(entry => entry.shiftId === shiftId)
    const personId = one?.personId ?? ''
    const approval = { shiftId, personId, approve: true }
    expect(await zhao().refused('attendance', 'approveEntry', approval)).toBe('FORBIDDEN')
    expect(await street.as(personId).get('points', 'balance', undefined)).toEqual({ points: 0, minutes: 0 })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => he().ask('attendance', 'approveEntry', approval)),
    )
    expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 9 })
    expect(await street.as(personId).get('points', 'balance', undefined)).toEqual({
      points: 40,
      minutes: 120,
    })
    const back = { shiftId, personId: two?.personId ?? '', approve: false }
    expect(await he().refused('attendance', 'approveEntry', back)).toBe('BAD_REQUEST')
    await he().get('attendance', 'approveEntry', { ...back, reason: '请附签名表' })
    const read = await street.as(back.personId).get('attendance', 'record', { shiftId })
    expect(read).toMatchObject({
      status: 'claimed',
      entryStatus: 'rejected',
      entry: { answer: { byName: '何静' } },
    })
    expect(tally([await enter(back.personId)])).toEqual({ ok: 1 })
    expect(await claimOf(shiftId, back.personId)).toMatchObject({ entryStatus: 'pending' })
  })

  test('minutes may be taken away beyond the cap, not added; and a new month has places of its own', async () => {
    const done = people.map(person => person.openId)
    const claims = await shiftClaims.getMany(done.map(id => `${shiftId}:${id}`))
    const entered = claims.filter(one => one.entryStatus === 'entered').map(one => one.personId)
    const [lowered = '', next = ''] = entered
    const correct = (personId: string, to: string) =>
      zhao().get('attendance', 'correct', { shiftId, personId, reason, from: inFebruary(0).from, to })
    expect(await correct(lowered, inFebruary(-60).to)).toMatchObject({ entryStatus: 'entered', minutes: 60 })
    expect(await correct(lowered, inFebruary(0).to)).toMatchObject({ entryStatus: 'pending', minutes: 60 })
    expect(
      await zhao().refused('attendance', 'correct', { ...whose(shiftId, lowered), reason, ...inFebruary(0) }),
    ).toBe('CONFLICT')
    await street.cloud().clock.set('2027-03-01T00:00:30+08:00')
    expect(await correct(next, inFebruary(-30).to)).toMatchObject({ minutes: 90 })
    expect(await correct(next, inFebruary(0).to)).toMatchObject({ entryStatus: 'entered', minutes: 120 })
  })
})
