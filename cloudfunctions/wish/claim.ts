import { checkText } from '../kit/content'
import { badRequest, conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import { units } from '../kit/street'
import { assertLeader, teamOf } from '../team/rights'
import type { Wish } from './collections'
import { moveWish, toTakers, toWisher } from './move'

/** The unit a person comes for: one that a membership of theirs names. */
export async function unitOf(person: Person, unitId: string | undefined) {
  if (unitId === undefined) return {}
  if (!person.memberships.some(one => one.unitId === unitId))
    throw badRequest('您还没有以这个单位的党员身份报到，请重新选择')
  const { _id: id, name } = found(await units.get(unitId), '这个单位')
  return { unit: { id, name } }
}

/** The team that its leader takes a wish on for. */
async function ledTeam(person: Person, teamId: string | undefined) {
  if (teamId === undefined) return undefined
  const team = await teamOf(teamId)
  assertLeader(person, team)
  if (team.status !== 'active') throw conflict('服务队还没有成立，或者已经解散，不能认领心愿')
  return team
}

export interface ClaimInput {
  wishId: string
  unitId?: string | undefined
  teamId?: string | undefined
}

/**
 * A neighbour takes on an open wish, for a unit or for the team they lead if they say so: whoever claims answers for it.
 * Of many at the same instant exactly one gets it.
 */
export async function claimWish(person: Person, { wishId, unitId, teamId }: ClaimInput) {
  const [unit, team] = await Promise.all([unitOf(person, unitId), ledTeam(person, teamId)])
  const { answer } = await moveWish(person, {
    wishId,
    action: 'claim',
    reason: team && `和「${team.name}」一起`,
    patch({ communityId }, at) {
      if (team && team.communityId !== communityId) throw forbidden('服务队只能认领本社区的心愿')
      const claim: Wish['claim'] = {
        ...{ personId: person._id, displayName: person.displayName, at, ...unit },
        ...(team && { team: { id: team._id, name: team.name } }),
        ...(isSecretaryOf(person, communityId) && { staff: true }),
      }
      return { claim }
    },
    tells: wish => [toWisher(wish, team ? `${team.name}认领了` : '您的心愿有人认领了')],
  })
  return answer
}

/** What a wish forgets when it goes back to the neighbours: progress is told in the timeline still. */
export const unclaimed = { claim: undefined, helpers: undefined, notDoneReason: undefined } as const

/** The claimer (or the secretary) gives the wish back to the neighbours, with a reason. */
export async function releaseWish(person: Person, { wishId, reason }: { wishId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const { answer } = await moveWish(person, {
    wishId,
    action: 'release',
    reason,
    patch: () => unclaimed,
    tells: (wish, before) =>
      before.claim?.personId === person._id
        ? [toWisher(wish, '认领人放弃了，等待新的邻居')]
        : [
            toWisher(wish, '社区请别的邻居来办，等待认领'),
            ...toTakers({ ...before, status: wish.status }, reason),
          ],
  })
  return answer
}
