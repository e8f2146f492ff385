import { badRequest, conflict, forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { isMember } from '../team/rights'
import { unitOf } from './claim'
import type { Wish } from './collections'
import { termsOf } from './due'
import { messageTo, moveWish, toClaimer } from './move'

const helpersOf = (wish: Wish) => wish.helpers ?? []
const is = (personId: string) => (one: { personId: string }) => one.personId === personId
const hasJoined = (wish: Wish, { _id }: Person) => helpersOf(wish).find(is(_id))?.joinedAt !== undefined

/**
 * A neighbour asks to help with a wish that somebody has taken on; the claimer answers (admitHelper). Of a wish that a team
 * has taken on its members are part at once: their leader said yes to them before.
 */
export async function joinClaim(
  person: Person,
  { wishId, unitId }: { wishId: string; unitId?: string | undefined },
) {
  const label = await unitOf(person, unitId)
  const answers = (wish: Wish) => ({ joined: hasJoined(wish, person) })
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'join',
    answers: ({ after }) => answers(after),
    patch(wish, at) {
      if (wish.claim?.personId === person._id) throw conflict('您就是认领人')
      if (helpersOf(wish).some(is(person._id))) throw conflict('您已经申请过了，请等认领人答复')
      if (helpersOf(wish).length >= termsOf(wish).maxHelpers) throw conflict('帮手已经够了，谢谢您')
      const { team } = wish.claim ?? {}
      const ofTeam = team && isMember(person, team.id) ? { team, joinedAt: at } : {}
      const asked = { personId: person._id, displayName: person.displayName, at, ...label, ...ofTeam }
      return { helpers: [...helpersOf(wish), asked] }
    },
    tells: wish => toClaimer(wish, `${person.displayName}${hasJoined(wish, person) ? '来' : '想'}和您一起办`),
  })
  return { ...answer, ...answers(wish) }
}

/** The claimer takes a helper in, or declines with thanks. */
export async function admitHelper(
  person: Person,
  input: { wishId: string; personId: string; accept: boolean },
) {
  const { wishId, personId, accept } = input
  const { answer } = await moveWish(person, {
    wishId,
    action: 'admit',
    patch(wish, at) {
      const asked = helpersOf(wish).find(is(personId))
      if (!asked) throw badRequest('这位邻居已经不在申请名单里了')
      if (asked.joinedAt) throw conflict('您已经同意过了')
      const others = helpersOf(wish).filter(one => one !== asked)
      return { helpers: accept ? [...others, { ...asked, joinedAt: at }] : others }
    },
    tells: wish => [messageTo(personId, wish, accept ? '认领人欢迎您一起来' : '这次人手够了，谢谢您')],
  })
  return answer
}

/** A helper steps back; the claimer is told. Claimers release instead. */
export async function leaveClaim(person: Person, wishId: string) {
  const { answer } = await moveWish(person, {
    wishId,
    action: 'leave',
    patch(wish) {
      if (!helpersOf(wish).some(is(person._id))) throw forbidden('您没有参加这个心愿')
      return { helpers: helpersOf(wish).filter(one => one.personId !== person._id) }
    },
    tells: wish => toClaimer(wish, `${person.displayName}这次来不了了`),
  })
  return answer
}
