import { local } from '../kit/clock'
import { conflict } from '../kit/errors'

const MINUTE = 60_000

/** Check-in opens so long before a shift starts, for those who come early. */
export const OPENS_BEFORE_MIN = 60
/** Check-out is possible until so long after the end. */
export const CLOSES_AFTER_MIN = 120

interface Span {
  startsAt: Date
  endsAt: Date
}

/** Throws CONFLICT when it is too early or too late to check in. */
export function assertCheckInTime({ startsAt, endsAt }: Span, at: Date) {
  const opens = new Date(startsAt.getTime() - OPENS_BEFORE_MIN * MINUTE)
  if (at < opens) throw conflict(`还没到签到时间，${local(opens).format('M月D日 HH:mm')} 开始签到`)
  if (at >= endsAt) throw conflict('这个时段已经结束，不能签到了')
}

/** The moment after which nobody can check out of a shift by oneself. */
export const checkOutCloses = ({ endsAt }: Pick<Span, 'endsAt'>) =>
  new Date(endsAt.getTime() + CLOSES_AFTER_MIN * MINUTE)

/** Throws CONFLICT when the shift ended too long ago to check out by oneself. */
export function assertCheckOutTime(shift: Span, at: Date) {
  if (at > checkOutCloses(shift)) throw conflict('这个时段已经结束很久了，不能自己签退了，请向社区书记说明')
}
