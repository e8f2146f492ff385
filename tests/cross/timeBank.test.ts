/** 时间银行: minutes go to relatives that both confirmed, when the relative takes them, and within limits against trading. */
import { accounts } from '@cloud/ledger/collections'
import { differencesOf } from '@cloud/points/books/recount'
import { gifts } from '@cloud/points/gifts/collections'
import { allAccounts, faultsOf } from './support/books'
import { tally } from './support/crowd'
import { toldTo } from './support/posts'
import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const FATHER = 'demo-neighbour-4'
const li = () => street.as(LI)
const father = () => street.as(FATHER)
const minutesOf = async (id: string) => (await accounts.get(`person:${id}`))?.minutes ?? 0
const offer = (minutes: number) => li().get('points', 'offerGift', { personId: FATHER, minutes })

test('a relative is one whom both confirmed: a code, and the other who types it', async () => {
  expect(await li().refused('points', 'offerGift', { personId: FATHER, minutes: 30 })).toBe('FORBIDDEN')
  const { code } = await li().get('points', 'inviteKin', { relation: 'parent' })
  expect(await li().refused('points', 'acceptKin', { code })).toBe('BAD_REQUEST')
  expect(await father().refused('points', 'acceptKin', { code: 'ZZZZZZZZ' })).toBe('NOT_FOUND')
  const seen = await father().get('points', 'previewKin', { code: code.toLowerCase() })
  expect(seen).toEqual({ displayName: '李明', youAre: '父母', theyAre: '子女' })
  const two = await Promise.all(
    [FATHER, 'demo-neighbour-5'].map(id => street.as(id).ask('points', 'acceptKin', { code })),
  )
  expect(tally(two)).toMatchObject({ ok: 1 })
  // Whoever was first is the relative; the code is used up for everybody else.
  if (!two[0]?.ok) {
    await street.as('demo-neighbour-5').get('points', 'endKin', { personId: LI })
    const again = await li().get('points', 'inviteKin', { relation: 'parent' })
    await father().get('points', 'acceptKin', { code: again.code })
  }
  expect(await street.as('demo-neighbour-3').refused('points', 'acceptKin', { code })).toMatch(
    /CONFLICT|NOT_FOUND/,
  )
  expect((await father().get('points', 'bank', undefined)).kin).toEqual([
    { personId: LI, displayName: '李明', relation: '子女' },
  ])
})

test('a gift leaves at once, arrives when it is taken, and both statements say so', async () => {
  const [before, his] = [await minutesOf(LI), await minutesOf(FATHER)]
  const { giftId } = await offer(60)
  expect([await minutesOf(LI), await minutesOf(FATHER)]).toEqual([before - 60, his])
  expect(await li().refused('points', 'answerGift', { giftId, accept: true })).toBe('FORBIDDEN')
  await father().get('points', 'answerGift', { giftId, accept: true })
  expect([await minutesOf(LI), await minutesOf(FATHER)]).toEqual([before - 60, his + 60])
  const newest = async (who: typeof li) => (await who().get('points', 'statement', {})).items[0]
  expect(await newest(li)).toMatchObject({ change: -60, why: '送给亲属的时长', balance: before - 60 })
  expect(await newest(father)).toMatchObject({ change: 60, why: '亲属送来的时长', balance: his + 60 })
  expect((await toldTo(street, LI)).some(line => line.includes('已接受'))).toBe(true)
})

test('answered, withdrawn and expired at once: the minutes leave the keeping once', async () => {
  const [before, his] = [await minutesOf(LI), await minutesOf(FATHER)]
  const { giftId } = await offer(20)
  const answers = await Promise.all([
    ...[true, true, false].map(accept => father().ask('points', 'answerGift', { giftId, accept })),
    ...[1, 2].map(() => li().ask('points', 'withdrawGift', { giftId })),
  ])
  expect(tally(answers).ok).toBe(1)
  expect((await minutesOf(LI)) + (await minutesOf(FATHER))).toBe(before + his)
})

test('declined or unanswered for a week: the minutes come back', async () => {
  const before = await minutesOf(LI)
  const { giftId } = await offer(10)
  await father().get('points', 'answerGift', { giftId, accept: false })
  expect(await minutesOf(LI)).toBe(before)
  const late = await offer(10)
  // A week is long for a test: the gift is made to have waited it out.
  await gifts.updateIf({ _id: late.giftId }, { dueAt: new Date(startPlus(3)) })
  await street.at(6)
  expect((await gifts.get(late.giftId))?.status).toBe('expired')
  expect(await minutesOf(LI)).toBe(before)
  expect(await father().refused('points', 'answerGift', { giftId: late.giftId, accept: true })).toBe(
    'CONFLICT',
  )
})

test('no trade: not more than there is or than the month allows, however many at once, and nothing received is given on', async () => {
  const { mayGive } = await li().get('points', 'bank', undefined)
  const all = await Promise.all(
    Array.from({ length: 12 }, () => li().ask('points', 'offerGift', { personId: FATHER, minutes: 100 })),
  )
  expect(tally(all).ok ?? 0).toBe(Math.floor(mayGive / 100))
  expect(await minutesOf(LI)).toBeGreaterThanOrEqual(0)
  const { mayGive: his, received, minutes } = await father().get('points', 'bank', undefined)
  expect(his).toBeLessThanOrEqual(minutes - received)
  const on = { personId: LI, minutes: his + 1 }
  expect(await father().refused('points', 'offerGift', on)).toMatch(/CONFLICT|BAD_REQUEST/)
})

test('the limit is the street’s; who has given this month keeps the one of their first gift', async () => {
  const values = { 'gift.minutesAMonth': 45, 'gift.answerDays': 3 }
  await street.as('demo-admin').get('admin', 'saveSettings', { values, reason: '试行一个月' })
  const most = async (who: typeof li) => (await who().get('points', 'bank', undefined)).mostAMonth
  expect([await most(li), await most(father)]).toEqual([600, 45])
})

test('five relatives and no more; who ends it can give no longer', async () => {
  for (let n = 1; n <= 6; n += 1) {
    const { kin } = await father().get('points', 'bank', undefined)
    const guest = street.as(`kin-${n}`)
    await guest.get('people', 'join', { communityId: 'wutong', displayName: `亲属${n}` })
    const answer = await father().ask('points', 'inviteKin', { relation: 'grandchild' })
    expect(answer.ok).toBe(kin.length < 5)
    if (answer.ok) await guest.get('points', 'acceptKin', { code: answer.data.code })
  }
  await father().get('points', 'endKin', { personId: LI })
  expect(await li().refused('points', 'offerGift', { personId: FATHER, minutes: 1 })).toBe('FORBIDDEN')
})

test('the books are right after all of it', async () => {
  const sheets = await allAccounts()
  expect(faultsOf(sheets)).toEqual([])
  for (const id of [LI, FATHER]) {
    const sheet = sheets.find(one => one._id === `person:${id}`)
    expect(sheet && (await differencesOf(sheet))).toEqual([])
  }
})
