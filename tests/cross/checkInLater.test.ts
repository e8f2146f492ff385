import { audits } from '@cloud/kit/audit'
import { shiftClaims, shifts } from '@cloud/post/collections'
import { crowd, tally } from './support/crowd'
import { nextTime, other, publishShift, screenCode } from './support/served'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as(LI)
const advance = (count: number) => street.cloud().clock.advance(minutes(count))
beforeEach(() => nextTime(street))

const claimOf = (shiftId: string, personId = LI) => shiftClaims.get(`${shiftId}:${personId}`)
/** The code on the screen, and the moment that it is looked at: a phone reads it and keeps both. */
async function look(shiftId: string) {
  const { code, expiresAt, secondsLeft } = await zhao().get('attendance', 'code', { shiftId })
  return { shiftId, code, madeAt: later(expiresAt, -secondsLeft) }
}
const later = (time: string, seconds: number) => new Date(Date.parse(time) + seconds * 1000).toISOString()
const message = async (input: object) => {
  const answer = await li().send('attendance', 'checkIn', input)
  return answer.ok ? 'ok' : answer.error.message
}

/** A shift from 30 to 150 that 李明 claimed, with the code he reads there after so many minutes, and keeps. */
async function kept({ after = 32, skew = 0, length = 120 } = {}) {
  const shiftId = await publishShift(street, { length })
  await li().get('post', 'claim', { shiftId })
  await advance(after)
  const seen = await look(shiftId)
  return { read: seen.madeAt, shiftId, input: { ...seen, madeAt: later(seen.madeAt, skew) } }
}

test.each([0, -110, 110])(
  'a check-in made without a network counts from its code’s time, with a phone %d seconds wrong',
  async skew => {
    const { shiftId, input, read } = await kept({ skew })
    await advance(88)
    const answer = await li().get('attendance', 'checkIn', input)
    expect(answer).toMatchObject({ status: 'checkedIn', title: '百家宴帮厨' })
    expect(Math.abs(Date.parse(answer.checkedInAt) - Date.parse(read))).toBeLessThanOrEqual(30_000)
    const { items } = await zhao().get('attendance', 'roster', { shiftId })
    expect(items).toMatchObject([{ method: 'codeLater', checkedInAt: answer.checkedInAt }])
    const waited = Date.parse(items[0]?.sentAt ?? '') - Date.parse(read)
    expect(waited - minutes(88)).toBeGreaterThanOrEqual(0)
    expect(waited - minutes(88)).toBeLessThan(120_000)
    const [line] = await audits.find({
      where: { ref: `shift:${shiftId}`, action: 'checkIn' },
      orderBy: [['at', 'asc']],
      limit: 10,
    })
    expect(line?.reason).toMatch(/^离线签到 \d\d:\d\d，\d\d:\d\d 补交$/)
    await advance(30)
    const out = { shiftId, code: await screenCode(street, shiftId) }
    const { minutes: served } = await li().get('attendance', 'checkOut', out)
    expect(served).toBeGreaterThanOrEqual(117)
    expect(await claimOf(shiftId)).toMatchObject({
      status: 'completed',
      method: 'codeLater',
      methodOut: 'code',
    })
  },
)

test('it is a matter of two hours, or of what the street says; after the end of the shift, too', async () => {
  const late = await kept()
  await advance(121)
  expect(await message(late.input)).toMatch(/过了 120 分钟才送到/)
  // A later time of reading does not make the code any younger.
  expect(await message({ ...late.input, madeAt: later(late.input.madeAt, 110) })).toMatch(
    /过了 120 分钟才送到/,
  )
  expect((await claimOf(late.shiftId))?.status).toBe('claimed')

  await nextTime(street)
  const short = await kept({ length: 60 })
  await advance(118)
  expect(await message(short.input)).toBe('ok')

  await nextTime(street)
  const allow = (within: number) =>
    street.as('demo-admin').get('admin', 'saveSettings', {
      values: { 'attendance.laterWithinMin': within },
      reason: '街道商定',
    })
  await allow(0)
  const never = await kept()
  await allow(120)
  expect(await message(never.input)).toMatch(/不收补交的签到/)
})

