/** The message of a day: for everybody on the evening, of everything since the last one. */
import { people } from '@cloud/kit/person'
import { demoStreet } from './support/street'
import { tellAll } from './support/told'

const street = demoStreet()
const TEMPLATE = 'linli-progress'
const run = () => street.cloud().api('timers/run', { functionName: 'inbox', triggerName: 'digest' })
const shownTo = async (who: string) =>
  (await street.cloud().outbox())
    .filter(({ touser }) => touser === who)
    .map(({ data }) => data.thing3?.value ?? '')
const clock = (time: string) => street.cloud().clock.set(`2026-11-${time}:00+08:00`)
const on = (time: string) => new Date(`2026-11-${time}:00+08:00`)
let taps = 0
async function allow(who: string, really = true) {
  if (really) await street.cloud().subscribe(who, TEMPLATE)
  taps += 1
  await street.as(who).get('inbox', 'consented', { key: `daily-tap-${taps}` })
}
async function reader(who: string) {
  await street.as(who).get('people', 'join', { communityId: 'wutong', displayName: '每晚一次' })
  await street.as(who).get('inbox', 'choose', { how: 'daily' })
  return who
}

/** So many people who want one message a day, may be shown one, and have something to read. */
async function readers(count: number) {
  const all = Array.from({ length: count }, (_, n) => `daily-${String(n).padStart(4, '0')}`)
  for (const _id of all) {
    await people.insert({
      ...{ _id, displayName: '读者', communityId: 'wutong', roles: [], memberships: [] },
      ...{ joinedAt: on('20T08:00'), hears: { how: 'daily', left: { progress: 1 } } },
    })
    await street.cloud().subscribe(_id, TEMPLATE)
  }
  for (let start = 0; start < count; start += 100)
    await tellAll(all.slice(start, start + 100).map(to => ({ to, name: `给${to}`, at: on('21T10:00') })))
  return all
}

test('more than a batch of readers hear of it in the same run, each once', async () => {
  const all = await readers(250)
  await clock('21T18:00')
  expect(await street.cloud().outbox()).toEqual([])
  await clock('21T18:01')
  const first = (await street.cloud().outbox()).map(({ touser }) => touser)
  await Promise.all([run(), run()])
  expect((await street.cloud().outbox()).map(({ touser }) => touser)).toEqual(first)
  expect(first.sort()).toEqual(all)
})

test('who was not served for two evenings is told of everything since the last message, and of none twice', async () => {
  const who = await reader('daily-reader')
  await allow(who)
  await tellAll([{ to: who, name: '第一天', at: on('22T10:00') }])
  await clock('22T18:05')
  expect(await shownTo(who)).toEqual(['1 条新消息，点开看看'])

  // Nothing is allowed any more: an evening goes by without a word.
  await tellAll([{ to: who, name: '第二天', at: on('23T10:00') }])
  await clock('23T21:00')
  expect(await shownTo(who)).toHaveLength(1)
  await tellAll([{ to: who, name: '第三天', at: on('24T10:00') }])
  await clock('24T12:00')
  await allow(who)
  await clock('24T18:05')
  expect(await shownTo(who)).toEqual(['2 条新消息，点开看看', '1 条新消息，点开看看'])
})

test('what could not be sent is told of with the next one', async () => {
  const who = await reader('daily-refused')
  await allow(who, false)
  await tellAll([{ to: who, name: '没送到', at: on('24T20:00') }])
  await clock('25T18:05')
  expect(await shownTo(who)).toEqual([])
  await clock('25T21:30')
  await allow(who)
  await tellAll([{ to: who, name: '送到了', at: on('26T10:00') }])
  await clock('26T18:05')
  expect(await shownTo(who)).toEqual(['2 条新消息，点开看看'])
})

test('who begins to want one a day is not told again of what came before', async () => {
  const who = 'daily-beginner'
  await street.as(who).get('people', 'join', { communityId: 'wutong', displayName: '刚改的人' })
  await tellAll([{ to: who, name: '改之前', at: on('26T19:00') }])
  await clock('27T10:00')
  await reader(who)
  await allow(who)
  await clock('27T12:00')
  await tellAll([{ to: who, name: '改之后', at: on('27T11:00') }])
  // The same once more is no new beginning.
  await street.as(who).get('inbox', 'choose', { how: 'daily' })
  await clock('27T18:05')
  expect(await shownTo(who)).toEqual(['1 条新消息，点开看看'])
})
