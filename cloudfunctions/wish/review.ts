import { checkText } from '../kit/content'
import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import { moveWish, tellAbout } from './move'

export interface ReviewInput {
  wishId: string
  approve: boolean
  reason?: string | undefined
}

/** The secretary lets a wish through to the neighbours, or sends it back with a reason that the wisher reads. */
export async function reviewWish(person: Person, { wishId, approve, reason }: ReviewInput) {
  if (!approve && !reason) throw badRequest('请写明退回的原因，许愿人会看到')
  await checkText(person._id, 2, reason)
  const action = approve ? 'approve' : 'decline'
  const patch = approve ? undefined : () => ({ declinedReason: reason })
  const { wish, answer } = await moveWish(person, { wishId, action, reason, ...(patch && { patch }) })
  await tellAbout(wish, wish.wisherId, reason ?? '邻居们可以看到您的心愿了')
  return answer
}
