/** A copy of one's data, and being forgotten: the figures stay, the person does not. */
import { people } from '@cloud/kit/person'
import { ASSETS, serviceRecords } from '@cloud/ledger/collections'
import { ERASE_WORDS, ERASED_NAME } from '@cloud/people/labels'
import { EXPORT_DOMAINS } from '@cloud/people/myData/export'
import { redemptions } from '@cloud/shop/collections'
import * as z from 'zod'
import { allAccounts, faultsOf } from './support/books'
import { wishIn } from './support/demo'
import { publishShift } from './support/posts'
import { onShelf, STATION } from './support/shop'
import { documents, snapshot } from './support/snapshot'
import { demoStreet } from './support/street'
import { phoneCode, upload } from './support/upload'
import { verdictsIn } from './support/verdicts'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const zhou = () => street.as('demo-liaison-zhou')
const GONE = { id: 'openid-of-somebody-leaving', name: '欧阳离去', phone: '13811112222' }
const leaving = () => street.as(GONE.id)
const words = ERASE_WORDS
const wish = { title: '借把梯子', detail: '换灯泡用，我姓欧阳。', category: '物品互助' }

/** Everything a member can do and suffer in a street, all of it finished. */
async function aLifeInTheStreet() {
  await leaving().get('people', 'join', { communityId: 'wutong', displayName: GONE.name, consent: '2026-11' })
  const sheet = `姓名,手机号,单位,类别\n${GONE.name},${GONE.phone},区图书馆,在职党员`
  const fileId = await upload(street.cloud().url, 'demo-secretary-zhao', 'roster/wutong/x.csv', sheet)
  const { importId } = await zhao().get('people', 'importPreview', { communityId: 'wutong', fileId })
  for (const from of [0, 1]) await zhao().get('people', 'importRun', { importId, from })
  const { reportInId } = await leaving().get('people', 'reportIn', {
    ...{ communityId: 'wutong', unitId: 'library', kind: 'inService' },
  })
  await zhou().get('people', 'vouch', { reportInId, agree: true })
  await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })
  const code = await phoneCode(street.cloud().url, GONE.id, GONE.phone)
  await leaving().get('people', 'setPhone', { code })
  await own()
  await forOthers()
  await redeemed()
  await withOthers()
  await missed()
  await leaving().get('attendance', 'issueCertificate', { from: '2026-11-01', to: '2026-11-21' })
}

async function own() {
  const contact = { name: GONE.name, phone: GONE.phone, address: '梧桐里欧阳家' }
  const photos = [await leaving().upload('ladder.png')]
  const { wishId } = await leaving().get('wish', 'post', { ...wish, contact, photos })
  await verdictsIn(street)
  await zhao().get('wish', 'review', { wishId, approve: true })
  await street.as('demo-member-li').get('wish', 'claim', { wishId })
  await street.as('demo-member-li').get('wish', 'fulfil', { wishId, note: '借了' })
  await leaving().get('wish', 'confirm', { wishId, done: true, thanks: '谢谢，欧阳离去' })
}

async function forOthers() {
  const wang = street.as('demo-resident-wang')
  for (const title of ['修椅子', '修桌子']) {
    const { wishId } = await wang.get('wish', 'post', { ...wish, title, detail: '说明' })
    await zhao().get('wish', 'review', { wishId, approve: true })
    await leaving().get('wish', 'claim', { wishId })
    await leaving().get('wish', 'addProgress', { wishId, note: '进度也是我姓欧阳写的' })
    await leaving().get('wish', 'fulfil', { wishId, note: '修好了，电话 13811112222' })
    await wang.get('wish', 'confirm', { wishId, done: true })
  }
}

/** Points spent at the station: one thing was handed over, another was not to be had. */
async function redeemed() {
  const item = await onShelf(street, { perPerson: { count: 2, per: 'month' } })
  const { redemptionId } = await leaving().get('shop', 'redeem', item)
  await zhao().get('shop', 'verify', { merchantId: STATION, redemptionId })
  const other = await leaving().get('shop', 'redeem', item)
  await zhao().get('shop', 'cancel', { redemptionId: other.redemptionId, reason: '欧阳离去要的没有货' })
}

