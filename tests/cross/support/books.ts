import { type Account, ASSETS, accounts } from '@cloud/ledger/collections'

/** All accounts there are, for a test street of less than a thousand people. */
export const allAccounts = () => accounts.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 })

/** What is wrong with the books: assets whose balances do not sum to 0, and people who owe. Empty when they are right. */
export function faultsOf(books: Account[]): string[] {
  const off = ASSETS.filter(asset => {
    const issued = books.flatMap(one => Object.values(one.issued).map(amounts => amounts[asset]))
    const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
    return sum(books.map(one => one[asset])) !== sum(issued)
  })
  const owing = books.filter(one => one.points < 0 || one.minutes < 0).map(one => one._id)
  return [...off, ...owing]
}
