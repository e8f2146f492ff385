/** Edges of claims, entries and objections that no other story walks, each through the public procedures. */
import { shiftClaims, shifts } from '@cloud/post/collections'
import { publishShift, statesOf } from './support/posts'
import { screenCode } from './support/served'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const he = () => street.as('demo-admin')
const [A, B, C] = ['demo-neighbour-1', 'demo-neighbour-2', 'demo-neighbour-5']
const DAYS = 24 * 60
const reason = '核实过了'
let day = 0
const statusOf = async (shiftId: string, personId: string) => (await statesOf(shiftId))[personId]

/** A shift of an hour some days ahead, with one place that A has; B and C wait. */
async function waitedFor() {
  day += 3
  const startsIn = day * DAYS
  await street.at(startsIn - 2 * DAYS)
  const { shiftId } = await publishShift(street, startsIn, 1)
  await street.as(A).get('post', 'claim', { shiftId })
  for (const who of [B, C]) await street.as(who).get('post', 'joinWaitlist', { shiftId })
  return { shiftId, startsIn }
}

/** The same, the place offered to B. */
async function offered() {
  const { shiftId, startsIn } = await waitedFor()
  await street.as(A).get('post', 'cancelClaim', { shiftId, reason: '家里有事' })
  await street.at(startsIn - 2 * DAYS + 2)
  expect(await statusOf(shiftId, B)).toBe('offered')
  return { shiftId, startsIn }
}

test('offered → cancelled: declined, and it goes to the next; cancelled → waitlisted: back in the queue', async () => {
  const { shiftId, startsIn } = await offered()
  await street.as(B).get('post', 'leaveWaitlist', { shiftId })
  expect(await statusOf(shiftId, B)).toBe('cancelled')
  await street.at(startsIn - 2 * DAYS + 4)
  expect(await statusOf(shiftId, C)).toBe('offered')
  await street.as(C).get('post', 'acceptOffer', { shiftId })
  for (const again of [true, false]) {
    expect(await street.as(B).get('post', 'joinWaitlist', { shiftId, again })).toEqual({
      status: 'waitlisted',
      position: 1,
    })
    expect(await street.as(B).refused('post', 'joinWaitlist', { shiftId, again })).toBe('CONFLICT')
    await street.as(B).get('post', 'leaveWaitlist', { shiftId })
  }
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 1, offered: 0, queue: [] })
})

test('offered → lapsed → waitlisted, and lapsed → claimed once the place is free', async () => {
  const { shiftId, startsIn } = await offered()
  await street.at(startsIn - 2 * DAYS + 130)
  expect(await statusOf(shiftId, B)).toBe('lapsed')
  expect(await statusOf(shiftId, C)).toBe('offered')
  await street.as(B).get('post', 'joinWaitlist', { shiftId })
  await street.as(B).get('post', 'leaveWaitlist', { shiftId })
  await street.at(startsIn - 2 * DAYS + 260)
  expect(await statusOf(shiftId, C)).toBe('lapsed')
  expect(await street.as(C).get('post', 'claim', { shiftId, again: true })).toEqual({ status: 'claimed' })
  expect(await street.as(C).refused('post', 'claim', { shiftId, again: true })).toBe('CONFLICT')
  expect(await shifts.get(shiftId)).toMatchObject({ taken: 1, offered: 0 })
})

test('thirty taps of three who take one place up again at once are one claim', async () => {
  const { shiftId } = await waitedFor()
  for (const who of [B, C]) await street.as(who).get('post', 'leaveWaitlist', { shiftId })
  await street.as(A).get('post', 'cancelClaim', { shiftId, reason: '家里有事' })
  const takers = Array.from({ length: 30 }, (_, index) => street.as([A, B, C][index % 3] ?? A))
  const answers = await Promise.all(takers.map(one => one.ask('post', 'claim', { shiftId, again: true })))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect((await shifts.get(shiftId))?.taken).toBe(1)
  expect(Object.values(await statesOf(shiftId)).filter(status => status === 'claimed')).toHaveLength(1)
})

