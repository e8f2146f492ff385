/** Wishes that more than two have a part in: helpers, elders without a phone, reports, and what is opened again. */
import { budgets, serviceRecords } from '@cloud/ledger/collections'
import { wishes } from '@cloud/wish/collections'
import { unpromised } from './support/budget'
import { crowd, tally } from './support/crowd'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const xiaoyan = () => street.as('demo-neighbour-3')
const handong = () => street.as('demo-neighbour-6')
const he = () => street.as('demo-admin')
const text = { title: '搬一个书柜', detail: '从三楼搬到一楼。', category: '搬运跑腿' }
const reason = '这不是微心愿'

async function openWish() {
  const { wishId } = await wang().get('wish', 'post', text)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}
const balance = (who: ReturnType<typeof li>) => who.get('points', 'balance', undefined)

test('helpers ask, the claimer says yes or no; on confirmation points are shared out and time is each one’s own', async () => {
  const wishId = await openWish()
  expect(await xiaoyan().refused('wish', 'joinClaim', { wishId })).toBe('CONFLICT')
  await li().get('wish', 'claim', { wishId, unitId: 'library' })
  for (const who of [xiaoyan(), handong(), zhao()]) await who.get('wish', 'joinClaim', { wishId })
  expect(await xiaoyan().refused('wish', 'joinClaim', { wishId })).toBe('CONFLICT')
  expect(await li().refused('wish', 'joinClaim', { wishId })).toBe('CONFLICT')
  expect(await wang().refused('wish', 'joinClaim', { wishId })).toBe('FORBIDDEN')
  const asked = (await li().get('wish', 'get', { wishId })).helpers
  expect(asked.map(one => [one.displayName, one.joined])).toEqual([
    ['吴小燕', false],
    ['韩冬', false],
    ['赵敏', false],
  ])
  const answer = (personId: string, accept: boolean) => ({ wishId, personId, accept })
  expect(await xiaoyan().refused('wish', 'admitHelper', answer('demo-neighbour-3', true))).toBe('FORBIDDEN')
  await li().get('wish', 'admitHelper', answer('demo-neighbour-3', true))
  await li().get('wish', 'admitHelper', answer('demo-neighbour-6', true))
  await li().get('wish', 'admitHelper', answer('demo-secretary-zhao', false))
  await xiaoyan().get('wish', 'addProgress', { wishId, note: '借到小推车了' })
  expect(await xiaoyan().refused('wish', 'contact', { wishId })).toBe('FORBIDDEN')
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({
    ...{ claimUnitName: '区图书馆', progress: [{ displayName: '吴小燕' }] },
    helpers: [{ displayName: '吴小燕', joined: true }, { joined: true }],
  })
  expect((await handong().get('wish', 'claimedByMe', {})).items[0]?.wishId).toBe(wishId)
  const people = [li(), xiaoyan(), handong()]
  const before = await Promise.all(people.map(balance))
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await wang().get('wish', 'confirm', { wishId, done: true, thanks: '谢谢三位' })
  const after = await Promise.all(people.map(balance))
  expect(after.map((one, index) => one.points - (before[index]?.points ?? 0))).toEqual([8, 6, 6])
  expect(after.map((one, index) => one.minutes - (before[index]?.minutes ?? 0))).toEqual([40, 40, 40])
  expect(await serviceRecords.get(`wish:${wishId}:demo-neighbour-6`)).toMatchObject({
    points: 6,
    minutes: 40,
  })
  expect(await serviceRecords.get(`wish:${wishId}:demo-secretary-zhao`)).toBeNull()
})

test('a claim for a unit needs a membership of it; a helper who leaves is not paid', async () => {
  const wishId = await openWish()
  expect(await wang().refused('wish', 'claim', { wishId })).toBe('FORBIDDEN')
  expect(await xiaoyan().refused('wish', 'claim', { wishId, unitId: 'library' })).toBe('BAD_REQUEST')
  await li().get('wish', 'claim', { wishId })
  await xiaoyan().get('wish', 'joinClaim', { wishId })
  await li().get('wish', 'admitHelper', { wishId, personId: 'demo-neighbour-3', accept: true })
  await xiaoyan().get('wish', 'leaveClaim', { wishId })
  expect(await xiaoyan().refused('wish', 'leaveClaim', { wishId })).toBe('FORBIDDEN')
  const before = await balance(xiaoyan())
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await wang().get('wish', 'confirm', { wishId, done: true })
  expect(await balance(xiaoyan())).toEqual(before)
})

