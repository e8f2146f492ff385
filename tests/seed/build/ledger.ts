import type { Service } from '../../../cloudfunctions/ledger/award'
import type { Asset, Owner } from '../../../cloudfunctions/ledger/collections'
import type { Seed } from '../seed'

/** What a community may issue: the budget that ledger/post opens its account with. */
const BUDGET = 1_000_000

/** One completed service, recorded and paid for as ledger/award does it. */
export function award(seed: Seed, { personId, communityId, ref, title, minutes, points, at, why }: Service) {
  const _id = `${ref}:${personId}`
  seed.docs.serviceRecords.push({ _id, personId, communityId, ref, title, minutes, points, at })
  const sides = { from: `community:${communityId}`, to: `person:${personId}` } as const
  transfer(seed, { ...sides, _id: `${_id}:points`, asset: 'points', amount: points, at, why, ref })
  transfer(seed, { ...sides, _id: `${_id}:minutes`, asset: 'minutes', amount: minutes, at, why, ref })
}

interface Transfer {
  _id: string
  asset: Asset
  from: Owner
  to: Owner
  amount: number
  at: Date
  why: string
  ref: string
}

function transfer(seed: Seed, { from, to, ...rest }: Transfer) {
  if (rest.amount === 0) return
  const debit = move(seed, rest.asset, from, -rest.amount)
  const credit = move(seed, rest.asset, to, rest.amount)
  seed.docs.transfers.push({ seq: seed.id(rest.at), debit, credit, ...rest })
}

/** Changes one balance, opening the account at its first movement. Answers the account's id. */
function move(seed: Seed, asset: Asset, owner: Owner, change: number): string {
  const _id = `${asset}:${owner}`
  const account = seed.docs.accounts.find(one => one._id === _id)
  if (account) account.balance += change
  else {
    const floor = owner.startsWith('community:') ? -BUDGET : 0
    seed.docs.accounts.push({ _id, asset, owner, balance: change, floor })
  }
  return _id
}
