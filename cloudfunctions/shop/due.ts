import dayjs from 'dayjs'
import type { Redemption } from './collections'

type Waiting = Pick<Redemption, 'status' | 'expiresAt' | 'remindDays' | 'reminded' | 'reservedAt'>

/** When the clock has something to do about a voucher, and what; undefined once it is used or given back. */
export function dueOf(voucher: Waiting): { at: Date; what: 'remind' | 'expire' } | undefined {
  const { status, expiresAt, remindDays, reminded, reservedAt } = voucher
  if (status !== 'reserved') return undefined
  const remindAt = dayjs(expiresAt).subtract(remindDays, 'day').toDate()
  // A voucher shorter than the notice, or a street that wants none: it just ends.
  if (reminded || remindDays === 0 || remindAt <= reservedAt) return { at: expiresAt, what: 'expire' }
  return { at: remindAt, what: 'remind' }
}