test('of 30 who ask to help at once as many are taken down as the street allows', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  const people = await crowd(street, 30)
  const answers = await Promise.all(people.map(person => person.ask('wish', 'joinClaim', { wishId })))
  expect(tally(answers)).toEqual({ ok: 4, CONFLICT: 26 })
  expect((await li().get('wish', 'get', { wishId })).helpers).toHaveLength(4)
})

const elder = { communityId: 'wutong', elderName: '何奶奶', contact: { phone: '02061230019' } }

test('for an elder without a phone: the street reviews it, the poster may not take it, and confirms with the elder’s word', async () => {
  expect(await wang().refused('wish', 'postFor', { ...text, ...elder })).toBe('FORBIDDEN')
  const { wishId } = await zhao().get('wish', 'postFor', { ...text, ...elder })
  expect(await zhao().refused('wish', 'review', { wishId, approve: true })).toBe('FORBIDDEN')
  const waiting = await zhao().get('wish', 'list', { communityId: 'wutong', status: 'pending' })
  expect(waiting.items[0]).toMatchObject({ wishId, ownReview: true })
  const { items } = await he().get('wish', 'forStreet', {})
  expect(items.map(one => one.wishId)).toContain(wishId)
  expect((await he().get('wish', 'get', { wishId })).actions).toEqual(expect.arrayContaining(['approve']))
  await he().get('wish', 'review', { wishId, approve: true })
  expect(await zhao().refused('wish', 'claim', { wishId })).toBe('FORBIDDEN')
  expect(await zhao().refused('wish', 'joinClaim', { wishId })).toBe('FORBIDDEN')
  const shown = await li().get('wish', 'get', { wishId })
  expect(shown).toMatchObject({ wisherName: '何**', onBehalf: true, hasContact: true })
  expect(shown).not.toHaveProperty('postedByName')
  await li().get('wish', 'claim', { wishId })
  expect(await li().get('wish', 'contact', { wishId })).toEqual(elder.contact)
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  expect(await zhao().refused('wish', 'confirm', { wishId, done: true })).toBe('BAD_REQUEST')
  const word = '去家里看过，何奶奶说搬得好'
  await zhao().get('wish', 'confirm', { wishId, done: true, reason: word })
  expect(await li().get('wish', 'get', { wishId })).toMatchObject({
    ...{ wisherName: '何奶奶', postedByName: '赵敏', status: 'confirmed' },
    confirmation: { byName: '赵敏', word },
  })
})

test('a secretary does not review a wish of her own; the street does, or sends it back', async () => {
  const { wishId } = await zhao().get('wish', 'post', text)
  for (const approve of [true, false])
    expect(await zhao().refused('wish', 'review', { wishId, approve, reason })).toBe('FORBIDDEN')
  const sun = street.as('demo-secretary-sun')
  expect(await sun.refused('wish', 'review', { wishId, approve: true })).toBe('FORBIDDEN')
  expect(await he().get('wish', 'review', { wishId, approve: false, reason })).toMatchObject({
    status: 'declined',
  })
  const other = await wang().get('wish', 'post', text)
  expect(await he().refused('wish', 'review', { ...other, approve: true })).toBe('FORBIDDEN')
})

test('where the secretary took a wish on, the street speaks for a wisher who is silent', async () => {
  const wishId = await openWish()
  await zhao().get('wish', 'claim', { wishId })
  await zhao().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await street.cloud().clock.advance(8 * 86_400_000)
  expect(await zhao().refused('wish', 'confirm', { wishId, done: true })).toBe('FORBIDDEN')
  expect(await he().get('wish', 'confirm', { wishId, done: true })).toMatchObject({ status: 'confirmed' })
})

test('three reports hide a wish until the secretary has looked; one person counts once; nobody learns who it was', async () => {
  const wishId = await openWish()
  const people = await crowd(street, 6)
  const [first, second, third, fourth] = people
  const report = { wishId, reason }
  await Promise.all(people.slice(0, 2).map(person => person.get('wish', 'report', report)))
  const again = await Promise.all(Array.from({ length: 10 }, () => first?.ask('wish', 'report', report)))
  expect(tally(again.flatMap(answer => answer ?? []))).toEqual({ ok: 10 })
  expect((await wishes.get(wishId))?.openReports).toBe(2)
  expect(await fourth?.get('wish', 'get', { wishId })).toMatchObject({ status: 'open' })
  await third?.get('wish', 'report', report)
  expect(await fourth?.refused('wish', 'get', { wishId })).toBe('FORBIDDEN')
  const listed = await fourth?.get('wish', 'list', { communityId: 'wutong', status: 'open' })
  expect(listed?.items.map(one => one.wishId)).not.toContain(wishId)
  const own = await wang().get('wish', 'get', { wishId })
  expect(JSON.stringify(own)).not.toMatch(/邻居[123]|这不是微心愿|"report"/)
  const { items } = await zhao().get('wish', 'attention', { communityId: 'wutong' })
  expect(items.find(one => one.wishId === wishId)).toMatchObject({ openReports: 3, hidden: true })
  const judged = await zhao().get('wish', 'get', { wishId })
  expect(judged.reports?.map(one => one.reason)).toEqual([reason, reason, reason])
  await zhao().get('wish', 'settleReports', { wishId, takeDown: false, reason: '问过了，是真的' })
  expect(await fourth?.get('wish', 'get', { wishId })).toMatchObject({ status: 'open' })
  await second?.get('wish', 'report', report)
  expect((await wishes.get(wishId))?.openReports).toBeUndefined()
})

