/** Nobody proves, enters, corrects, approves or judges the own attendance, in whatever role (design invariant 4). */
import { shiftClaims } from '@cloud/post/collections'
import { from, nextTime, publishShift, screenCode } from './support/served'
import { snapshot } from './support/snapshot'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const ZHAO = 'demo-secretary-zhao'
const HE = 'demo-admin'
const COLLEAGUE = 'demo-neighbour-1'
const zhao = () => street.as(ZHAO)
const he = () => street.as(HE)
const colleague = () => street.as(COLLEAGUE)
const reason = '现场看到人了'
const advance = (count: number) => street.cloud().clock.advance(minutes(count))
const span = (start: number, end: number) => ({ from: from(start), to: from(end) })
const secretary = (personId: string) => ({ personId, role: 'secretary', scopeId: 'wutong', reason }) as const

beforeAll(async () => {
  await he().get('admin', 'grantRole', secretary(COLLEAGUE))
})
beforeEach(() => nextTime(street))

async function claimedBy(...who: string[]) {
  const shiftId = await publishShift(street)
  for (const id of who) await street.as(id).get('post', 'claim', { shiftId })
  return shiftId
}
const claimOf = (shiftId: string, personId = ZHAO) => shiftClaims.get(`${shiftId}:${personId}`)

/** Refused as FORBIDDEN in words that contain these, and nothing has changed. */
async function forbidden(who: string, path: string, input: object, words: RegExp) {
  const before = await snapshot()
  expect(await street.as(who).send('attendance', path, input)).toMatchObject({
    ...{ ok: false, error: { code: 'FORBIDDEN', message: expect.stringMatching(words) } },
  })
  expect(await snapshot()).toBe(before)
}

test('a secretary who serves proves nothing with the code of her own screen; a colleague scans her card', async () => {
  const shiftId = await claimedBy(ZHAO)
  const presence = async () => ({ shiftId, code: await screenCode(street, shiftId) })
  await forbidden(ZHAO, 'checkIn', await presence(), /另一位书记/)
  expect(await zhao().get('attendance', 'checkInInfo', { shiftId })).toMatchObject({ byColleague: true })
  const card = async () => {
    const { cardNo, code } = await zhao().get('attendance', 'card', undefined)
    return { shiftId, cardNo, code }
  }
  await forbidden(ZHAO, 'checkInFor', await card(), /另一位书记/)
  expect(await colleague().get('attendance', 'checkInFor', await card())).toMatchObject({
    ...{ status: 'checkedIn', displayName: '赵敏' },
  })
  await advance(150)
  await forbidden(ZHAO, 'checkOut', await presence(), /另一位书记/)
  expect(await colleague().get('attendance', 'checkInFor', await card())).toMatchObject({
    ...{ status: 'completed', minutes: 120 },
  })
  expect(await claimOf(shiftId)).toMatchObject({ method: 'card', methodOut: 'card' })
})

test('she does not walk in with it either, and a colleague’s code is her own, too', async () => {
  const shiftId = await publishShift(street)
  await colleague().get('attendance', 'setWalkIns', { shiftId, open: true })
  const { code } = await colleague().get('attendance', 'code', { shiftId })
  await forbidden(ZHAO, 'checkIn', { shiftId, code, walkIn: true }, /另一位书记/)
})

test('who cannot show the code is told to use it', async () => {
  const shiftId = await claimedBy('demo-resident-wang')
  expect(await street.as('demo-resident-wang').get('attendance', 'checkInInfo', { shiftId })).toMatchObject({
    byColleague: false,
  })
})

test('without a colleague there she asks the street afterwards, which enters it; nobody enters it for herself', async () => {
  const shiftId = await claimedBy(ZHAO)
  const whose = { shiftId, personId: ZHAO }
  const words = '当天只有我一位书记，居民都看到了'
  expect(await zhao().refused('attendance', 'appeal', { shiftId, words })).toBe('CONFLICT')
  await advance(160)
  for (const path of ['enter', 'correct'])
    await forbidden(ZHAO, path, { ...whose, reason, ...span(30, 150) }, /自己的出勤/)
  await forbidden(ZHAO, 'markNoShow', whose, /自己的出勤/)
  await forbidden(ZHAO, 'excuse', { ...whose, reason }, /自己的出勤/)
  expect(await zhao().get('attendance', 'appeal', { shiftId, words })).toMatchObject({
    appealStatus: 'escalated',
  })
  const decision = { ...whose, accept: true, reason, attended: span(30, 150) }
  await forbidden(ZHAO, 'decideAppeal', decision, /自己的出勤|不能/)
  const { appeals } = await he().get('attendance', 'approvals', { kind: 'appeals' })
  expect(appeals.find(one => one.shiftId === shiftId)).toMatchObject({ actions: ['decideAppeal'] })
  expect(await he().get('attendance', 'decideAppeal', decision)).toMatchObject({ status: 'completed' })
  expect(await claimOf(shiftId)).toMatchObject({ minutes: 120, method: 'staff', entry: { byName: '何静' } })
})