test('no code of the future, and none that the phone says to have read elsewhere in time', async () => {
  const { shiftId, input } = await kept()
  expect(await message({ ...input, madeAt: later(input.madeAt, 180) })).toMatch(/手机的时间不对/)
  await advance(30)
  expect(await message({ ...input, madeAt: later(input.madeAt, 180) })).toMatch(/签到码不对/)
  expect(await claimOf(shiftId)).toMatchObject({ status: 'claimed', wrongCodes: [expect.any(Date)] })
  expect(await message(input)).toBe('ok')
})

test('two wrong codes and there is no more guessing among those of two hours, at once or one by one', async () => {
  const { shiftId, input } = await kept()
  await advance(30)
  const guesses = Array.from({ length: 40 }, (_, n) => ({ ...input, code: other(input.code, n + 1) }))
  const answers = await Promise.all(guesses.map(guess => li().ask('attendance', 'checkIn', guess)))
  expect(tally(answers)).toEqual({ BAD_REQUEST: 2, CONFLICT: 38 })
  expect(await message(input)).toMatch(/不能补交签到了.*服务卡/)
  await advance(60)
  expect(await message(input)).toMatch(/不能补交签到了.*服务卡/)
  expect((await claimOf(shiftId))?.status).toBe('claimed')
})

test('a wrong code that was judged at once, and whose answer was lost, is not counted again when it is sent later', async () => {
  const { shiftId, input } = await kept()
  const { madeAt, ...now } = { ...input, code: other(input.code) }
  expect(await message(now)).toMatch(/签到码不对/)
  await advance(30)
  for (let times = 0; times < 3; times++) expect(await message({ ...now, madeAt })).toMatch(/签到码不对/)
  expect((await claimOf(shiftId))?.wrongCodes).toHaveLength(1)
  expect((await shifts.get(shiftId))?.wrongCodes).toHaveLength(1)
  expect(await message(input)).toBe('ok')
  expect((await claimOf(shiftId))?.lastWrong).toBeUndefined()
})

test('but the same code of another time is another guess, and so is another code of that time', async () => {
  const { shiftId, input } = await kept()
  const { madeAt, ...now } = { ...input, code: other(input.code) }
  await message(now)
  await advance(30)
  expect(await message({ ...now, madeAt: later(madeAt, 600) })).toMatch(/签到码不对/)
  expect((await claimOf(shiftId))?.wrongCodes).toHaveLength(2)
  expect(await message({ ...now, madeAt })).toMatch(/签到码不对/)
  expect(await message({ ...input, code: other(input.code, 2) })).toMatch(/不能补交签到了/)
})

test('a whole shift of guessers is stopped, whatever time their guesses are of', async () => {
  const people = await crowd(street, 21)
  const { shiftId, input } = await kept()
  for (const person of people) await person.get('post', 'claim', { shiftId })
  await advance(20)
  const stale = await look(shiftId)
  for (const person of people)
    for (const by of [1, 2])
      await person.send('attendance', 'checkIn', { ...stale, code: other(input.code, by) })
  expect(await li().refused('attendance', 'checkIn', input)).toBe('TOO_MANY_REQUESTS')
})

test('the rules of the code’s own time hold: the window, lateness, the place, and the claim', async () => {
  const early = await kept({ after: 0, length: 120 })
  expect(await message({ ...early.input, walkIn: true })).toMatch(/现场加入要有网络/)
  await zhao().get('attendance', 'setPlaceCheck', { shiftId: early.shiftId, mode: 'demand' })
  const far = { lat: 31.2, lng: 121.5, accuracy: 20 }
  expect(await message({ ...early.input, position: far })).toMatch(/附近/)
  await zhao().get('attendance', 'setPlaceCheck', { shiftId: early.shiftId, mode: 'note' })
  await advance(50)
  expect(await message({ ...early.input, position: far })).toBe('ok')
  expect(await claimOf(early.shiftId)).toMatchObject({ place: 'outside' })

  await nextTime(street)
  const late = await kept({ after: 61 })
  expect(await message(late.input)).toMatch(/超过 30 分钟/)

  await nextTime(street)
  const shiftId = await publishShift(street, { startsIn: 90 })
  await li().get('post', 'claim', { shiftId })
  const tooEarly = await look(shiftId)
  await advance(40)
  expect(await message(tooEarly)).toMatch(/还没到签到时间/)
})

