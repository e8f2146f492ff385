/** The demo street holds to the invariants of the system that runs on it, at whatever moment it is made. */
import { certificates } from '@cloud/attendance/collections'
import { audits } from '@cloud/kit/audit'
import { people } from '@cloud/kit/person'
import { communities, grids, streets, units, venues } from '@cloud/kit/street'
import { accounts, serviceRecords, transfers } from '@cloud/ledger/collections'
import { menuItems, menus, orders } from '@cloud/menu/collections'
import { reportIns } from '@cloud/people/collections'
import { posts, shiftClaims, shifts } from '@cloud/post/collections'
import { HOLDING } from '@cloud/post/machine'
import { teams } from '@cloud/team/collections'
import { wishes } from '@cloud/wish/collections'
import { demoStreet } from '../seed/demo/street'
import { MOMENTS } from './support/seedIndex'

const COLLECTIONS = [
  ...[streets, communities, grids, units, venues, people, reportIns, wishes, posts, shifts, shiftClaims],
  ...[certificates, menus, menuItems, orders, accounts, transfers, serviceRecords, audits],
  teams,
]

describe.each(MOMENTS)('made for %s', moment => {
  const now = new Date(`${moment}+08:00`)
  const docs = demoStreet(now)

  test('two of the same moment are equal', () => expect(demoStreet(now)).toEqual(docs))

  test('every collection has documents, each fits its schema and has an id of its own', () => {
    expect(Object.keys(docs).sort()).toEqual(COLLECTIONS.map(({ name }) => name).sort())
    for (const [name, documents] of Object.entries<{ _id: string }[]>({ ...docs })) {
      const schema = COLLECTIONS.find(one => one.name === name)?.schema
      expect([name, documents.length]).not.toEqual([name, 0])
      for (const document of documents) schema?.strict().parse(document)
      expect(new Set(documents.map(one => one._id)).size).toBe(documents.length)
    }
  })

  test('ids that lists page on begin with the time of making, as kit/ids makes them', () => {
    const dated = [
      ...docs.wishes.map(one => [one._id, one.createdAt] as const),
      ...docs.posts.map(one => [one._id, one.createdAt] as const),
      ...docs.orders.map(one => [one._id, one.placedAt] as const),
      ...docs.teams.map(one => [one._id, one.createdAt] as const),
      ...docs.reportIns.map(one => [one._id, one.appliedAt] as const),
      ...docs.transfers.map(one => [one.seq, one.at] as const),
      ...docs.audits.map(one => [one._id, one.at] as const),
    ]
    for (const [id, at] of dated) {
      expect(id).toMatch(/^[0-9a-f]{32}$/)
      expect(Number.parseInt(id.slice(0, 12), 16)).toBe(at.getTime())
    }
  })

  test('the books balance: balances are the sums of transfers, and the sum of each asset is 0', () => {
    for (const { _id, balance, floor } of docs.accounts) {
      const sum = (side: 'credit' | 'debit') =>
        docs.transfers.filter(one => one[side] === _id).reduce((total, one) => total + one.amount, 0)
      expect([_id, balance]).toEqual([_id, sum('credit') - sum('debit')])
      expect(balance).toBeGreaterThanOrEqual(floor)
    }
    for (const asset of ['points', 'minutes'])
      expect(
        docs.accounts.filter(one => one.asset === asset).reduce((sum, one) => sum + one.balance, 0),
      ).toBe(0)
  })

  test('every service record is paid exactly what it says', () => {
    for (const record of docs.serviceRecords)
      for (const asset of ['points', 'minutes'] as const) {
        const paid = docs.transfers.find(one => one._id === `${record._id}:${asset}`)
        expect(paid?.amount ?? 0).toBe(record[asset])
      }
  })

  test('places taken are the claims that hold one; orders counted are those that stand', () => {
    for (const { _id, taken, capacity, held = [] } of docs.shifts) {
      const claims = docs.shiftClaims.filter(one => one.shiftId === _id && HOLDING.includes(one.status))
      expect(taken).toBe(claims.length + held.reduce((sum, hold) => sum + hold.places, 0))
      expect(taken).toBeLessThanOrEqual(capacity)
    }
    for (const { _id, ordered, capacity, ratings } of docs.menuItems) {
      const own = docs.orders.filter(one => one.itemId === _id)
      expect(ordered).toBe(own.filter(one => !['declined', 'cancelled'].includes(one.status)).length)
      expect(ordered).toBeLessThanOrEqual(capacity)
      expect(ratings.count).toBe(own.filter(one => one.review).length)
    }
  })

  test('every state that a person can bring about is shown', () => {
    const states = (documents: { status: string }[]) => new Set(documents.map(one => one.status)).size
    expect(states(docs.wishes)).toBe(8)
    expect(states(docs.orders)).toBe(7)
    expect(states(docs.reportIns)).toBe(3)
    expect(states(docs.shiftClaims)).toBe(6)
    expect(states(docs.teams)).toBe(4)
  })
})
