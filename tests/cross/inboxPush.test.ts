/** What a phone shows of the inbox: no more than its owner allowed, as they want it, and nothing twice. */
import { people } from '@cloud/kit/person'
import { demoStreet, minutes } from './support/street'

const street = demoStreet()
const TEMPLATE = 'linli-progress'
const WANG = 'demo-resident-wang'
const ZHAO = 'demo-secretary-zhao'
const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }

const settings = (who: string) => street.as(who).get('inbox', 'settings', undefined)
let taps = 0
/** A yes on the phone, and what the app makes of it. */
async function allow(who: string) {
  await street.cloud().subscribe(who, TEMPLATE)
  taps += 1
  return street.as(who).get('inbox', 'consented', { key: `tap-number-${taps}` })
}
/** Something that is told to 王桂兰: her wish is let through. */
async function happens() {
  const { wishId } = await street.as(WANG).get('wish', 'post', words)
  await street.as(ZHAO).get('wish', 'review', { wishId, approve: true })
  return wishId
}
const run = (triggerName: string) => street.cloud().api('timers/run', { functionName: 'inbox', triggerName })
const shownTo = async (who: string) => (await street.cloud().outbox()).filter(({ touser }) => touser === who)
const later = () => street.cloud().clock.advance(minutes(2))
const inbox = async (who: string) => (await street.as(who).get('inbox', 'list', {})).items

test('without a yes nothing is shown, and the inbox has it all the same', async () => {
  expect(await settings(WANG)).toMatchObject({ how: 'each', left: 0, templateId: TEMPLATE })
  const wishId = await happens()
  await later()
  expect(await shownTo(WANG)).toEqual([])
  expect((await inbox(WANG))[0]?.page).toContain(wishId)
})

test('one yes is one message, however often it is reported and the courier comes by', async () => {
  expect(await allow(WANG)).toEqual({ left: 1 })
  const again = { key: `tap-number-${taps}` }
  expect(await street.as(WANG).get('inbox', 'consented', again)).toEqual({ left: 1 })
  await Promise.all([1, 2, 3].map(() => street.as(WANG).get('inbox', 'consented', again)))
  expect(await settings(WANG)).toMatchObject({ left: 1 })
  const wishId = await happens()
  await street.cloud().clock.advance(20_000)
  await Promise.all([1, 2, 3, 4].map(() => run('deliver')))
  await later()
  expect(await shownTo(WANG)).toMatchObject([
    {
      page: `features/wish/pages/detail/index?id=${wishId}`,
      data: { thing1: { value: '借一架梯子' }, phrase2: { value: '待认领' } },
    },
  ])
  expect(await settings(WANG)).toMatchObject({ left: 0 })
  await happens()
  await later()
  expect(await shownTo(WANG)).toHaveLength(1)
})

test('WeChat knows better: what it refuses as not allowed leaves nothing to count on', async () => {
  for (const key of ['made-up-one', 'made-up-two']) await street.as(WANG).get('inbox', 'consented', { key })
  expect(await settings(WANG)).toMatchObject({ left: 2 })
  await happens()
  await later()
  expect(await shownTo(WANG)).toHaveLength(1)
  expect(await settings(WANG)).toMatchObject({ left: 0 })
})

test('two messages at the same moment and one yes left: one is shown', async () => {
  await allow(WANG)
  await Promise.all([happens(), happens(), happens()])
  await later()
  expect(await shownTo(WANG)).toHaveLength(2)
  expect((await people.get(WANG))?.hears?.left).toEqual({ progress: 0 })
})

test('what an office is told is shown to whoever holds it', async () => {
  await allow(ZHAO)
  await street.cloud().clock.set('2026-11-22T07:59:00+08:00')
  await street.cloud().clock.set('2026-11-22T08:02:00+08:00')
  const [shown, ...more] = (await shownTo(ZHAO)).map(({ data }) => data.phrase2?.value)
  expect(more).toEqual([])
  const told = (await inbox(ZHAO)).filter(one => one.office).map(({ state }) => state)
  expect(told).toContain(shown)
})

test('once a day: one message in the evening that says how many there are; none when there are none', async () => {
  await street.as(WANG).get('inbox', 'choose', { how: 'daily' })
  for (let n = 0; n < 3; n++) await allow(WANG)
  await happens()
  await happens()
  await later()
  expect(await shownTo(WANG)).toHaveLength(2)
  await street.cloud().clock.set('2026-11-22T17:55:00+08:00')
  await street.cloud().clock.set('2026-11-22T18:25:00+08:00')
  await Promise.all([run('digest'), run('digest')])
  const [latest, ...others] = await shownTo(WANG)
  expect(others).toHaveLength(2)
  expect(latest?.data.thing3?.value).toMatch(/^\d+ 条新消息，点开看看$/)
  expect(await settings(WANG)).toMatchObject({ how: 'daily', left: 2, dailyHour: 18 })
  await street.cloud().clock.set('2026-11-23T17:55:00+08:00')
  const unread = (await inbox(WANG)).filter(one => one.unread).map(({ line }) => line)
  await street.as(WANG).get('inbox', 'read', { lines: unread, upTo: unread[0] })
  await street.cloud().clock.set('2026-11-23T18:25:00+08:00')
  expect(await shownTo(WANG)).toHaveLength(3)
})

test('not at all: nothing is shown, nothing is used up, and nothing is lost', async () => {
  await street.as(WANG).get('inbox', 'choose', { how: 'none' })
  const before = (await inbox(WANG)).length
  const wishId = await happens()
  await later()
  expect(await shownTo(WANG)).toHaveLength(3)
  expect(await settings(WANG)).toMatchObject({ how: 'none', left: 2 })
  expect(before).toBeGreaterThan(0)
  expect((await inbox(WANG))[0]?.page).toContain(wishId)
})

test('the courier comes by again and again: each message is shown once, and one yes is used for it', async () => {
  await street.as(WANG).get('inbox', 'choose', { how: 'each' })
  await later()
  const before = (await shownTo(WANG)).length
  const { left } = await settings(WANG)
  const wishId = await happens()
  await street.cloud().clock.advance(20_000)
  await Promise.all([1, 2, 3, 4].map(() => run('deliver')))
  await later()
  const shown = await shownTo(WANG)
  expect(shown.slice(0, shown.length - before).map(({ page }) => page)).toEqual([
    expect.stringContaining(wishId),
  ])
  expect(await settings(WANG)).toMatchObject({ left: left - 1 })
  expect(left).toBeGreaterThan(1)
})
