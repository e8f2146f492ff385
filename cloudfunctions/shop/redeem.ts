import { randomInt } from 'node:crypto'
import { audit } from '../kit/audit'
import { iso, local, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { AppError, conflict, found } from '../kit/errors'
import { isDuplicateKey } from '../kit/faults'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { post } from '../ledger/post'
import { type Redemption, redemptions, type ShopItem, shopItems } from './collections'
import { dueOf } from './due'
import { codeGuard, turnsOf } from './guards'
import { shutBecause } from './hours'
import { PERIODS } from './labels'
import { communityFor } from './rights'

export interface RedeemInput {
  itemId: string
  /** What the caller was shown: nobody pays another price than they agreed to. */
  points: number
}

/** What an attempt goes by; the first takes the likely case and reads nothing. */
interface Chance {
  turn: number
}

const ATTEMPTS = 6
const TAKEN = '这次兑换没有办成，请再试一次'
const BUSY = '现在办理的人较多，请稍后再试一次'

/**
 * Reserves one of an item: points, stock and voucher in one transaction on the item's document, so of many who want the
 * last one exactly one gets it. That nobody gets more than the item allows and that no two reserved vouchers share a code
 * is held by the voucher's unique keys (see guards.ts); that the same tap counts once, by the request's (kit/request).
 */
export async function redeem(person: Person, input: RedeemInput) {
  let chance: Chance = { turn: 0 }
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    try {
      return answerOf(await reserve(person, input, chance))
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    chance = await lookCloser(person, input)
  }
  throw new AppError('TOO_MANY_REQUESTS', BUSY)
}

const isTaken = (error: unknown) =>
  (error instanceof AppError && error.code === 'CONFLICT' && error.message === TAKEN) || isDuplicateKey(error)

const answerOf = ({ _id, code, status, expiresAt }: Redemption) => ({
  ...{ redemptionId: _id, code, status, expiresAt: iso(expiresAt) },
})

const reserve = (person: Person, input: RedeemInput, { turn }: Chance) =>
  transact(async tx => {
    const at = now()
    const item = found(await tx.get(shopItems, input.itemId), '这件商品')
    const communityId = communityFor(item, person)
    assertToBeHad(item, input.points, at)
    const voucher = newVoucher(person, item, { communityId, turn, at })
    const ref = `redemption:${voucher._id}`
    const sides = { from: `person:${person._id}`, to: `community:${communityId}` } as const
    const why = `兑换：${item.title}（${item.merchantName}）`
    await post(tx, { key: ref, ...sides, points: item.points, minutes: 0, at, why, ref })
    await tx.update(shopItems, item._id, { stock: item.stock - 1 })
    await tx.insert(redemptions, [voucher], TAKEN)
    await audit(tx, person, { communityId, ref, at, action: 'redeem', to: 'reserved' })
    return voucher
  }, answerOf)

function assertToBeHad(item: ShopItem, points: number, at: Date) {
  if (item.status !== 'onSale' || item.closed) throw conflict('这件商品已经下架了，请看看别的')
  const shut = shutBecause(item, at)
  if (shut) throw conflict(`现在还不能兑换：${shut}`)
  if (item.points !== points) throw conflict(`这件商品现在是 ${item.points} 积分，请刷新后再决定`)
  if (item.stock < 1) throw conflict('刚刚换完了，请看看别的')
}

interface Making {
  communityId: string
  turn: number
  at: Date
}

/** Eight digits, drawn so that nobody can tell the next from the last. */
const draw = () => String(randomInt(100_000_000)).padStart(8, '0')

function newVoucher(person: Person, item: ShopItem, { communityId, turn, at }: Making): Redemption {
  const code = draw()
  const [merchantId, merchantName] = [item.merchantId, item.merchantName]
  const own: Redemption = {
    ...{ _id: newId(), communityId, merchantId, merchantName, itemId: item._id },
    ...{ streetId: item.streetId, kind: item.kind, title: item.title, points: item.points },
    ...{ personId: person._id, personName: person.displayName, code },
    guards: [codeGuard(code), turnsOf(person._id, item, at)[turn] ?? ''],
    ...{ status: 'reserved', reservedAt: at },
    expiresAt: local(at).add(item.terms.voucherDays, 'day').endOf('day').toDate(),
    remindDays: item.terms.remindDays,
  }
  return { ...own, dueAt: dueOf(own)?.at }
}

/** A key is taken: the turn that is free, or CONFLICT with the limit in words. */
async function lookCloser(person: Person, input: RedeemInput): Promise<Chance> {
  const item = found(await shopItems.get(input.itemId), '这件商品')
  const turns = turnsOf(person._id, item, now())
  const where = { guards: command.in(turns) }
  const taken = await redemptions.find({ where, orderBy: [], limit: turns.length })
  const turn = turns.findIndex(one => taken.every(({ guards }) => !guards.includes(one)))
  if (turn >= 0) return { turn }
  const { count, per } = item.perPerson
  throw conflict(`这件商品${PERIODS[per]}限兑 ${count} 件，您已经兑换过了，把机会留给其他邻居吧`)
}