/** Said to be done, said not to be, and given back: the words of it stay behind on a wish that is nobody's. */
async function givenBack() {
  const wang = street.as('demo-resident-wang')
  const { wishId } = await wang.get('wish', 'post', { ...wish, title: '修箱子', detail: '说明' })
  await zhao().get('wish', 'review', { wishId, approve: true })
  await leaving().get('wish', 'claim', { wishId })
  await leaving().get('wish', 'fulfil', { wishId, note: '箱子修了，我姓欧阳' })
  await wang.get('wish', 'confirm', { wishId, done: false, reason: '还是坏的' })
  await leaving().get('wish', 'release', { wishId, reason: '修不了，我姓欧阳' })
}

async function withOthers() {
  await givenBack()
  await leaving().get('wish', 'report', { wishId: wishIn('open')._id, reason: '我姓欧阳，看着不妥' })
  const team = { communityId: 'wutong', name: '梯子队', purpose: '找我姓欧阳的', joinPolicy: 'open' } as const
  const { teamId } = await leaving().get('team', 'create', team)
  await leaving().get('team', 'close', { teamId, reason: '我姓欧阳，不办了' })
  const months = { from: '2027-01', to: '2027-01', kind: 'illness' } as const
  await leaving().get('attendance', 'applyExemption', { ...months, reason: '我姓欧阳，要住院' })
}

/** Recorded as not there, and objected to. */
async function missed() {
  const { shiftId } = await publishShift(street, 30, 3)
  await leaving().get('post', 'claim', { shiftId })
  await street.at(100)
  await zhao().get('attendance', 'markNoShow', { shiftId, personId: GONE.id })
  await leaving().get('attendance', 'appeal', { shiftId, words: '我姓欧阳，我到了' })
}

const serviceFigures = async () =>
  (await documents('journal'))
    .filter(line => line.includes('"kind":"service"'))
    .map(line =>
      serviceRecords.schema.extend({ at: z.string() }).parse(JSON.parse(line.slice('journal '.length))),
    )
    .map(({ minutes, points, at }) => `${minutes} ${points} ${at}`)
    .sort()

const voucher = redemptions.schema.pick({
  _id: true,
  itemId: true,
  points: true,
  status: true,
  collectedOn: true,
})

/** What was redeemed, without who did. */
const voucherFigures = async () =>
  (await documents('redemptions'))
    .map(line => voucher.parse(JSON.parse(line.slice('redemptions '.length))))
    .map(one => Object.values(one).join(' '))
    .sort()

const sums = async () => {
  const books = await allAccounts()
  return [books.length, ...ASSETS.map(asset => books.reduce((sum, one) => sum + one[asset], 0))]
}

const shown = z.object({ 一小时内可打开: z.url() })
/** Messages are no record of anything: those to the person go with them. */
const isRecord = (document: string) => !document.includes('"kind":"message"')
const countOf = async (name: string) => (await documents(name)).filter(isRecord).length

beforeAll(aLifeInTheStreet, 60_000)

