import { checkText } from '../kit/content'
import { badRequest, conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { streetOf } from '../kit/street'
import type { Transaction } from '../kit/transaction'
import { award } from '../ledger/award'
import type { Wish } from './collections'
import { moveWish, tellAbout } from './move'
import { mayConfirmAt, SILENCE_DAYS } from './silence'

export interface ConfirmInput {
  wishId: string
  done: boolean
  rating?: number | undefined
  thanks?: string | undefined
  reason?: string | undefined
}

/** The wisher says whether the wish is met. Only then are points and minutes posted, in the same transaction. */
export async function confirmWish(person: Person, input: ConfirmInput) {
  return input.done ? confirmDone(person, input) : sendBack(person, input)
}

async function sendBack(person: Person, { wishId, reason }: ConfirmInput) {
  if (!reason) throw badRequest('请写明还差什么，认领人会看到')
  await checkText(person._id, 2, reason)
  const patch = () => ({ notDoneReason: reason })
  const { wish, answer } = await moveWish(person, { wishId, action: 'notDone', reason, patch })
  if (wish.claim) await tellAbout(wish, wish.claim.personId, reason)
  return answer
}

async function confirmDone(person: Person, { wishId, rating, thanks }: ConfirmInput) {
  await checkText(person._id, 2, thanks)
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'confirm',
    patch(current, at) {
      assertMayConfirmNow(current, person, at)
      return { confirmation: { at, rating, thanks } }
    },
    also: payClaimer,
  })
  if (wish.claim) await tellAbout(wish, wish.claim.personId, thanks ?? '许愿人已经确认，谢谢您')
  return answer
}

async function payClaimer(tx: Transaction, { _id, claim, communityId, title }: Wish, at: Date) {
  const { personId } = found(claim ?? null, '认领人')
  const { wishReward } = await streetOf(communityId)
  const why = `完成微心愿：${title}`
  await award(tx, { personId, communityId, ref: `wish:${_id}`, title, ...wishReward, at, why })
}

function assertMayConfirmNow(wish: Wish, person: Person, at: Date) {
  if (wish.claim?.personId === person._id) throw forbidden('您认领的心愿要由许愿人确认')
  if (wish.status === 'fulfilled' && !mayConfirmAt(wish, person, at))
    throw conflict(`许愿人 ${SILENCE_DAYS} 天没有回应后，书记才能代为确认`)
}
