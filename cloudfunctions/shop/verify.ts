import { iso, local, monthOf, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { AppError, conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import { maskName } from '../kit/mask'
import type { Person } from '../kit/person'
import { RETRY, type Transaction } from '../kit/transaction'
import { type Redemption, redemptions, settlements } from './collections'
import { usedGuards } from './guards'
import { moveVoucher, toMember } from './move'
import { assertRuns } from './rights'
import { counted } from './tries'

const MOST_OF_A_CODE = 5
const WRONG = '没有这张券，请核对 8 位数字'

/** What a clerk sees before handing something over: nothing is changed yet. Says why when it cannot be used. */
export async function lookUp(person: Person, { merchantId, code }: { merchantId: string; code: string }) {
  assertRuns(person, merchantId)
  const voucher = await counted(person._id, () => ofCode(code, merchantId))
  if (!voucher) throw new AppError('NOT_FOUND', WRONG)
  const refusal = refusalOf(voucher, merchantId, now())
  return {
    usable: refusal === undefined,
    refusal,
    // Of another place's voucher nobody here learns more than whose it is.
    voucher: voucher.merchantId === merchantId ? lookedAt(voucher) : undefined,
  }
}

const lookedAt = ({ _id, title, kind, personName, points, status, expiresAt }: Redemption) => ({
  ...{ redemptionId: _id, title, kind, points, status, who: maskName(personName) },
  expiresAt: iso(expiresAt),
})

/** A code may have been another voucher's before: the reserved one is meant, or the latest of this place. */
async function ofCode(code: string, merchantId: string): Promise<Redemption | null> {
  const all = await redemptions.find({ where: { code }, orderBy: [['_id', 'desc']], limit: MOST_OF_A_CODE })
  const reserved = all.find(({ status }) => status === 'reserved')
  return reserved ?? all.find(one => one.merchantId === merchantId) ?? all[0] ?? null
}

const when = (at: Date) => local(at).format('M月D日 HH:mm')

/** Why the voucher is not to be used here now: whose it is, or who used it and when. */
function refusalOf(voucher: Redemption, merchantId: string, at: Date): string | undefined {
  const { status, merchantName, collectedAt, collectedBy, expiresAt } = voucher
  if (status === 'collected' && collectedAt && collectedBy)
    return `这张券已于 ${when(collectedAt)} 由${merchantName}的${maskName(collectedBy.displayName)}核销，不能再用`
  if (status === 'cancelled') return '这张券已经取消，积分退回了本人'
  if (status === 'expired' || expiresAt <= at) return `这张券已于 ${when(expiresAt)} 过期`
  if (voucher.merchantId !== merchantId) return `这张券是「${merchantName}」的，请到那里领取`
  return undefined
}

interface VerifyInput {
  merchantId: string
  redemptionId: string
}

/** 核销: the clerk has handed it over. The voucher, the month's account and the audit line in one transaction. */
export async function verifyVoucher(person: Person, { merchantId, redemptionId }: VerifyInput) {
  assertRuns(person, merchantId)
  const voucher = await moveVoucher(person, {
    redemptionId,
    action: 'collect',
    answers: answerOf,
    check(voucher, at) {
      const refusal = refusalOf(voucher, merchantId, at)
      if (refusal) throw conflict(refusal)
    },
    patch: (voucher, at) => ({
      ...{ guards: usedGuards(voucher), collectedAt: at, collectedMonth: monthOf(at) },
      ...{ collectedOn: local(at).format('YYYY-MM-DD'), collectedKey: newId() },
      collectedBy: { personId: person._id, displayName: person.displayName },
    }),
    also: countIn,
    tells: collected => [toMember(collected, `已在${collected.merchantName}领取`)],
  })
  return answerOf(voucher)
}

const answerOf = ({ _id, status, title, points, personName, collectedAt = now() }: Redemption) => ({
  ...{ redemptionId: _id, status, title, points, who: maskName(personName) },
  collectedAt: iso(collectedAt),
})

/** One more in the merchant's month. */
async function countIn(tx: Transaction, voucher: Redemption, at: Date) {
  const { merchantId, merchantName, streetId, itemId, title, points } = voucher
  const month = monthOf(at)
  const _id = `${merchantId}:${month}`
  const there = await tx.updateIfThere(settlements, _id, {
    count: command.inc(1),
    points: command.inc(points),
    [`lines.${itemId}.count`]: command.inc(1),
    [`lines.${itemId}.points`]: command.inc(points),
    [`lines.${itemId}.title`]: command.set(title),
  })
  if (there) return
  const lines = { [itemId]: { title, count: 1, points } }
  const first = { _id, merchantId, merchantName, streetId, month, status: 'draft' as const, count: 1, points }
  await tx.insert(settlements, [{ ...first, lines }], RETRY)
}
