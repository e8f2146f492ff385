/** What the clock does to wishes that wait; delivered twice, or at the moment somebody acts, it does no harm. */
import { audits } from '@cloud/kit/audit'
import { wishes } from '@cloud/wish/collections'
import { tally } from './support/crowd'
import { days, demoStreet, minutes } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const LI = 'demo-member-li'
const wang = () => street.as(WANG)
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as(LI)
const pass = (ms: number) => street.cloud().clock.advance(ms)
beforeEach(() => street.at(0))

async function openWish() {
  const wish = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
  const { wishId } = await wang().get('wish', 'post', wish)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}

async function claimedWish() {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  return wishId
}

const status = async (wishId: string) => (await wishes.get(wishId))?.status
const runTimer = () => street.cloud().api('timers/run', { functionName: 'wish', triggerName: 'hourly' })
const actions = async (wishId: string) => {
  const lines = await audits.find({ where: { ref: `wish:${wishId}` }, orderBy: [['at', 'asc']], limit: 100 })
  return lines.map(({ action }) => action)
}
/** Hints of the messages about one wish that somebody got, oldest first. */
const told = async (who: string, wishId: string) =>
  (await everythingTold())
    .filter(one => one.to === who && one.page.includes(wishId))
    .map(one => one.hint)
    .reverse()

test('a silent claimer is reminded once, then the wish goes back to the neighbours', async () => {
  const wishId = await claimedWish()
  await pass(days(5) - minutes(60))
  expect(await actions(wishId)).toEqual(['post', 'approve', 'claim'])
  await pass(minutes(120))
  expect(await told(LI, wishId)).toEqual(['请写一句进展，再过 5 天会转给别人'])
  await pass(days(4))
  expect([await status(wishId), await told(LI, wishId)]).toEqual(['claimed', [expect.any(String)]])
  await pass(days(1))
  expect(await status(wishId)).toBe('open')
  expect(await actions(wishId)).toEqual(['post', 'approve', 'claim', 'remind', 'releaseByTimer'])
  expect((await told(WANG, wishId)).at(-1)).toBe('认领人一直没有进展，心愿重新等人认领')
  expect((await li().get('wish', 'claimedByMe', {})).items.map(row => row.wishId)).not.toContain(wishId)
  expect(await li().refused('wish', 'fulfil', { wishId, note: '借到了' })).toBe('FORBIDDEN')
})

test('a word of progress starts the days anew', async () => {
  const wishId = await claimedWish()
  await pass(days(6))
  await li().get('wish', 'addProgress', { wishId, note: '梯子在仓库，周末去取' })
  await pass(days(9))
  expect(await status(wishId)).toBe('claimed')
  await pass(days(2))
  expect(await status(wishId)).toBe('open')
})

test('an open wish ends after a month; the wisher is told and opens it again without a second review', async () => {
  const wishId = await openWish()
  await pass(days(30) + minutes(60))
  expect(await status(wishId)).toBe('expired')
  expect((await told(WANG, wishId)).at(-1)).toBe('还需要的话，可以重新打开')
  expect(await wang().get('wish', 'reopen', { wishId, reason: '还需要' })).toEqual({ wishId, status: 'open' })
  expect(await li().get('wish', 'claim', { wishId })).toMatchObject({ status: 'claimed' })
})

test('a silent wisher is asked once, then the secretary is, who may confirm only then', async () => {
  const wishId = await claimedWish()
  await li().get('wish', 'fulfil', { wishId, note: '借到了' })
  await pass(days(3) + minutes(60))
  expect((await told(WANG, wishId)).at(-1)).toBe('请看看办好了没有，点开确认一下')
  expect(await zhao().refused('wish', 'confirm', { wishId, done: true })).toBe('CONFLICT')
  await pass(days(4))
  const { items } = await zhao().get('wish', 'attention', { communityId: 'wutong' })
  expect(items.find(one => one.wishId === wishId)).toMatchObject({ overdue: true })
  await zhao().get('wish', 'confirm', { wishId, done: true, reason: '电话里说借到了' })
  expect(await li().get('wish', 'get', { wishId })).toMatchObject({
    confirmation: { byName: '赵敏', word: '电话里说借到了' },
  })
  expect((await told(WANG, wishId)).filter(hint => hint.startsWith('请看看'))).toHaveLength(1)
  const later = await zhao().get('wish', 'attention', { communityId: 'wutong' })
  expect(later.items.map(one => one.wishId)).not.toContain(wishId)
})

test('a timer that is delivered ten times at once does each thing once', async () => {
  const wishIds = await Promise.all(Array.from({ length: 5 }, claimedWish))
  for (const _id of wishIds) await wishes.updateIf({ _id }, { dueAt: new Date(0), since: new Date(0) })
  await Promise.all(Array.from({ length: 10 }, runTimer))
  await Promise.all(Array.from({ length: 10 }, runTimer))
  for (const wishId of wishIds) {
    // Within one millisecond the log has no order.
    const done = [...(await actions(wishId))].sort()
    expect(done).toEqual(['approve', 'claim', 'post', 'releaseByTimer', 'remind'])
    expect(await told(LI, wishId)).toHaveLength(2)
  }
})

test('finished at the very moment when the clock takes it away: one of the two, and the story is true', async () => {
  const wishIds = await Promise.all(Array.from({ length: 8 }, claimedWish))
  for (const _id of wishIds)
    await wishes.updateIf({ _id }, { dueAt: new Date(0), since: new Date(0), nudged: true })
  const [, , ...answers] = await Promise.all([
    runTimer(),
    runTimer(),
    ...wishIds.map(wishId => li().ask('wish', 'fulfil', { wishId, note: '借到了' })),
  ])
  expect(answers.length).toBe(8)
  for (const [index, wishId] of wishIds.entries()) {
    const done = answers[index]?.ok === true
    expect([wishId, await status(wishId)]).toEqual([wishId, done ? 'fulfilled' : 'open'])
    expect((await actions(wishId)).at(-1)).toBe(done ? 'fulfil' : 'releaseByTimer')
  }
  const refused = tally(answers)
  expect((refused.ok ?? 0) + (refused.FORBIDDEN ?? 0) + (refused.CONFLICT ?? 0)).toBe(8)
})
