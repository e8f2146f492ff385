/** The demo street holds to the invariants of the system that runs on it, at whatever moment it is made. */
import { certificates } from '@cloud/attendance/collections'
import { exemptions } from '@cloud/attendance/exemption/collections'
import { audits } from '@cloud/kit/audit'
import { messages } from '@cloud/kit/message'
import { people } from '@cloud/kit/person'
import { communities, grids, streets, units, venues } from '@cloud/kit/street'
import { ASSETS, accounts, budgets, serviceRecords, transfers } from '@cloud/ledger/collections'
import { menuDrafts, menuItems, menus, orders, providers } from '@cloud/menu/collections'
import { organisations, orgReviews } from '@cloud/menu/organisations/collections'
import { reportIns, unitReportIns } from '@cloud/people/collections'
import { roster, rosterChunks, rosterImports } from '@cloud/people/roster/collections'
import { adjustments } from '@cloud/points/adjustments/collections'
import { gifts } from '@cloud/points/gifts/collections'
import { posts, shiftClaims, shifts } from '@cloud/post/collections'
import { HOLDING } from '@cloud/post/machine'
import { merchants, redemptions, settlements, shopItems } from '@cloud/shop/collections'
import { teams } from '@cloud/team/collections'
import { wishContacts, wishes } from '@cloud/wish/collections'
import type * as z from 'zod'
import { demoStreet } from '../seed/demo/street'
import type { Documents } from '../seed/documents'
import { faultsOf } from './support/books'
import { MOMENTS } from './support/seedIndex'

const COLLECTIONS: Record<keyof Documents, { schema: z.ZodObject }> = {
  ...{ streets, communities, grids, units, venues, people, reportIns, wishes, posts, shifts, shiftClaims },
  ...{ wishContacts, budgets },
  ...{ merchants, shopItems, redemptions, settlements },
  ...{
    certificates,
    exemptions,
    menus,
    menuItems,
    menuDrafts,
    orders,
    providers,
    organisations,
    orgReviews,
    accounts,
    transfers,
    serviceRecords,
    audits,
    messages,
  },
  ...{ unitReportIns, roster, rosterImports, rosterChunks, teams },
  ...{ gifts, adjustments },
}

describe.each(MOMENTS)('made for %s', moment => {
  const now = new Date(`${moment}+08:00`)
  const docs = demoStreet(now)

  test('two of the same moment are equal', () => expect(demoStreet(now)).toEqual(docs))

  test('every collection has documents, each fits its schema and has an id of its own', () => {
    for (const [name, { schema }] of Object.entries(COLLECTIONS)) {
      const documents =
        Object.entries<{ _id: string }[]>({ ...docs }).find(([key]) => key === name)?.[1] ?? []
      expect([name, documents.length]).not.toEqual([name, 0])
      for (const document of documents) schema.strict().parse(document)
      expect(new Set(documents.map(one => one._id)).size).toBe(documents.length)
    }
  })

  test('ids that lists page on begin with the time of making, as kit/ids makes them', () => {
    const dated = [
      ...docs.wishes.map(one => [one._id, one.createdAt] as const),
      ...docs.posts.map(one => [one._id, one.createdAt] as const),
      ...docs.orders.map(one => [one._id, one.placedAt] as const),
      ...docs.teams.map(one => [one._id, one.createdAt] as const),
      ...docs.redemptions.map(one => [one._id, one.reservedAt] as const),
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
    for (const account of docs.accounts)
      for (const asset of ASSETS) {
        const name = `${asset}:${account._id}`
        const sum = (side: 'credit' | 'debit') =>
          docs.transfers.filter(one => one[side] === name).reduce((total, one) => total + one.amount, 0)
        expect([name, account[asset]]).toEqual([name, sum('credit') - sum('debit')])
      }
    expect(faultsOf(docs.accounts)).toEqual([])
  })

  test('every service record is paid exactly what it says', () => {
    for (const record of docs.serviceRecords)
      for (const asset of ['points', 'minutes'] as const) {
        const paid = docs.transfers.find(one => one._id === `${record._id}:${asset}`)
        expect(paid?.amount ?? 0).toBe(record[asset])
      }
  })

  test('places taken are the claims that hold one; orders counted are those that stand', () => {
    for (const { _id, taken, offered, queue, capacity, held = [] } of docs.shifts) {
      const claims = docs.shiftClaims.filter(one => one.shiftId === _id)
      const kept = held.reduce((sum, hold) => sum + hold.places, 0)
      expect(taken).toBe(claims.filter(one => HOLDING.includes(one.status)).length + kept)
      expect(offered).toBe(claims.filter(one => one.status === 'offered').length)
      expect(queue).toHaveLength(claims.filter(one => one.status === 'waitlisted').length)
      expect(taken + offered).toBeLessThanOrEqual(capacity)
    }
    const guards = docs.shiftClaims.flatMap(one => one.guards)
    expect(new Set(guards).size).toBe(guards.length)
    for (const { _id, ordered, capacity, ratings } of docs.menuItems) {
      const own = docs.orders.filter(one => one.itemId === _id)
      expect(ordered).toBe(own.filter(one => !['declined', 'cancelled'].includes(one.status)).length)
      expect(ordered).toBeLessThanOrEqual(capacity)
      expect(ratings.count).toBe(own.filter(one => one.review).length)
    }
  })

  test('keys of vouchers are their own, what was collected is counted once in its month, and the stock is what is left', () => {
    const guards = docs.redemptions.flatMap(one => one.guards)
    expect(new Set(guards).size).toBe(guards.length)
    for (const { merchantId, month, count, points, lines } of docs.settlements) {
      const own = docs.redemptions.filter(
        one => one.merchantId === merchantId && one.collectedMonth === month,
      )
      expect([own.length, own.reduce((sum, one) => sum + one.points, 0)]).toEqual([count, points])
      expect(Object.values(lines).reduce((sum, line) => sum + line.count, 0)).toBe(count)
    }
    expect(docs.settlements.reduce((sum, one) => sum + one.count, 0)).toBe(
      docs.redemptions.filter(one => one.status === 'collected').length,
    )
  })

  test('every state that a person can bring about is shown', () => {
    const states = (documents: { status: string }[]) => new Set(documents.map(one => one.status)).size
    expect(states(docs.wishes)).toBe(9)
    expect(states(docs.orders)).toBe(7)
    expect(states(docs.teams)).toBe(4)
    expect(states(docs.certificates)).toBe(2)
    expect(states(docs.exemptions)).toBe(4)
    expect(states(docs.shiftClaims)).toBe(11)
    expect(states(docs.reportIns)).toBe(6)
    expect(states(docs.unitReportIns)).toBe(4)
    expect(states(docs.redemptions)).toBe(4)
    expect(states(docs.settlements)).toBe(3)
  })
})