test('a code from before the claim is somebody else’s, and who has no claim gets in with none', async () => {
  const shiftId = await publishShift(street)
  const seen = await look(shiftId)
  expect(await li().refused('attendance', 'checkIn', seen)).toBe('FORBIDDEN')
  await advance(5)
  await li().get('post', 'claim', { shiftId })
  expect(await message(seen)).toMatch(/认领之前/)
  await li().get('post', 'cancelClaim', { shiftId, reason: '家里有事' })
  const before = await look(shiftId)
  await advance(5)
  await li().get('post', 'claim', { shiftId })
  expect(await message(before)).toMatch(/认领之前/)
})

test('a secretary proves nothing by the code she can show herself, later no more than at once', async () => {
  const shiftId = await publishShift(street, { length: 120 })
  await zhao().get('post', 'claim', { shiftId })
  await advance(32)
  const input = await look(shiftId)
  await advance(20)
  expect(await zhao().refused('attendance', 'checkIn', input)).toBe('FORBIDDEN')
  expect(await claimOf(shiftId, 'demo-secretary-zhao')).toMatchObject({ status: 'claimed' })
})

test('sent twenty times it counts once and each answer says so; what arrived at once stays as it was', async () => {
  const { shiftId, input } = await kept()
  await advance(40)
  const twenty = Array.from({ length: 20 }, () => li().ask('attendance', 'checkIn', input))
  expect(tally(await Promise.all(twenty))).toEqual({ ok: 20 })
  expect(
    await audits.find({
      where: { ref: `shift:${shiftId}`, action: 'checkIn' },
      orderBy: [['at', 'asc']],
      limit: 10,
    }),
  ).toHaveLength(1)

  await nextTime(street)
  const { madeAt, ...now } = (await kept()).input
  const first = await li().get('attendance', 'checkIn', now)
  await advance(10)
  expect(await li().get('attendance', 'checkIn', { ...now, madeAt })).toEqual(first)
  expect(await claimOf(now.shiftId)).toMatchObject({ method: 'code' })
})

test('the secretary, who was there, may say that a person was not; of a check-in in time she may not', async () => {
  const { shiftId, input } = await kept()
  const whose = { shiftId, personId: LI }
  await advance(60)
  await li().get('attendance', 'checkIn', input)
  const row = await zhao().get('attendance', 'record', whose)
  expect(row).toMatchObject({ method: 'codeLater', actions: expect.arrayContaining(['markNoShow']) })
  await zhao().get('attendance', 'markNoShow', whose)
  expect(await zhao().get('attendance', 'live', { shiftId })).toMatchObject({ claimed: 1, checkedIn: 0 })
  const read = await li().get('attendance', 'record', { shiftId })
  expect(read).toMatchObject({ status: 'noShow', marked: { byName: '赵敏' }, actions: ['appeal'] })
  expect(read.timeline).toMatchObject([{ action: 'refuseLater', reason: expect.stringMatching(/补交$/) }])
  expect(read.checkedInAt).toBeUndefined()
  expect(await li().refused('attendance', 'checkIn', input)).toBe('CONFLICT')

  await nextTime(street)
  const { madeAt, ...online } = (await kept()).input
  await li().get('attendance', 'checkIn', online)
  const proven = await zhao().get('attendance', 'record', { shiftId: online.shiftId, personId: LI })
  expect(proven.actions).not.toContain('markNoShow')
  expect(await zhao().refused('attendance', 'markNoShow', { ...whose, shiftId: online.shiftId })).toBe(
    'CONFLICT',
  )
})
