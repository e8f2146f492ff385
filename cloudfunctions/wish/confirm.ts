import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { rulesAt } from '../kit/pointRules'
import { streetOf as settingsOf } from '../kit/street'
import type { Transaction } from '../kit/transaction'
import { award } from '../ledger/award'
import { withinCap } from '../ledger/cap'
import type { Wish } from './collections'
import { termsOf } from './due'
import { moveWish, toClaimer, toTakers } from './move'
import { sharesOf } from './share'
import { mayConfirmAt } from './silence'

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
  const tells = (wish: Wish) => toClaimer(wish, reason)
  const { answer } = await moveWish(person, { wishId, action: 'notDone', reason, patch, tells })
  return answer
}

async function confirmDone(person: Person, { wishId, rating, thanks, reason }: ConfirmInput) {
  await checkText(person._id, 2, thanks, reason)
  const { answer } = await moveWish(person, {
    wishId,
    action: 'confirm',
    reason,
    patch(current, at) {
      assertMayConfirmNow(current, person, at, reason)
      const inPlace = current.wisherId !== person._id
      const by = inPlace ? { by: { personId: person._id, displayName: person.displayName } } : {}
      const said = {
        ...(rating && { rating }),
        ...(thanks && { thanks }),
        ...(inPlace && reason && { word: reason }),
      }
      return { confirmation: { at, ...said, ...by } }
    },
    also: payTakers,
    tells: wish => toTakers(wish, thanks ?? '许愿人已经确认，谢谢您'),
  })
  return answer
}

/** Those who did it, the claimer first: helpers count once the claimer took them in. */
const takersOf = ({ claim, helpers = [] }: Wish) => [
  found(claim ?? null, '认领人'),
  ...helpers.filter(one => one.joinedAt !== undefined),
]

async function payTakers(tx: Transaction, wish: Wish, at: Date) {
  const { _id, communityId, title, difficulty } = wish
  const reward = wish.terms?.reward ?? rulesAt(await settingsOf(communityId), wish.createdAt).wish[0]
  const of = { communityId, title, difficulty, dailyCap: wish.terms?.dailyCap, ref: `wish:${_id}` }
  const takers = takersOf(wish)
  const shares = sharesOf(takers.length, { ...termsOf(wish), reward })
  const why = takers.length > 1 ? `一起完成微心愿：${title}` : `完成微心愿：${title}`
  for (const [index, { personId }] of takers.entries()) {
    const share = shares[index] ?? { points: 0, minutes: 0 }
    await award(tx, await withinCap({ ...of, personId, ...share, at, why }))
  }
}

function assertMayConfirmNow(wish: Wish, person: Person, at: Date, word: string | undefined) {
  if (wish.postedBy) {
    if (!word) throw badRequest('请写明老人是怎么说的、您是怎样核实的')
  } else if (!mayConfirmAt(wish, person, at))
    throw conflict(`许愿人 ${termsOf(wish).silenceDays} 天没有回应后，才能代为确认`)
}
