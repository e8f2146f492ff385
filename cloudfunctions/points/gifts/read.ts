import { iso, monthOf, now } from '../../kit/clock'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { streetOf } from '../../kit/street'
import { type Account, accounts } from '../../ledger/collections'
import { limitsIn, mayGive } from '../../ledger/gift'
import { listKin } from '../kin/accept'
import { type Gift, gifts } from './collections'
import { GIFT_LABELS } from './labels'

type Own = Pick<Account, 'minutes' | 'received' | 'giving'>

/** 时间银行 of the caller: what there is, what may still be given this month, and to whom. */
export async function bank(person: Person) {
  const sheet: Own = (await accounts.get(`person:${person._id}`)) ?? { minutes: 0 }
  const month = monthOf(now())
  const limits = limitsIn(sheet, month) ?? (await streetOf(person.communityId)).gift
  const left = mayGive(sheet, month, limits.minutesAMonth)
  const { minutes, received = 0 } = sheet
  return {
    minutes,
    received,
    mayGive: left,
    ...{ mostAMonth: limits.minutesAMonth, answerDays: limits.answerDays },
    kin: listKin(person).items,
  }
}

/** Gifts that the caller gave, or received, the newest first. */
export const listGifts = (
  person: Person,
  { side, cursor }: { side: 'given' | 'received'; cursor?: string | undefined },
) =>
  newestFirst(gifts, {
    where: side === 'given' ? { giverId: person._id } : { receiverId: person._id },
    ...{ key: '_id', cursor },
    view: giftRow,
  })

const giftRow = ({ _id, giverName, receiverName, minutes, words, status, offeredAt, dueAt }: Gift) => ({
  ...{ giftId: _id, giverName, receiverName, minutes, status, label: GIFT_LABELS[status] },
  ...{ words, offeredAt: iso(offeredAt), expiresAt: dueAt && iso(dueAt) },
})
