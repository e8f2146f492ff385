import { conflict, forbidden } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import type { Team } from './collections'
import { messageTo } from './handOver'
import { statusIn } from './keys'
import { TEAM_LABELS } from './labels'
import { moveMember } from './member'

/** A resident joins an open team, or applies to the leader of one that is not; after a removal always the latter. */
export async function joinTeam(person: Person, teamId: string) {
  const { status } = await moveMember(person, {
    teamId,
    personId: person._id,
    actor: 'person',
    action: (found, self) => {
      assertJoins(self, found)
      return found.joinPolicy === 'open' && statusIn(self, teamId) === 'none' ? 'joinOpen' : 'apply'
    },
    tells: (team, to) => ({
      ...(to === 'member'
        ? messageTo(team.leaderId, team, '有人加入', '有新队员加入了')
        : messageTo(team.leaderId, team, '有人申请', '请看看要不要同意')),
      page: `features/team/pages/members/index?id=${teamId}`,
    }),
  })
  return { teamId, status }
}

function assertJoins(person: Person, team: Team) {
  assertBelongsTo(person, team.communityId)
  if (team.status !== 'active') throw conflict(`这支服务队目前是「${TEAM_LABELS[team.status]}」，不能加入`)
  const status = statusIn(person, team._id)
  if (status === 'member') throw conflict('您已经是这支服务队的队员了')
  if (status === 'applied') throw conflict('您已经申请过了，请等队长同意')
}

/** A member leaves, or an applicant takes the application back. The leader hands over, or closes the team, first. */
export async function leaveTeam(person: Person, teamId: string) {
  const { status } = await moveMember(person, {
    teamId,
    personId: person._id,
    actor: 'person',
    action: (team, self) => {
      const current = statusIn(self, teamId)
      if (current === 'none' || current === 'removed') throw forbidden('您不在这支服务队里')
      if (team.leaderId === person._id && team.status === 'active')
        throw conflict('您是队长，请先把队长移交给别人，或者解散服务队')
      return current === 'applied' ? 'withdraw' : 'leave'
    },
  })
  return { teamId, status }
}