test('the copy has every part, in words, of the person alone', async () => {
  const copy: Record<string, object[]> = {}
  for (const domain of EXPORT_DOMAINS) {
    const lines: object[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await leaving().get('people', 'exportMyData', { domain, ...(cursor && { cursor }) })
      lines.push(...page.items)
      cursor = page.nextCursor
      if (cursor === undefined) break
    }
    copy[domain] = lines
  }
  const sizes = Object.fromEntries(Object.entries(copy).map(([domain, lines]) => [domain, lines.length]))
  expect(sizes).toMatchObject({
    reportIns: 1,
    wishes: 1,
    claimedWishes: 2,
    services: 2,
    statement: 7,
    vouchers: 2,
    certificates: 1,
    ...{ rosters: 1, teams: 1, notes: 2, reports: 1, photos: 1, shifts: 1, exemptions: 1 },
  })
  expect(copy.rosters?.[0]).toMatchObject({ 姓名: GONE.name, 手机号: GONE.phone })
  expect(copy.teams?.[0]).toMatchObject({ 服务队: '梯子队', 身份: '队长', 状态: '已解散' })
  expect(copy.shifts?.[0]).toMatchObject({ 状态: '未到岗', 异议: '我姓欧阳，我到了', 异议状态: '等社区答复' })
  expect(copy.exemptions?.[0]).toMatchObject({ 免服务从: '2027-01', 原因: '我姓欧阳，要住院' })
  expect(copy.wishes?.[0]).toMatchObject({ 联系电话: GONE.phone, 地址: '梧桐里欧阳家' })
  const { 一小时内可打开: address } = shown.parse(copy.photos?.[0])
  expect((await fetch(address)).headers.get('content-type')).toBe('image/png')
  expect(copy.profile?.[0]).toMatchObject({ 称呼: GONE.name, 手机号: GONE.phone })
  expect(copy.wishes?.[0]).toMatchObject({ 心愿: '借把梯子', 状态: '已实现' })
  expect(JSON.stringify(copy)).not.toMatch(/demo-|李明|王桂兰/)
})

test('a long history pages without a gap', async () => {
  const li = street.as('demo-member-li')
  const seen: object[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await li.get('people', 'exportMyData', { domain: 'actions', ...(cursor && { cursor }) })
    seen.push(...page.items)
    cursor = page.nextCursor
    if (cursor === undefined) break
  }
  const lines = (await documents('journal')).filter(line => line.includes('"actorId":"demo-member-li"'))
  expect(lines.length).toBeGreaterThan(50)
  expect(seen).toHaveLength(lines.length)
})

test('who is counted on, or holds a role, is told what to settle first, and nothing changes', async () => {
  const { wishId } = await leaving().get('wish', 'post', { ...wish, title: '还没办的事' })
  const check = await leaving().get('people', 'eraseCheck', undefined)
  expect(check).toEqual({ roles: [], duties: [{ what: '许下的心愿', titles: ['还没办的事'] }] })
  const before = await snapshot()
  const answer = await leaving().ask('people', 'erase', { words })
  expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  expect(JSON.stringify(answer)).toContain('「还没办的事」')
  expect(await zhao().refused('people', 'erase', { words })).toBe('CONFLICT')
  expect(await leaving().refused('people', 'erase', { words: '注销' })).toBe('BAD_REQUEST')
  expect(await snapshot()).toBe(before)
  await leaving().get('wish', 'withdraw', { wishId })
})

test('a duty of every kind stands in the way', async () => {
  for (const [who, what] of [
    ['demo-member-li', '认领的心愿'],
    ['demo-resident-wang', '点的服务'],
    ['demo-member-li', '接的服务'],
    ['demo-member-li', '认领的岗位'],
    ['demo-member-li', '带的服务队'],
  ] as const) {
    const { duties } = await street.as(who).get('people', 'eraseCheck', undefined)
    expect([who, duties.map(duty => duty.what)]).toEqual([who, expect.arrayContaining([what])])
  }
})

