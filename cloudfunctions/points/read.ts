import { iso } from '../kit/clock'
import { command } from '../kit/cloud'
import { after, PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { ASSETS, accounts, transfers } from '../ledger/collections'

/** Points and minutes of the caller. */
export async function balance(person: Person) {
  const own = await accounts.get(`person:${person._id}`)
  return { points: own?.points ?? 0, minutes: own?.minutes ?? 0 }
}

const accountIds = (person: Person) => ASSETS.map(asset => `${asset}:person:${person._id}`)

/** Every movement of the caller's points and minutes, newest first, each with its why. */
export async function statement(person: Person, cursor: string | undefined) {
  const ids = accountIds(person)
  const older = cursor === undefined ? {} : { seq: after(cursor) }
  const side = (field: 'credit' | 'debit') =>
    transfers.find({
      where: { [field]: command.in(ids), ...older },
      orderBy: [['seq', 'desc']],
      limit: PAGE_SIZE + 1,
    })
  const [credits, debits] = await Promise.all([side('credit'), side('debit')])
  const rows = [...credits, ...debits].sort((a, b) => (a.seq < b.seq ? 1 : -1))
  return page(
    rows.slice(0, PAGE_SIZE + 1),
    row => row.seq,
    row => ({
      transferId: row._id,
      asset: row.asset,
      change: ids.includes(row.credit) ? row.amount : -row.amount,
      why: row.why,
      ref: row.ref,
      at: iso(row.at),
    }),
  )
}
