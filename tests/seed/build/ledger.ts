import type { Service } from '../../../cloudfunctions/ledger/award'
import type { Account, Transfer } from '../../../cloudfunctions/ledger/collections'
import type { Seed } from '../seed'

/** One completed service, recorded and paid for as ledger/award does it. */
export function award(seed: Seed, { personId, communityId, ref, title, minutes, points, at, why }: Service) {
  const _id = `${ref}:${personId}`
  seed.docs.serviceRecords.push({ _id, personId, communityId, ref, title, minutes, points, at })
  const [from, to] = [`community:${communityId}`, `person:${personId}`]
  for (const [asset, amount] of [['points', points] as const, ['minutes', minutes] as const])
    if (amount > 0) line(seed, { key: _id, from, to, asset, amount, at, why, ref })
  if (points + minutes > 0) issue(sheetOf(seed, to), communityId, points, minutes)
}

type Line = Pick<Transfer, 'asset' | 'amount' | 'at' | 'why' | 'ref'> & {
  key: string
  from: string
  to: string
}

/** One line of the journal. */
export function line(seed: Seed, { key, from, to, asset, ...rest }: Line) {
  const sides = { debit: `${asset}:${from}`, credit: `${asset}:${to}` }
  seed.docs.transfers.push({ _id: `${key}:${asset}`, seq: seed.id(rest.at), asset, ...sides, ...rest })
}

/** Changes a sheet by what a community issued to it, or took back. */
export function issue(sheet: Account, communityId: string, points: number, minutes: number) {
  const issued = sheet.issued[communityId] ?? { points: 0, minutes: 0 }
  sheet.issued[communityId] = { points: issued.points + points, minutes: issued.minutes + minutes }
  sheet.points += points
  sheet.minutes += minutes
}

/** The owner's sheet, opened at its first movement. */
export function sheetOf(seed: Seed, owner: string): Account {
  const known = seed.docs.accounts.find(one => one._id === owner)
  if (known) return known
  const opened: Account = { _id: owner, points: 0, minutes: 0, issued: {} }
  seed.docs.accounts.push(opened)
  return opened
}

interface Spending {
  key: string
  personId: string
  communityId: string
  points: number
  at: Date
  why: string
  ref: string
}

/** Points that a person spends, back to the community; they must be there at that moment. */
export function spend(seed: Seed, { personId, communityId, points, ...line }: Spending) {
  const owner = `points:person:${personId}`
  const until = seed.docs.transfers.filter(one => one.at <= line.at)
  const sum = (side: 'credit' | 'debit') =>
    until.filter(one => one[side] === owner).reduce((total, one) => total + one.amount, 0)
  if (sum('credit') - sum('debit') < points) throw new Error(`${personId} cannot afford ${line.why}`)
  pay(seed, { debit: owner, credit: `points:community:${communityId}`, amount: points, ...line })
  issue(sheetOf(seed, `person:${personId}`), communityId, -points, 0)
}

/** Points that come back to a person. */
export function refund(seed: Seed, { personId, communityId, points, ...line }: Spending) {
  const sides = { debit: `points:community:${communityId}`, credit: `points:person:${personId}` }
  pay(seed, { ...sides, amount: points, ...line })
  issue(sheetOf(seed, `person:${personId}`), communityId, points, 0)
}

interface Payment {
  key: string
  debit: string
  credit: string
  amount: number
  at: Date
  why: string
  ref: string
}

function pay(seed: Seed, { key, ...line }: Payment) {
  seed.docs.transfers.push({ _id: `${key}:points`, seq: seed.id(line.at), asset: 'points', ...line })
}
