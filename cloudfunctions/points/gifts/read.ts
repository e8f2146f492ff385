import { iso, monthOf, now } from '../../kit/clock'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { accounts } from '../../ledger/collections'
import { mayGive } from '../../ledger/gift'
import { listKin } from '../kin/accept'
import { type Gift, gifts } from './collections'
import { GIFT_LABELS, MOST_MINUTES_A_MONTH } from './labels'

/** 时间银行 of the caller: what there is, what may still be given this month, and to whom. */
export async function bank(person: Person) {
  const sheet = (await accounts.get(`person:${person._id}`)) ?? { minutes: 0 }
  const left = mayGive(sheet, monthOf(now()), MOST_MINUTES_A_MONTH)
  const { minutes, received = 0 } = { received: undefined, ...sheet }
  return { minutes, received, mayGive: left, mostAMonth: MOST_MINUTES_A_MONTH, kin: listKin(person).items }
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
