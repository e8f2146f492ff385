import { checkText } from '../kit/content'
import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import { moveWish, tellWisher } from './move'
import { placeOfWish, termsFrom } from './terms'

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
  const { street } = await placeOfWish(wishId)
  const terms = termsFrom(street)
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: approve ? 'approve' : 'decline',
    reason,
    patch: () =>
      approve
        ? { terms, needsLook: undefined, declinedReason: undefined }
        : { terms, declinedReason: reason },
  })
  await tellWisher(wish, reason ?? '邻居们可以看到您的心愿了')
  return answer
}
