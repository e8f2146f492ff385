/** What is unread: counted in full whoever asks, and marked neither unasked nor only for a while. */
import { command } from '@cloud/kit/cloud'
import { firstIdAt } from '@cloud/kit/ids'
import { office } from '@cloud/kit/message'
import { people } from '@cloud/kit/person'
import { costOf } from './support/cost'
import { demoStreet, startPlus } from './support/street'
import { tellMany } from './support/told'

const street = demoStreet()
const LI = 'demo-member-li'
const OFFICE = office('secretary', 'huaiyin')
const at = (count: number) => new Date(startPlus(count))

type Lines = { line: string; unread: boolean; what: string }[]
const read = (who: string, lines: string[], upTo?: string) =>
  street.as(who).get('inbox', 'read', { lines, upTo })

/** The count, which everybody who says it must agree on. */
async function unreadOf(who: string) {
  const person = street.as(who)
  const { unread = -1 } = await person.get('inbox', 'list', {})
  expect((await costOf(street.cloud(), 'inbox')).requests).toBeLessThanOrEqual(3)
  const me = await person.get('people', 'me', undefined)
  const tab = await person.get('report', 'meTab', undefined)
  expect([me.inbox?.unread, tab.me.inbox?.unread]).toEqual([unread, unread])
  return unread
}

/** All pages, the newest first. */
async function allOf(who: string) {
  const all: Lines = []
  let cursor: string | undefined
  do {
    const page = await street.as(who).get('inbox', 'list', { cursor })
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return all
}
const unreadLines = async (who: string) =>
  (await allOf(who)).filter(one => one.unread).map(({ line }) => line)
const joined = async (who: string) => {
  await street.as(who).get('people', 'join', { communityId: 'wutong', displayName: '收信的人' })
  return who
}

test('who takes an office with a hundred old messages still counts each of their own', async () => {
  await tellMany(LI, 3, at(-60), '自己')
  await tellMany(OFFICE, 130, at(-5), '旧事')
  const before = await unreadOf(LI)
  expect(before).toBeGreaterThanOrEqual(3)
  const role = { personId: LI, role: 'secretary', scopeId: 'huaiyin', reason: '接任' } as const
  await street.as('demo-admin').get('admin', 'grantRole', role)
  // The appointment is a message, too.
  expect(await unreadOf(LI)).toBe(before + 1)
  await street.at(3)
  await tellMany(OFFICE, 2, at(2), '新事')
  expect(await unreadOf(LI)).toBe(before + 3)
  const open = await unreadLines(LI)
  expect(open).toHaveLength(before + 3)
  for (const line of open) await read(LI, [line])
  expect(await unreadOf(LI)).toBe(0)
})

test('a hundred newer ones read singly hide no older one, and none of them is ever unread again', async () => {
  const who = await joined('reader-of-many')
  await tellMany(who, 330, at(0), '信')
  await street.at(5)
  const lines = (await allOf(who)).map(({ line }) => line)
  const [newer, older] = [lines.slice(0, 300), lines.slice(300)]
  expect(await unreadOf(who)).toBe(100)
  for (const [n, line] of newer.entries()) {
    await read(who, [line])
    if (n === 249) expect(await unreadOf(who)).toBe(80)
  }
  expect(await unreadLines(who)).toEqual(older)
  expect(await unreadOf(who)).toBe(30)

  for (const line of older) await read(who, [line])
  expect((await costOf(street.cloud(), 'inbox')).requests).toBeLessThanOrEqual(7)
  expect(await unreadOf(who)).toBe(0)
  // What rides along with the person on every call stays small.
  expect((await people.get(who))?.hears?.readAlso ?? []).toEqual([])
})

test('an inbox that is read as it comes leaves few marks, and marks nothing that was not opened', async () => {
  const who = await joined('reader-in-order')
  await tellMany(who, 90, at(0), '条')
  const oldestFirst = (await allOf(who)).map(({ line }) => line).reverse()
  for (const [n, line] of oldestFirst.entries()) if (n !== 60) await read(who, [line])
  expect(await unreadLines(who)).toEqual([oldestFirst[60]])
  expect(await unreadOf(who)).toBe(1)
  const { readTo = '', readAlso = [] } = (await people.get(who))?.hears ?? {}
  expect(readTo >= (oldestFirst[40] ?? '')).toBe(true)
  expect(readAlso.length).toBeLessThan(50)
})

test('one phone marks all up to one while another marks what came since: both get their way', async () => {
  for (let round = 0; round < 8; round++) {
    const who = await joined(`reader-with-two-phones-${round}`)
    await tellMany(who, 12, at(0), `两机${round}-`)
    const lines = (await allOf(who)).map(({ line }) => line)
    const [newer, older] = [lines.slice(0, 6), lines.slice(6)]
    await Promise.all([...newer.map(line => read(who, [line])), ...older.map(line => read(who, [], line))])
    expect(await unreadOf(who)).toBe(0)
  }
})

test('rather than forget a mark or set one unasked it stops, and «all» goes on', async () => {
  const who = await joined('reader-of-a-thousand')
  await tellMany(who, 2, at(0), '末')
  const [newest = '', oldest = ''] = (await allOf(who)).map(({ line }) => line)
  const marks = Array.from(
    { length: 1000 },
    (_, n) => `${firstIdAt(at(1)).slice(0, 12)}${`${n}`.padStart(20, '0')}`,
  )
  await people.updateIf({ _id: who }, { 'hears.readAlso': command.set(marks) })
  await street.at(9)
  const answer = await street.as(who).send('inbox', 'read', { lines: [newest] })
  expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  expect((await people.get(who))?.hears?.readAlso).toEqual(marks)
  expect(await unreadLines(who)).toEqual([newest, oldest])
  await read(who, [newest], newest)
  expect(await unreadOf(who)).toBe(0)
})