test('waitlisted → lapsed when the shift begins', async () => {
  const { shiftId, startsIn } = await waitedFor()
  await street.at(startsIn + 3)
  expect(await statesOf(shiftId)).toMatchObject({ [A]: 'claimed', [B]: 'lapsed', [C]: 'lapsed' })
})

test('claimed, waitlisted and offered → cancelledByStaff when the shift is called off', async () => {
  const one = await waitedFor()
  await zhao().get('post', 'cancelShift', { shiftId: one.shiftId, reason: '下大雨' })
  await street.at(one.startsIn - 2 * DAYS + 4)
  expect(await statesOf(one.shiftId)).toEqual({
    [A]: 'cancelledByStaff',
    [B]: 'cancelledByStaff',
    [C]: 'cancelledByStaff',
  })
  const two = await offered()
  await zhao().get('post', 'cancelShift', { shiftId: two.shiftId, reason: '下大雨' })
  await street.at(two.startsIn - 2 * DAYS + 6)
  expect(await statesOf(two.shiftId)).toEqual({
    [A]: 'cancelled',
    [B]: 'cancelledByStaff',
    [C]: 'cancelledByStaff',
  })
  expect(await shifts.get(two.shiftId)).toMatchObject({ taken: 0, offered: 0, queue: [] })
  expect(await street.as(B).refused('post', 'joinWaitlist', { shiftId: two.shiftId })).toBe('CONFLICT')
})

/** A shift of an hour that A claimed. */
async function claimed() {
  day += 3
  const startsIn = day * DAYS
  await street.at(startsIn - 30)
  const { shiftId } = await publishShift(street, startsIn, 2)
  await street.as(A).get('post', 'claim', { shiftId })
  return { shiftId, startsIn, whose: { shiftId, personId: A } }
}
const hour = (startsIn: number) => ({ from: startPlus(startsIn), to: startPlus(startsIn + 60) })

test('checkedIn → completed by the secretary’s word, when the phone gave up in between', async () => {
  const { shiftId, startsIn, whose } = await claimed()
  await street.at(startsIn)
  await street.as(A).get('attendance', 'checkIn', { shiftId, code: await screenCode(street, shiftId) })
  await street.at(startsIn + 61)
  expect(await zhao().get('attendance', 'enter', { ...whose, reason, ...hour(startsIn) })).toMatchObject({
    minutes: 60,
  })
  expect(await shiftClaims.get(`${shiftId}:${A}`)).toMatchObject({ method: 'code', methodOut: 'staff' })
})

test('rejected → accepted: the street overrules without being asked; noShow → excused by its word', async () => {
  const { shiftId, startsIn, whose } = await claimed()
  await street.at(startsIn + 61)
  await zhao().get('attendance', 'markNoShow', whose)
  await street.as(A).get('attendance', 'appeal', { shiftId, words: '我来了' })
  await zhao().get('attendance', 'decideAppeal', { ...whose, accept: false, reason: '没有看到' })
  const yes = { ...whose, accept: true, reason }
  expect(await he().get('attendance', 'decideAppeal', yes)).toMatchObject({
    status: 'excused',
    appealStatus: 'accepted',
  })
  expect((await shifts.get(shiftId))?.taken).toBe(0)
})

test('open → upheld and open → accepted by the street, before the secretary has answered', async () => {
  for (const accept of [false, true]) {
    const { shiftId, startsIn, whose } = await claimed()
    await street.at(startsIn + 61)
    await zhao().get('attendance', 'markNoShow', whose)
    await street.as(A).get('attendance', 'appeal', { shiftId, words: '我来了' })
    const answer = { ...whose, accept, reason, ...(accept && { attended: hour(startsIn) }) }
    expect(await he().get('attendance', 'decideAppeal', answer)).toMatchObject({
      ...(accept
        ? { status: 'completed', appealStatus: 'accepted' }
        : { status: 'noShow', appealStatus: 'upheld' }),
    })
    expect(await street.as(A).refused('attendance', 'appeal', { shiftId, words: '再看看' })).toBe('CONFLICT')
  }
})

