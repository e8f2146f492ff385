import { checkText } from '../kit/content'
import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import { promising, type SetAside } from '../ledger/budget'
import type { Wish } from './collections'
import { type Change, moveWish, toWisher } from './move'
import { gradedTerms, mostPoints, termsWritten } from './terms'

export interface ReviewInput {
  wishId: string
  approve: boolean
  /** How hard it is; what it earns goes by it. */
  difficulty?: number | undefined
  reason?: string | undefined
}

/**
 * The secretary lets a wish through to the neighbours, or sends it back with a reason that the wisher reads. One of a
 * secretary's own is for another secretary, or for the street. What it may cost is set aside.
 */
export async function reviewWish(person: Person, input: ReviewInput) {
  const { wishId, approve, reason, difficulty } = input
  if (!approve && !reason) throw badRequest('请写明退回的原因，许愿人会看到')
  await checkText(person._id, 2, reason)
  const { answer } = await promising(setAside =>
    moveWish(person, {
      wishId,
      reason,
      action: approve ? 'approve' : 'decline',
      // Asked for only when the step is allowed: who may not review it moves no budget.
      patch: wish => (approve ? letThrough(wish, difficulty, setAside) : { declinedReason: reason }),
      tells: wish => [toWisher(wish, reason ?? '邻居们可以看到您的心愿了')],
    }),
  )
  return answer
}

async function letThrough(wish: Wish, said: number | undefined, setAside: SetAside): Promise<Change> {
  const difficulty = said ?? wish.difficulty
  const terms = gradedTerms(await termsWritten(wish), difficulty)
  const promised = Math.max(mostPoints(terms), wish.promised ?? 0)
  await setAside(wish.communityId, promised - (wish.promised ?? 0))
  return {
    terms,
    promised,
    ...(difficulty && { difficulty }),
    needsLook: undefined,
    declinedReason: undefined,
  }
}
