import { command } from '../kit/cloud'
import { conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import { RETRY, type Transaction } from '../kit/transaction'
import { type Amounts, ASSETS, accounts, type Owner, type Transfer, transfers } from './collections'

export interface Posting extends Amounts {
  /** Idempotency key: the same key is the same transfer, and a second one is refused. */
  key: string
  from: Owner
  to: Owner
  at: Date
  why: string
  ref: string
}

/**
 * Posts a double entry inside the caller's transaction: debits `from` and credits `to` by the same points and minutes, each
 * a whole number not below 0; an asset of 0 is no transfer. Rules from design invariant 2 (and TigerBeetle's transfer
 * reference: immutable transfers, id as idempotency key).
 * Errors: CONFLICT when the key was posted before, or when a person would go below 0.
 */
export async function post(tx: Transaction, posting: Posting): Promise<void> {
  const moved = ASSETS.filter(asset => posting[asset] !== 0)
  for (const asset of moved)
    if (!Number.isSafeInteger(posting[asset]) || posting[asset] < 0)
      throw new Error(`${posting[asset]} ${asset} is no positive integer`)
  if (moved.length === 0 || posting.from === posting.to) return
  await move(tx, posting)
  await tx.insert(transfers, linesOf(posting), '这一笔已经入账，不会重复')
}

/** The journal's lines of a posting; an asset of 0 has none. */
export const linesOf = (posting: Posting): Transfer[] =>
  ASSETS.filter(asset => posting[asset] !== 0).map(asset => ({
    _id: `${posting.key}:${asset}`,
    seq: newId(),
    asset,
    debit: `${asset}:${posting.from}`,
    credit: `${asset}:${posting.to}`,
    amount: posting[asset],
    at: posting.at,
    why: posting.why,
    ref: posting.ref,
  }))

async function move(tx: Transaction, { from, to, points, minutes }: Posting): Promise<void> {
  const change = { points, minutes }
  if (isCommunity(from) && isCommunity(to)) throw new Error('communities do not pay each other')
  if (isCommunity(from)) return credit(tx, to, change, from)
  await assertHas(tx, from, change)
  await credit(tx, from, { points: -points, minutes: -minutes }, isCommunity(to) ? to : undefined)
  if (!isCommunity(to)) await credit(tx, to, change)
}

const isCommunity = (owner: Owner) => owner.startsWith('community:')

/** Throws CONFLICT unless the person's account holds as much. */
async function assertHas(tx: Transaction, owner: Owner, { points, minutes }: Amounts) {
  const account = await tx.get(accounts, owner)
  if ((account?.points ?? 0) < points) throw conflict('积分余额不足')
  if ((account?.minutes ?? 0) < minutes) throw conflict('服务时长余额不足')
}

/** Changes a sheet by one request, or opens it; `issuer` says which community the change is issued by. */
export async function credit(tx: Transaction, owner: Owner, { points, minutes }: Amounts, issuer?: Owner) {
  const community = issuer?.slice('community:'.length)
  const there = await tx.updateIfThere(accounts, owner, {
    points: command.inc(points),
    minutes: command.inc(minutes),
    ...(community && {
      [`issued.${community}.points`]: command.inc(points),
      [`issued.${community}.minutes`]: command.inc(minutes),
    }),
  })
  const issued = community ? { [community]: { points, minutes } } : {}
  if (!there) await tx.insert(accounts, [{ _id: owner, points, minutes, issued }], RETRY)
}
