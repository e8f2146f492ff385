import { conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import { RETRY, type Transaction } from '../kit/transaction'
import { type Asset, accounts, type Owner, transfers } from './collections'

export interface Posting {
  /** Idempotency key: the same key is the same transfer, and a second one is refused. */
  key: string
  asset: Asset
  from: Owner
  to: Owner
  /** A positive integer of points or minutes; 0 posts nothing. */
  amount: number
  at: Date
  why: string
  ref: string
}

/** What a community may issue beyond what it got back, when nothing else is set. */
const DEFAULT_BUDGET = 1_000_000

const floorOf = (owner: Owner) => (owner.startsWith('community:') ? -DEFAULT_BUDGET : 0)

/**
 * Posts one double-entry transfer inside the caller's transaction: debits `from` and credits `to` by the same amount.
 * Rules from design invariant 2 (and TigerBeetle's transfer reference: immutable transfers, id as idempotency key).
 * Errors: CONFLICT when the key was posted before, or when `from` would go below its floor.
 */
export async function post(
  tx: Transaction,
  { key, from, to, amount, asset, at, why, ref }: Posting,
): Promise<void> {
  if (amount === 0) return
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`amount ${amount} is no positive integer`)
  const debit = await move(tx, asset, from, -amount)
  const credit = await move(tx, asset, to, amount)
  await tx.insert(
    transfers,
    [{ _id: key, seq: newId(), asset, debit, credit, amount, at, why, ref }],
    '这一笔已经入账，不会重复',
  )
}

/** Changes one balance; opens the account when it is the first movement. Answers the account's id. */
async function move(tx: Transaction, asset: Asset, owner: Owner, change: number): Promise<string> {
  const _id = `${asset}:${owner}`
  const account = await tx.get(accounts, _id)
  const floor = account?.floor ?? floorOf(owner)
  const balance = (account?.balance ?? 0) + change
  if (balance < floor)
    throw conflict(owner.startsWith('person:') ? '余额不足' : '本社区的额度已用完，请联系街道')
  if (account) await tx.update(accounts, _id, { balance })
  else await tx.insert(accounts, [{ _id, asset, owner, balance, floor }], RETRY)
  return _id
}
