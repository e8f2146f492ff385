/** What a request's key is good for, and what it is not. */
import { claimIdOf, shiftClaims } from '@cloud/post/collections'
import { shopItems } from '@cloud/shop/collections'
import * as z from 'zod'
import { ask, newKey, type Said, stored } from './support/asked'
import { goodCalls } from './support/good'
import { MEMBER, NEIGHBOUR, RESIDENT, reason, SECRETARY } from './support/good/good'
import { documents } from './support/snapshot'
import { days, demoStreet, minutes } from './support/street'

const street = demoStreet()

const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
const asked = (who: string, name: string, path: string, input: unknown, key = newKey()) => ({
  who,
  name,
  path,
  input,
  key,
})
const say = (one: ReturnType<typeof asked>) => ask(street.cloud().url, one)
const refusal = (said: Said) => (said.ok ? undefined : said.error.code)
const requestsIn = async () => (await documents('journal')).filter(text => text.includes('"kind":"request"'))

test('a key says of a request that it is this one: with another input, or for something else, it is refused', async () => {
  const post = asked(RESIDENT, 'wish', 'post', words)
  expect(await say(post)).toMatchObject({ ok: true })
  const before = await stored()
  expect(refusal(await say({ ...post, input: { ...words, title: '借两架梯子' } }))).toBe('CONFLICT')
  expect(await say({ ...post, input: { ...words, category: '' } })).toMatchObject({ ok: false })
  expect(await stored()).toEqual(before)
  // What needs no line, because saying it twice is saying it once, has none.
  expect(
    await say({ ...post, name: 'people', path: 'consent', input: { version: '2026-12' } }),
  ).toMatchObject({ ok: true })
})

test('two people with the same key do not meet', async () => {
  const key = newKey()
  const own = await say(asked(RESIDENT, 'wish', 'post', words, key))
  const other = await say(asked(NEIGHBOUR, 'wish', 'post', words, key))
  expect([own, other]).toMatchObject([{ ok: true }, { ok: true }])
  expect(other).not.toEqual(own)
})

test('who was refused may ask again under the same key, and is let through once nothing is in the way', async () => {
  const { wishId } = await street.as(RESIDENT).get('wish', 'post', words)
  const claim = asked(MEMBER, 'wish', 'claim', { wishId })
  expect(refusal(await say(claim))).toBe('CONFLICT')
  await street.as(SECRETARY).get('wish', 'review', { wishId, approve: true })
  const done = await say(claim)
  expect(done).toMatchObject({ ok: true, data: { status: 'claimed' } })
  await street.as(MEMBER).get('wish', 'release', { wishId, reason })
  // It was done, whatever came after: an app that means it anew asks under another key.
  expect(await say(claim)).toEqual(done)
  expect(await street.as(RESIDENT).get('wish', 'get', { wishId })).toMatchObject({ status: 'open' })
})

test('a wrong code stays refused, and is counted once for each key', async () => {
  const prepare = goodCalls.attendance.checkIn
  if (!prepare) throw new Error('checkIn has no good call')
  const { who, input } = await prepare(street)
  const wrong = asked(who, 'attendance', 'checkIn', { ...input, code: '000000' })
  const { shiftId } = z.object({ shiftId: z.string() }).parse(input)
  const counted = async () => (await shiftClaims.get(claimIdOf(shiftId, who)))?.wrongCodes?.length
  const first = await say(wrong)
  expect(refusal(first)).toBe('BAD_REQUEST')
  expect(await counted()).toBe(1)
  expect(await say(wrong)).toEqual(first)
  expect(await counted()).toBe(1)
  expect(await say({ ...wrong, key: newKey() })).toEqual(first)
  expect(await counted()).toBe(2)
  // Nor is another code tried for nothing under a key that was used: for a wrong code, or for something else.
  expect(await say({ ...wrong, input: { ...input, code: '000001' } })).toEqual(first)
  expect(await counted()).toBe(3)
  const key = newKey()
  await say(asked(who, 'wish', 'post', words, key))
  expect(await say({ ...wrong, key })).toEqual(first)
  expect(await counted()).toBe(4)
  const good = await say({ ...wrong, input, key })
  expect(good).toMatchObject({ ok: true })
  expect(await say({ ...wrong, input, key })).toEqual(good)
})

