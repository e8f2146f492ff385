import { checkText } from '../kit/content'
import type { Person } from '../kit/person'
import { moveWish, tellAbout } from './move'

/** A neighbour takes on an open wish. Of many at the same instant exactly one gets it. */
export async function claimWish(person: Person, wishId: string) {
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'claim',
    patch: (_, at) => ({
      claim: { personId: person._id, displayName: person.displayName, at },
      claimerId: person._id,
    }),
  })
  await tellAbout(wish, wish.wisherId, '您的心愿有人认领了')
  return answer
}

/** The claimer (or the secretary) gives the wish back to the neighbours, with a reason. */
export async function releaseWish(person: Person, { wishId, reason }: { wishId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'release',
    reason,
    patch: () => ({ claim: undefined, claimerId: undefined, notDoneReason: undefined }),
  })
  await tellAbout(wish, wish.wisherId, '认领人放弃了，等待新的邻居')
  return answer
}