test('what was taken down is told to wisher and claimer, and comes back only through a review', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await xiaoyan().get('wish', 'report', { wishId, reason })
  expect(await xiaoyan().refused('wish', 'settleReports', { wishId, takeDown: true, reason })).toBe(
    'FORBIDDEN',
  )
  await zhao().get('wish', 'settleReports', { wishId, takeDown: true, reason: '请换个说法' })
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({
    ...{ status: 'removed', declinedReason: '请换个说法' },
  })
  expect(await li().refused('wish', 'get', { wishId })).toBe('FORBIDDEN')
  const told = (await everythingTold()).filter(one => one.hint === '请换个说法')
  expect(told.map(one => one.to).sort()).toEqual(['demo-member-li', 'demo-resident-wang'])
  expect(await wang().get('wish', 'reopen', { wishId, reason: '改好了' })).toEqual({
    wishId,
    status: 'pending',
  })
})

test('a confirmed wish stays confirmed and paid; what is left of it goes on as a wish of its own, once', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await wang().get('wish', 'confirm', { wishId, done: true, thanks: '谢谢' })
  const paid = await balance(li())
  expect(await li().refused('wish', 'reopen', { wishId, reason: '还差' })).toBe('FORBIDDEN')
  const reopen = () => wang().ask('wish', 'reopen', { wishId, reason: '还有一块搁板没搬' })
  const answers = await Promise.all(Array.from({ length: 10 }, reopen))
  expect(tally(answers)).toEqual({ ok: 1, CONFLICT: 9 })
  const [next] = answers.flatMap(answer => (answer.ok ? answer.data : []))
  expect(next).toMatchObject({ status: 'pending' })
  expect(await wang().get('wish', 'get', { wishId: next?.wishId ?? '' })).toMatchObject({
    ...{ followsId: wishId, title: text.title, status: 'pending' },
  })
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({
    ...{ status: 'confirmed', followedById: next?.wishId },
  })
  expect(await balance(li())).toEqual(paid)
})

test('thanks are between the two until the wisher shares them, and then masked', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '搬好了' })
  await wang().get('wish', 'confirm', { wishId, done: true, thanks: '书柜稳稳当当' })
  const board = async () => (await xiaoyan().get('wish', 'thanks', { communityId: 'wutong' })).items
  expect((await board()).map(one => one.wishId)).not.toContain(wishId)
  expect(await li().refused('wish', 'shareThanks', { wishId, shared: true })).toBe('FORBIDDEN')
  await wang().get('wish', 'shareThanks', { wishId, shared: true })
  expect((await board()).find(one => one.wishId === wishId)).toMatchObject({
    ...{ thanks: '书柜稳稳当当', wisherName: '王**', claimerName: '李*' },
  })
  await wang().get('wish', 'shareThanks', { wishId, shared: false })
  expect((await board()).map(one => one.wishId)).not.toContain(wishId)
})

test('what a wish may cost is set aside when it is let through, once, and given back when it ends unfulfilled', async () => {
  await openWish()
  const before = await unpromised()
  const wishId = await openWish()
  expect(await unpromised()).toBe(before - 20)
  await wang().get('wish', 'edit', { wishId, title: '搬一个大书柜' })
  await zhao().get('wish', 'review', { wishId, approve: true })
  expect(await unpromised()).toBe(before - 20)
  await wang().get('wish', 'withdraw', { wishId })
  expect(await unpromised()).toBe(before)
  const { wishId: last } = await wang().get('wish', 'post', text)
  await budgets.updateIf({ _id: 'wutong' }, { left: 19 })
  expect(await zhao().refused('wish', 'review', { wishId: last, approve: true })).toBe('CONFLICT')
  expect([await unpromised(), (await wishes.get(last))?.status]).toEqual([19, 'pending'])
  await budgets.updateIf({ _id: 'wutong' }, { left: before })
})
