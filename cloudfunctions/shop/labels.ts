/** Words for states, one source for server and client (no run-time import may enter here). */
export const REDEMPTION_LABELS = {
  reserved: '待领取',
  collected: '已领取',
  cancelled: '已取消',
  expired: '已过期',
}
export type RedemptionStatus = keyof typeof REDEMPTION_LABELS

export const ITEM_STATUS_LABELS = { draft: '未上架', onSale: '兑换中', offSale: '已下架' }
export type ItemStatus = keyof typeof ITEM_STATUS_LABELS

export const ITEM_KINDS = { goods: '物品', discount: '优惠', service: '服务' }
export type ItemKind = keyof typeof ITEM_KINDS

export const PLACE_KINDS = { station: '爱心加油站', merchant: '爱心商户' }

export const SETTLEMENT_LABELS = { draft: '待商户核对', confirmed: '商户已确认', paid: '街道已结清' }
export type SettlementStatus = keyof typeof SETTLEMENT_LABELS

/** Periods of the calendar in which one person may redeem an item only so often. */
export const PERIODS = { day: '每天', week: '每周', month: '每月', ever: '一共' }
export type Period = keyof typeof PERIODS

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** What stands in a voucher's QR code before its eight digits. */
export const VOUCHER_PREFIX = 'linli-voucher:'

/** The eight digits in what a camera read or a person typed, full-width digits and gaps included; undefined for anything else. */
export function voucherCode(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const digits = (plain.startsWith(VOUCHER_PREFIX) ? plain.slice(VOUCHER_PREFIX.length) : plain).replace(
    /[\s-]/g,
    '',
  )
  return /^\d{8}$/.test(digits) ? digits : undefined
}

/** In groups of four, as people read it aloud. */
export const inGroups = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
