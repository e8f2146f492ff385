import { local } from '../kit/clock'
import type { Redemption, ShopItem } from './collections'
import type { Period } from './labels'

/**
 * What there can be only once, as keys of a unique index: no query before the redemption could keep two that are made at
 * the same instant apart, and none is needed (as post/guards does for claims).
 */

/** Monday, 00:00 in Asia/Shanghai, of the week. */
const mondayOf = (at: Date) => {
  const day = local(at).startOf('day')
  return day.subtract((day.day() + 6) % 7, 'day').format('YYYY-MM-DD')
}

const PERIOD_OF: Record<Period, (at: Date) => string> = {
  day: at => local(at).format('YYYY-MM-DD'),
  week: mondayOf,
  month: at => local(at).format('YYYY-MM'),
  ever: () => 'ever',
}

type Limited = Pick<ShopItem, '_id' | 'perPerson'>

/** The person's turns at an item in the period that a moment falls in. */
export const turnsOf = (personId: string, { _id, perPerson }: Limited, at: Date) =>
  Array.from(
    { length: perPerson.count },
    (_, turn) => `turn:${_id}:${personId}:${PERIOD_OF[perPerson.per](at)}:${turn}`,
  )

/** A code is one voucher's as long as it is reserved. */
export const codeGuard = (code: string) => `code:${code}`

/** Of a voucher that was handed over: the turn is used for good, the code is free for another. */
export const usedGuards = ({ guards }: Pick<Redemption, 'guards'>) =>
  guards.filter(key => !key.startsWith('code:'))

/** Of a voucher that was given back: the turn is free, too. Not nothing, since a unique index takes no two empty lists. */
export const freedGuards = ({ _id }: Pick<Redemption, '_id'>) => [`voucher:${_id}`]
