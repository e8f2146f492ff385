import { checkText } from '../kit/content'
import { badRequest, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import { units } from '../kit/street'
import { moveWish, tellTakers, tellWisher } from './move'

/** The unit a person comes for: one that a membership of theirs names. */
export async function unitOf(person: Person, unitId: string | undefined) {
  if (unitId === undefined) return {}
  if (!person.memberships.some(one => one.unitId === unitId))
    throw badRequest('您还没有以这个单位的党员身份报到，请重新选择')
  const { _id: id, name } = found(await units.get(unitId), '这个单位')
  return { unit: { id, name } }
}

/** A neighbour takes on an open wish, for a unit if they say so. Of many at the same instant exactly one gets it. */
export async function claimWish(
  person: Person,
  { wishId, unitId }: { wishId: string; unitId?: string | undefined },
) {
  const label = await unitOf(person, unitId)
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'claim',
    patch: ({ communityId }, at) => ({
      claim: {
        ...{ personId: person._id, displayName: person.displayName, at, ...label },
        ...(isSecretaryOf(person, communityId) && { staff: true }),
      },
    }),
  })
  await tellWisher(wish, '您的心愿有人认领了')
  return answer
}

/** What a wish forgets when it goes back to the neighbours: progress is told in the timeline still. */
export const unclaimed = { claim: undefined, helpers: undefined, notDoneReason: undefined } as const

/** The claimer (or the secretary) gives the wish back to the neighbours, with a reason. */
export async function releaseWish(person: Person, { wishId, reason }: { wishId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const { before, wish, answer } = await moveWish(person, {
    wishId,
    action: 'release',
    reason,
    patch: () => unclaimed,
  })
  await tellWisher(wish, '认领人放弃了，等待新的邻居')
  if (before.claim?.personId !== person._id) await tellTakers({ ...before, status: wish.status }, reason)
  return answer
}
