import { audit } from '../../kit/audit'
import { monthOf, now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { forbidden } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { streetOf } from '../../kit/street'
import { transact } from '../../kit/transaction'
import { setOut } from '../../ledger/gift'
import { type Gift, gifts } from './collections'
import { messageOfGift } from './tell'

const DAY_MS = 86_400_000

interface OfferInput {
  personId: string
  minutes: number
  words?: string | undefined
}

/** Gives minutes to a relative. They leave one's account at once, and come back when the relative does not take them. */
export async function offerGift(person: Person, { personId, minutes, words }: OfferInput) {
  const relative = person.kin?.find(one => one.personId === personId)
  if (!relative) throw forbidden('时长只能送给互相确认过的亲属')
  await checkText(person._id, 2, words)
  const at = now()
  const { communityId } = person
  const gift: Gift = {
    ...{ _id: newId(), communityId, minutes, words, status: 'offered', offeredAt: at },
    ...{ giverId: person._id, giverName: person.displayName },
    ...{ receiverId: personId, receiverName: relative.displayName },
  }
  // No name: a line is never edited, and the relative may ask to be forgotten.
  const why = '送给亲属的时长'
  return transact(async tx => {
    const limitsNow = async () => (await streetOf(communityId)).gift
    const passing = { ...gift, giftId: gift._id, at, why }
    const { answerDays } = await setOut(tx, passing, { month: monthOf(at), limitsNow })
    await tx.insert(gifts, [{ ...gift, dueAt: new Date(at.getTime() + answerDays * DAY_MS) }])
    await audit(tx, person, {
      ...{ communityId, ref: `gift:${gift._id}`, at },
      ...{ action: 'offer', to: 'offered' },
    })
    await tell(tx, person, [messageOfGift(personId, gift, `${person.displayName}送您 ${minutes} 分钟`)])
    return { giftId: gift._id, status: gift.status }
  })
}
