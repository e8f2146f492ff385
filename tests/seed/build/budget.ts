import type { Seed } from '../seed'

/** What each community has promised in all: what its shifts and services hold, and what was paid for wishes. */
export function budgeted({ docs }: Seed) {
  const sum = (rows: number[]) => rows.reduce((total, one) => total + one, 0)
  for (const budget of docs.budgets) {
    const own = <T extends { communityId: string }>(rows: T[]) =>
      rows.filter(({ communityId }) => communityId === budget._id)
    const held = [...own(docs.shifts), ...own(docs.menuItems)].map(({ promised }) => promised)
    const wished = own(docs.serviceRecords).filter(({ ref }) => ref.startsWith('wish:'))
    budget.promised = sum([...held, ...wished.map(({ points }) => points)])
  }
}