test.each(['short', 'Has-Capitals', 'a'.repeat(65), 'under_score', 7])('%s is no key', async key => {
  const post = { ...asked(RESIDENT, 'wish', 'post', words), key }
  expect(refusal(await ask(street.cloud().url, JSON.parse(JSON.stringify(post))))).toBe('BAD_REQUEST')
})

test('who is forgotten leaves no request behind, though the last one was to be forgotten', async () => {
  const prepare = goodCalls.people.erase
  if (!prepare) throw new Error('erase has no good call')
  const { who, input } = await prepare(street)
  const erase = asked(who, 'people', 'erase', input)
  const done = await say(erase)
  expect(done).toMatchObject({ ok: true })
  expect(await say(erase)).toEqual(done)
  const own = async () => (await requestsIn()).filter(text => text.includes(`"${who}"`))
  expect(await own()).toHaveLength(1)
  for (let run = 0; run < 5; run++)
    await street.cloud().api('timers/run', { functionName: 'people', triggerName: 'erasures' })
  expect(await own()).toEqual([])
})

test('nothing can be read of what came of it, and after two days it is gone', async () => {
  const contact = { name: '王桂兰', phone: '13912345678' }
  const posted = await say(asked(RESIDENT, 'wish', 'post', { ...words, contact }))
  const { wishId } = JSON.parse(JSON.stringify(posted)).data
  await street.as(SECRETARY).get('wish', 'review', { wishId, approve: true })
  await street.as(MEMBER).get('wish', 'claim', { wishId })
  expect(await say(asked(MEMBER, 'wish', 'contact', { wishId }))).toMatchObject({ ok: true, data: contact })
  const lines = (await requestsIn()).join()
  const opened = Buffer.from(lines.match(/"answer":"([^"]*)"/)?.[1] ?? '', 'base64').toString('utf8')
  expect(`${lines}${opened}`).not.toMatch(new RegExp(`${wishId}|桂兰|1391234`))
  const sweep = () => street.cloud().api('timers/run', { functionName: 'inbox', triggerName: 'sweep' })
  await street.leap(days(1) / minutes(1))
  await sweep()
  expect(await requestsIn()).not.toEqual([])
  await street.leap(days(3) / minutes(1))
  await sweep()
  expect(await requestsIn()).toEqual([])
})

test('a contact is looked at, not remembered: whoever gave the wish back sees nothing, though they ask as before', async () => {
  const contact = { name: '王桂兰', phone: '13912345678' }
  const { wishId } = await street.as(RESIDENT).get('wish', 'post', { ...words, contact })
  await street.as(SECRETARY).get('wish', 'review', { wishId, approve: true })
  await street.as(MEMBER).get('wish', 'claim', { wishId })
  const look = asked(MEMBER, 'wish', 'contact', { wishId })
  expect(await say(look)).toMatchObject({ ok: true, data: contact })
  await street.as(MEMBER).get('wish', 'release', { wishId, reason })
  expect(await say(look)).toMatchObject({ ok: false })
})

test('what follows a change is made up for by the repeated request, when the first one died before it', async () => {
  const prepare = goodCalls.shop.saveMerchant
  if (!prepare) throw new Error('saveMerchant has no good call')
  const { who, input } = await prepare(street)
  const { merchantId, name } = z.object({ merchantId: z.string(), name: z.string() }).parse(input)
  const save = asked(who, 'shop', 'saveMerchant', input)
  const done = await say(save)
  expect(done).toMatchObject({ ok: true })
  const where = { merchantId, status: 'onSale' as const }
  const names = async () =>
    (await shopItems.find({ where, orderBy: [], limit: 20 })).map(({ merchantName }) => merchantName)
  const items = await shopItems.find({ where, orderBy: [], limit: 20 })
  for (const { _id } of items) await shopItems.updateIf({ _id }, { merchantName: '旧名字' })
  expect(await say(save)).toEqual(done)
  expect(new Set(await names())).toEqual(new Set([name]))
})