test('forgotten: nothing stored names the person, and every figure is what it was', async () => {
  const names = [
    'wishes',
    'journal',
    'accounts',
    'reportIns',
    'certificates',
    'shiftClaims',
    'people',
  ] as const
  const sizes = async () => Promise.all(names.map(countOf))
  const shop = async () => [
    await voucherFigures(),
    await documents('settlements'),
    await documents('shopItems'),
  ]
  const before = {
    sizes: await sizes(),
    figures: await serviceFigures(),
    sums: await sums(),
    shop: await shop(),
  }
  expect(await snapshot()).toContain(GONE.id)

  await leaving().get('people', 'erase', { words })
  expect(await leaving().get('people', 'me', undefined)).toMatchObject({ communityId: null, erasing: true })
  expect(await leaving().refused('wish', 'post', wish)).toBe('FORBIDDEN')
  expect(await leaving().refused('people', 'erase', { words })).toBe('FORBIDDEN')
  const join = { communityId: 'wutong', displayName: '又来了' }
  expect(await leaving().refused('people', 'join', join)).toBe('CONFLICT')

  await street.at(102)
  const after = await snapshot()
  for (const trace of [GONE.id, GONE.name, GONE.phone, '我姓欧阳', '欧阳家'])
    expect(after).not.toContain(trace)
  expect(await documents('erasures')).toEqual([])
  const more = before.sizes.map((size, index) => (names[index] === 'journal' ? size + 1 : size))
  expect(await sizes()).toEqual(more)
  expect(await serviceFigures()).toEqual(before.figures)
  expect(await sums()).toEqual(before.sums)
  expect(await shop()).toEqual(before.shop)
  expect(faultsOf(await allAccounts())).toEqual([])
  const stones = (await documents('people')).filter(one => one.includes('erased-'))
  expect(stones).toHaveLength(1)
  expect(stones[0]).toContain(ERASED_NAME)
})

test('who comes back is somebody new, whom a roster finds by phone as anybody else', async () => {
  await leaving().get('people', 'join', { communityId: 'wutong', displayName: '新的我' })
  expect(await leaving().get('points', 'balance', undefined)).toEqual({ points: 0, minutes: 0 })
  expect((await leaving().get('wish', 'mine', {})).items).toEqual([])
  expect((await people.get(GONE.id))?.memberships).toEqual([])
  expect((await leaving().get('attendance', 'card', undefined)).cardNo).not.toBe('')

  const code = () => phoneCode(street.cloud().url, GONE.id, GONE.phone)
  expect(await leaving().get('people', 'setPhone', { code: await code() })).toMatchObject({ matched: 'no' })
  await expectOnRoster(GONE.phone, { new: 1 })
  expect(await leaving().get('people', 'setPhone', { code: await code() })).toMatchObject({
    matched: 'active',
  })
  expect((await leaving().get('people', 'me', undefined)).memberships).toMatchObject([{ unitId: 'library' }])
  expect((await leaving().get('people', 'myReportIns', undefined)).items).toHaveLength(1)
})

/** The secretary writes a member down, of whom the roster says so. */
async function expectOnRoster(phone: string, counts: object) {
  const sheet = `姓名,手机号,单位,类别\n${GONE.name},${phone},区图书馆,在职党员`
  const fileId = await upload(street.cloud().url, 'demo-secretary-zhao', 'roster/wutong/again.csv', sheet)
  const seen = await zhao().get('people', 'importPreview', { communityId: 'wutong', fileId })
  expect(seen.counts).toMatchObject(counts)
  for (const from of [0, 1]) await zhao().get('people', 'importRun', { importId: seen.importId, from })
}

test('a phone that was given up before is forgotten, too, and is nobody’s in the way of a new row', async () => {
  const [earlier, later] = ['13811113333', '13811114444']
  const person = street.as('openid-of-two-phones')
  const has = async (phone: string) => ({ code: await phoneCode(street.cloud().url, person.openId, phone) })
  await person.get('people', 'join', { communityId: 'wutong', displayName: '换过号的' })
  await expectOnRoster(earlier, { new: 1 })
  expect(await person.get('people', 'setPhone', await has(earlier))).toMatchObject({ matched: 'active' })
  await person.get('people', 'setPhone', await has(later))
  await person.get('people', 'erase', { words })
  await street.at(104)
  expect(await snapshot()).not.toMatch(/1381111(3333|4444)/)
  await person.get('people', 'join', { communityId: 'wutong', displayName: '又来了' })
  await expectOnRoster(earlier, { new: 1 })
  expect(await person.get('people', 'setPhone', await has(earlier))).toMatchObject({ matched: 'active' })
})
