import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { found } from '../../kit/errors'
import { tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { BATCH, forEachDue, TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { giveBackMinutes, handOver } from '../../ledger/gift'
import { type Gift, gifts } from './collections'
import { type GiftAction, giftMachine } from './machine'
import { messageOfGift } from './tell'

type Who = Pick<Person, '_id' | 'displayName'>

function actorsOf({ giverId, receiverId }: Gift, who: Who) {
  if (who === TIMER) return ['timer'] as const
  return who._id === giverId ? (['giver'] as const) : who._id === receiverId ? (['receiver'] as const) : []
}

/** What the line says on the account that the minutes go to. */
const whyOf = (action: GiftAction) => (action === 'accept' ? '亲属送来的时长' : '送给亲属的时长退回')

/** A gift is answered, taken back or has waited too long: document, minutes and audit line, all or nothing. */
async function move(who: Who, giftId: string, action: GiftAction, hint?: string) {
  const at = now()
  return transact(async tx => {
    const gift = found(await tx.get(gifts, giftId), '这份赠送')
    const status = giftMachine.step(gift.status, action, actorsOf(gift, who))
    await tx.update(gifts, giftId, { status, answeredAt: at, dueAt: undefined })
    const passing = { ...gift, giftId, at, why: whyOf(action) }
    await (action === 'accept' ? handOver(tx, passing) : giveBackMinutes(tx, passing))
    const line = { communityId: gift.communityId, ref: `gift:${giftId}`, at, action }
    await audit(tx, who, { ...line, from: gift.status, to: status })
    const moved = { ...gift, status }
    if (hint !== undefined) await tell(tx, who, [messageOfGift(gift.giverId, moved, hint)])
    return { giftId, status }
  })
}

/** The relative takes the gift, or does not. */
export async function answerGift(person: Person, { giftId, accept }: { giftId: string; accept: boolean }) {
  return accept
    ? move(person, giftId, 'accept', '对方已收到')
    : move(person, giftId, 'decline', '时长已退回给您')
}

/** The giver takes it back while it is unanswered. */
export async function withdrawGift(person: Person, giftId: string) {
  return move(person, giftId, 'withdraw')
}

/** The clock's turn: what nobody answered goes back. */
export async function expireGifts(at: Date) {
  const due = await gifts.find({
    where: { dueAt: command.lte(at) },
    orderBy: [['dueAt', 'asc']],
    limit: BATCH,
  })
  const done = await forEachDue(due, ({ _id }) => move(TIMER, _id, 'expire', '一直没有答复，时长已退回'))
  return { done }
}
