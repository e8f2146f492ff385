/** 积分到期: only where the street wants it, never without notice, the oldest first, and by double entry. */
import { transact } from '@cloud/kit/transaction'
import { accounts, transfers } from '@cloud/ledger/collections'
import { post } from '@cloud/ledger/post'
import { differencesOf } from '@cloud/points/books/recount'
import { allAccounts, faultsOf } from './support/books'
import { toldTo } from './support/posts'
import { demoStreet } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const li = () => street.as(LI)
const he = () => street.as('demo-admin')
const DAY = 24 * 60
/** START is Saturday, 21 November, 10:10: so many minutes until four in the night of another day. */
const night = (days: number) => days * DAY + 18 * 60 - 10
const DECEMBER_2 = night(10)
const JANUARY_1 = night(40)
const set = (values: Record<string, number>) =>
  he().get('admin', 'saveSettings', { values, reason: '街道会议定的' })
const points = async () => (await li().get('points', 'balance', undefined)).points
const told = async () =>
  (await toldTo(street, LI)).filter(line => line.startsWith('快到期')).map(line => line.slice(4))
const spend = (key: string, amount: number) =>
  transact(tx =>
    post(tx, {
      ...{ key, from: `person:${LI}`, to: 'community:wutong', points: amount, minutes: 0 },
      ...{ at: new Date(), why: '兑换', ref: `test:${key}` },
    }),
  )

/** What of October and before is left by spending the oldest first: told one by one, from the lines. */
async function leftOfBefore(moment: string) {
  const owner = `points:person:${LI}`
  const find = (side: 'credit' | 'debit') =>
    transfers.find({ where: { [side]: owner }, orderBy: [['seq', 'desc']], limit: 1000 })
  const credits = (await find('credit')).reverse()
  let spent = (await find('debit')).reduce((sum, one) => sum + one.amount, 0)
  let left = 0
  for (const { seq, amount } of credits) {
    const here = Math.max(0, amount - spent)
    spent = Math.max(0, spent - amount)
    if (Number.parseInt(seq.slice(0, 12), 16) < Date.parse(moment)) left += here
  }
  return left
}

test('by itself nothing ever expires', async () => {
  const before = await points()
  await street.at(night(1))
  expect([await points(), await told()]).toEqual([before, []])
})

test('who has old points is told once, a month before; they are still there', async () => {
  await set({ 'expiry.months': 1 })
  await street.at(DECEMBER_2 - DAY)
  const due = await leftOfBefore('2026-12-01T00:00:00+08:00')
  expect(due).toBeGreaterThan(10)
  expect(await told()).toEqual([])
  await street.at(DECEMBER_2 + DAY)
  await street.at(DECEMBER_2 + 2 * DAY)
  expect(await told()).toEqual([`${due} 积分将在1月1日到期`])
  const { points: has, expiring } = await li().get('points', 'balance', undefined)
  expect([has >= due, expiring]).toEqual([true, { on: '2027-01', points: due }])
})

test('what was spent meanwhile does not expire; the rest does, once, and the statement says why', async () => {
  await spend('meanwhile', 7)
  const before = await points()
  const due = await leftOfBefore('2026-12-01T00:00:00+08:00')
  await street.at(JANUARY_1 - DAY)
  expect(await points()).toBe(before)
  await street.at(JANUARY_1)
  await street.at(JANUARY_1 + DAY)
  expect(await points()).toBe(before - due)
  const lines = (await li().get('points', 'statement', {})).items.filter(({ why }) => why.includes('到期'))
  expect(lines.reduce((sum, { change }) => sum + change, 0)).toBe(-due)
  expect(lines[0]?.why).toBe('积分到期：2026年11月及以前获得、一直没有用')
  expect((await accounts.get(`person:${LI}`))?.expiring?.on).not.toBe('2027-01')
})

test('the books are right after it', async () => {
  const sheets = await allAccounts()
  expect(faultsOf(sheets)).toEqual([])
  for (const sheet of sheets) expect([sheet._id, await differencesOf(sheet)]).toEqual([sheet._id, []])
})

test('where the street thinks better of it, nobody loses what they were told of', async () => {
  await accounts.updateIf({ _id: `person:${LI}` }, { expiring: { on: '2027-01', points: 5 } })
  await set({ 'expiry.months': 0 })
  const before = await points()
  await street.at(JANUARY_1 + 2 * DAY)
  expect([await points(), (await accounts.get(`person:${LI}`))?.expiring]).toEqual([before, undefined])
})
