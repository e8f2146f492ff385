import { iso } from '../kit/clock'
import { forbidden, found } from '../kit/errors'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { merchants, type Redemption, redemptions } from './collections'
import { redemptionMachine } from './machine'
import { actorsOf } from './move'
import { placeView } from './places'

/** A voucher as its owner sees it in a list. */
const voucherRow = (voucher: Redemption) => ({
  redemptionId: voucher._id,
  title: voucher.title,
  kind: voucher.kind,
  merchantName: voucher.merchantName,
  points: voucher.points,
  status: voucher.status,
  reservedAt: iso(voucher.reservedAt),
  expiresAt: iso(voucher.expiresAt),
  collectedAt: voucher.collectedAt && iso(voucher.collectedAt),
})

/** The caller's own vouchers, the newest first. */
export const myVouchers = (person: Person, cursor: string | undefined) =>
  newestFirst(redemptions, { where: { personId: person._id }, key: '_id', cursor, view: voucherRow })

/** One of the caller's vouchers with its code; who may not use it does not learn the code. */
export async function getVoucher(person: Person, redemptionId: string) {
  const voucher = found(await redemptions.get(redemptionId), '这张兑换券')
  if (voucher.personId !== person._id) throw forbidden('这是别人的兑换券')
  const place = found(await merchants.get(voucher.merchantId), '这家店')
  return {
    ...voucherRow(voucher),
    code: voucher.status === 'reserved' ? voucher.code : undefined,
    itemId: voucher.itemId,
    endedReason: voucher.endedReason,
    collectedBy: voucher.collectedBy?.displayName,
    place: placeView(place),
    actions: redemptionMachine.open(
      voucher.status,
      actorsOf(voucher, person).filter(actor => actor === 'member'),
    ),
  }
}
