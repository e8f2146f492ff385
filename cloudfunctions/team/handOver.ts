import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, forbidden, found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import { type Person, people } from '../kit/person'
import { type Transaction, transact } from '../kit/transaction'
import { type Team, teams } from './collections'
import { teamMachine } from './machine'
import { actorsOf, isMember, TEAM_NOUN } from './rights'

export interface HandOverInput {
  teamId: string
  /** Nobody: an earlier offer is taken back. */
  personId?: string | undefined
}

/** The leader asks a member to take over; the secretary may ask, too, when a leader is gone. It takes their yes. */
export async function handOver(person: Person, { teamId, personId }: HandOverInput) {
  return transact(async tx => {
    const current = found(await tx.get(teams, teamId), TEAM_NOUN)
    teamMachine.step(current.status, 'handOver', actorsOf(person, current))
    const offer = personId === undefined ? undefined : await offerTo(tx, current, personId)
    await tx.update(teams, teamId, { offer })
    await note(tx, person, current, offer ? 'offer' : 'withdrawOffer')
    if (offer)
      await tell(tx, person, [messageTo(offer.personId, current, '请您接任', '请看看愿不愿意当队长')])
    return { teamId, offeredTo: offer?.displayName }
  })
}

async function offerTo(tx: Transaction, team: Team, personId: string): Promise<Team['offer']> {
  const member = found(await tx.get(people, personId), '这位居民')
  if (personId === team.leaderId) throw conflict('这位已经是队长了')
  if (!isMember(member, team._id)) throw conflict('只能移交给本队的队员')
  return { personId, displayName: member.displayName }
}

/** Whoever was asked to take over says yes or no. */
export async function answerHandOver(
  person: Person,
  { teamId, accept }: { teamId: string; accept: boolean },
) {
  return transact(async tx => {
    const current = found(await tx.get(teams, teamId), TEAM_NOUN)
    if (current.offer?.personId !== person._id) throw forbidden('没有人请您接任这支服务队的队长')
    const self = found(await tx.get(people, person._id), '您')
    if (!isMember(self, teamId)) throw forbidden('您已经不在这支服务队里了')
    const leader = accept ? { leaderId: self._id, leaderName: self.displayName } : {}
    await tx.update(teams, teamId, { ...leader, offer: undefined })
    await note(tx, person, current, accept ? 'accept' : 'refuse')
    const said = accept ? '已接任' : '没有接任'
    await tell(tx, person, [messageTo(current.leaderId, current, said, `${person.displayName}答复了`)])
    return { teamId, isLeader: accept }
  })
}

const note = (tx: Transaction, person: Person, { _id, communityId, status }: Team, action: string) =>
  audit(tx, person, { communityId, ref: `team:${_id}`, at: now(), action, from: status, to: status })

/** How a team stands with somebody. */
export const messageTo = (to: string, { _id, name }: Team, state: string, hint: string): Message => ({
  ...{ to, what: `服务队：${name}`, state, hint },
  ...{ ref: `team:${_id}`, page: `features/team/pages/detail/index?id=${_id}` },
})