test('a member of whom nothing was recorded says so, and the secretary answers', async () => {
  const shiftId = await claimedBy('demo-resident-wang')
  const wang = street.as('demo-resident-wang')
  await advance(160)
  expect(await wang.get('attendance', 'record', { shiftId })).toMatchObject({ actions: ['appeal'] })
  await wang.get('attendance', 'appeal', { shiftId, words: '我到了，手机没电' })
  const { appeals, unsettled } = await zhao().get('attendance', 'waiting', { communityId: 'wutong' })
  expect(appeals.find(one => one.shiftId === shiftId)).toMatchObject({
    actions: ['decideAppeal', 'markNoShow', 'excuse', 'enter'],
  })
  expect(unsettled.map(one => one.shiftId)).not.toContain(shiftId)
  const whose = { shiftId, personId: 'demo-resident-wang' }
  expect(await zhao().refused('attendance', 'decideAppeal', { ...whose, accept: true, reason })).toBe(
    'BAD_REQUEST',
  )
  const attended = span(30, 150)
  const accepted = { ...whose, accept: true, reason, attended }
  expect(await zhao().get('attendance', 'decideAppeal', accepted)).toMatchObject({ status: 'completed' })
})

describe('an administrator who is a secretary as well', () => {
  beforeAll(async () => {
    await he().get('admin', 'grantRole', { ...secretary(COLLEAGUE), role: 'streetAdmin', scopeId: 'qingxi' })
    await colleague().get('admin', 'grantRole', secretary(HE))
  })

  test('does not review the «no» that she gave herself, nor approve what she entered', async () => {
    const shiftId = await claimedBy('demo-resident-wang', 'demo-member-li')
    const wang = street.as('demo-resident-wang')
    const whose = { shiftId, personId: 'demo-resident-wang' }
    await advance(160)
    await he().get('attendance', 'markNoShow', whose)
    await wang.get('attendance', 'appeal', { shiftId, words: '我来了' })
    const no = { ...whose, accept: false, reason: '没有看到' }
    await he().get('attendance', 'decideAppeal', no)
    await wang.get('attendance', 'appeal', { shiftId, words: '请街道看看' })
    await forbidden(HE, 'decideAppeal', no, /自己先前/)
    const listed = await he().get('attendance', 'approvals', undefined)
    expect(listed.appeals.find(one => one.shiftId === shiftId)?.actions).not.toContain('decideAppeal')
    expect(await colleague().get('attendance', 'decideAppeal', no)).toMatchObject({ appealStatus: 'upheld' })

    const li = { shiftId, personId: 'demo-member-li' }
    const claim = await claimOf(shiftId, 'demo-member-li')
    const rules = claim?.rules
    if (!rules) throw new Error('a claim knows its rules')
    await shiftClaims.updateIf({ _id: claim._id }, { rules: { ...rules, entriesAMonth: 0 } })
    expect(await he().get('attendance', 'enter', { ...li, reason, ...span(30, 150) })).toMatchObject({
      entryStatus: 'pending',
    })
    await forbidden(HE, 'approveEntry', { ...li, approve: true }, /自己先前/)
    expect(await he().get('attendance', 'record', li)).toMatchObject({ actions: [] })
    expect(await colleague().get('attendance', 'approveEntry', { ...li, approve: true })).toMatchObject({
      entryStatus: 'approved',
    })
  })

  test('of her own attendance decides nobody but another', async () => {
    const shiftId = await claimedBy(HE)
    const whose = { shiftId, personId: HE }
    await advance(160)
    await colleague().get('attendance', 'markNoShow', whose)
    await he().get('attendance', 'appeal', { shiftId, words: '我在场' })
    const yes = { ...whose, accept: true, reason, attended: span(30, 150) }
    await forbidden(HE, 'decideAppeal', yes, /自己的出勤/)
    expect(await colleague().get('attendance', 'decideAppeal', yes)).toMatchObject({ status: 'completed' })
  })
})