test('an entry that would settle an objection, beyond the cap: the street’s answer settles both', async () => {
  for (const approve of [true, false]) {
    const { shiftId, startsIn, whose } = await claimed()
    const claim = await shiftClaims.get(`${shiftId}:${A}`)
    if (!claim?.rules) throw new Error('a claim knows its rules')
    await shiftClaims.updateIf({ _id: claim._id }, { rules: { ...claim.rules, entriesAMonth: 0 } })
    await street.at(startsIn + 61)
    await zhao().get('attendance', 'markNoShow', whose)
    await street.as(A).get('attendance', 'appeal', { shiftId, words: '我来了' })
    const accepted = { ...whose, accept: true, reason, attended: hour(startsIn) }
    expect(await zhao().get('attendance', 'decideAppeal', accepted)).toMatchObject({
      appealStatus: 'open',
      status: 'noShow',
    })
    await he().get('attendance', 'approveEntry', { ...whose, approve, reason })
    expect(await shiftClaims.get(claim._id)).toMatchObject(
      approve
        ? { status: 'completed', entryStatus: 'approved', appealStatus: 'accepted', minutes: 60 }
        : { status: 'noShow', entryStatus: 'rejected', appealStatus: 'upheld' },
    )
  }
})

test('completed → completed on the person’s own objection to the minutes', async () => {
  const { shiftId, startsIn, whose } = await claimed()
  await street.at(startsIn + 61)
  await zhao().get('attendance', 'enter', {
    ...whose,
    reason,
    from: startPlus(startsIn),
    to: startPlus(startsIn + 40),
  })
  await street.as(A).get('attendance', 'appeal', { shiftId, words: '我做满了一小时' })
  const yes = { ...whose, accept: true, reason, attended: hour(startsIn) }
  expect(await zhao().get('attendance', 'decideAppeal', yes)).toMatchObject({
    status: 'completed',
    appealStatus: 'accepted',
  })
  expect(await shiftClaims.get(`${shiftId}:${A}`)).toMatchObject({ minutes: 60, revision: 1 })
})

test('shifts that overlap by five minutes are not both claimed, those that follow each other are', async () => {
  day += 3
  const startsIn = day * DAYS
  const one = await publishShift(street, startsIn + 7, 2)
  const next = await publishShift(street, startsIn + 67, 2)
  const over = await publishShift(street, startsIn + 62, 2)
  const claim = (who: string, { shiftId }: { shiftId: string }) =>
    street.as(who).ask('post', 'claim', { shiftId })
  expect(await claim(A, one)).toMatchObject({ ok: true })
  expect(await claim(A, over)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  expect(await claim(A, next)).toMatchObject({ ok: true })
  const both = await Promise.all([claim(B, one), claim(B, over)])
  expect(both.filter(answer => answer.ok)).toHaveLength(1)
})

test('exemption: pending → granted → revoked, and nothing after that', async () => {
  const li = street.as('demo-member-li')
  const { exemptionId } = await li.get('attendance', 'applyExemption', {
    ...{ from: '2027-09', to: '2027-09', kind: 'other', reason: '外派' },
  })
  const decide = (decision: 'grant' | 'decline' | 'revoke') => ({ exemptionId, decision, reason })
  expect(await zhao().refused('attendance', 'decideExemption', decide('revoke'))).toBe('CONFLICT')
  await zhao().get('attendance', 'decideExemption', decide('grant'))
  for (const again of ['grant', 'decline'] as const)
    expect(await zhao().refused('attendance', 'decideExemption', decide(again))).toBe('CONFLICT')
  expect(await li.refused('attendance', 'withdrawExemption', { exemptionId })).toBe('CONFLICT')
  await zhao().get('attendance', 'decideExemption', decide('revoke'))
  for (const again of ['grant', 'decline', 'revoke'] as const)
    expect(await zhao().refused('attendance', 'decideExemption', decide(again))).toBe('CONFLICT')
})
