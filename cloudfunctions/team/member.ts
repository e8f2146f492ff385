import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import { type Person, people } from '../kit/person'
import { transact } from '../kit/transaction'
import { type Team, teams } from './collections'
import { keysWith, memberRef, statusIn } from './keys'
import { type MemberAction, type MemberActor, memberMachine } from './machine'
import { TEAM_NOUN } from './rights'

interface Move {
  teamId: string
  /** Whose place in the team changes. */
  personId: string
  actor: MemberActor
  reason?: string | undefined
  /** Which action it is, once the team is known; throws when this is not allowed. */
  action: (team: Team, member: Person) => MemberAction
  /** Who is told of it. */
  tells?: (team: Team, status: ReturnType<typeof memberMachine.step>) => Message
}

/** One step of a person's state machine in a team, with its audit line. */
export async function moveMember(by: Person, { teamId, personId, actor, reason, action, tells }: Move) {
  const at = now()
  return transact(
    async tx => {
      const team = found(await tx.get(teams, teamId), TEAM_NOUN)
      const member = found(await tx.get(people, personId), '这位居民')
      const name = action(team, member)
      const from = statusIn(member, teamId)
      const to = memberMachine.step(from, name, [actor])
      await tx.update(people, personId, { teamKeys: keysWith(member, teamId, to) })
      const line = { communityId: team.communityId, ref: memberRef(personId, teamId), at, reason }
      await audit(tx, by, { ...line, action: name, from, to })
      await tell(tx, by, tells ? [tells(team, to)] : [])
      return { team, status: to }
    },
    ({ status }) => ({ teamId, ...(actor === 'leader' && { personId }), status }),
  )
}
