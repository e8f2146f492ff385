import { checkText } from '../kit/content'
import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { promising } from '../ledger/budget'
import { actorsOf, wishMachine } from './machine'
import { type Change, moveWish, tellWisher } from './move'
import { mostPoints, termsFrom, wishWithStreet } from './terms'

export interface ReviewInput {
  wishId: string
  approve: boolean
  reason?: string | undefined
}

/**
 * The secretary lets a wish through to the neighbours, or sends it back with a reason that the wisher reads. One of a
 * secretary's own is for another secretary, or for the street. What the street promises is written on it.
 */
export async function reviewWish(person: Person, { wishId, approve, reason }: ReviewInput) {
  if (!approve && !reason) throw badRequest('请写明退回的原因，许愿人会看到')
  await checkText(person._id, 2, reason)
  const { wish, street } = await wishWithStreet(wishId)
  // Before anything is set aside: who may not review it moves no budget.
  const actors = actorsOf(wish, person)
  if (actors.length === 0) assertBelongsTo(person, wish.communityId)
  wishMachine.step(wish.status, approve ? 'approve' : 'decline', actors)
  const terms = termsFrom(street)
  if (!approve)
    return judge(person, { wishId, action: 'decline', reason, change: { declinedReason: reason } })
  const points = mostPoints(terms)
  const change = { terms, promised: points, needsLook: undefined, declinedReason: undefined }
  const more = Math.max(0, points - (wish.promised ?? 0))
  return promising(async setAside => {
    await setAside(wish.communityId, more)
    return judge(person, { wishId, action: 'approve', reason, change })
  })
}

interface Judgement {
  wishId: string
  action: 'approve' | 'decline'
  reason: string | undefined
  change: Change
}

async function judge(person: Person, { wishId, action, reason, change }: Judgement) {
  const { wish, answer } = await moveWish(person, { wishId, action, reason, patch: () => change })
  await tellWisher(wish, reason ?? '邻居们可以看到您的心愿了')
  return answer
}
