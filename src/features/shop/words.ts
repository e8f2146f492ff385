import type { RedemptionStatus, SettlementStatus } from '@cloud/shop/labels'
import { dayLabel, momentLabel } from '@/platform/dates'
import type { Tone } from '@/ui/Badge'
import type { Item, Voucher } from './types'

export const VOUCHER_TONES: Record<RedemptionStatus, Tone> = {
  reserved: 'wait',
  collected: 'good',
  cancelled: 'plain',
  expired: 'plain',
}

export const SETTLEMENT_TONES: Record<SettlementStatus, Tone> = {
  draft: 'wait',
  confirmed: 'wait',
  paid: 'good',
}

/** What there is to say of a voucher beside its state. */
export function voucherSub({ status, merchantName, expiresAt, collectedAt }: Voucher) {
  if (status === 'reserved') return `${merchantName} · ${dayLabel(expiresAt)}前领取`
  if (status === 'collected' && collectedAt) return `${merchantName} · ${momentLabel(collectedAt)}领取`
  return `${merchantName} · 积分已退回`
}

/** Why it cannot be had right now, shortest reason first; undefined when it can, or as long as nobody knows the balance. */
export function lackOf(
  { shut, stock, points }: Pick<Item, 'shut' | 'stock' | 'points'>,
  balance: number | undefined,
) {
  if (shut) return shut
  if (stock === 0) return '已换完'
  if (balance !== undefined && points > balance) return `还差 ${points - balance} 积分`
  return undefined
}
