import type { Person } from '../../../cloudfunctions/kit/person'
import type { Shift } from '../../../cloudfunctions/post/collections'
import type { Team } from '../../../cloudfunctions/team/collections'
import { holding } from '../../../cloudfunctions/team/holds'
import { keysWith, memberRef, statusIn } from '../../../cloudfunctions/team/keys'
import {
  type MemberAction,
  type MemberActor,
  memberMachine,
  type TeamAction,
  type TeamActor,
  teamMachine,
} from '../../../cloudfunctions/team/machine'
import { history, type Seed } from '../seed'

interface NewTeam {
  by: Person
  at: Date
  name: string
  purpose: string
  joinPolicy: Team['joinPolicy']
}

/** 服务队, asked for by who would lead it; told step by step through the state machines. */
export function team(seed: Seed, { by, at, name, purpose, joinPolicy }: NewTeam) {
  const { communityId } = by
  const _id = seed.id(at)
  const leader = { leaderId: by._id, leaderName: by.displayName }
  const text = { communityId, name, nameKey: `${communityId}:${name}`, purpose, joinPolicy }
  const doc: Team = { _id, ...text, ...leader, status: 'pending', createdAt: at }
  seed.docs.teams.push(doc)
  by.teamKeys = keysWith(by, _id, 'member')
  const line = history(seed, communityId, `team:${_id}`)
  line(by, at, { action: 'create', to: 'pending' })
  const move = (who: Person, role: TeamActor, action: TeamAction, when: Date, reason?: string) => {
    const from = doc.status
    doc.status = teamMachine.step(from, action, [role])
    line(who, when, { action, from, to: doc.status, ...(reason && { reason }) })
    if (reason) Object.assign(doc, { endReason: reason, nameKey: _id })
    return story
  }
  const story = {
    doc,
    approve: (secretary: Person, when: Date) => move(secretary, 'secretary', 'approve', when),
    decline: (who: Person, when: Date, reason: string) => move(who, 'secretary', 'decline', when, reason),
    close: (when: Date, reason: string) => move(by, 'leader', 'close', when, reason),
    applicant: (who: Person, when: Date) => applied(seed, doc, by, who, when),
    hold: (shift: Shift, places: number, when: Date) => hold(seed, doc, by, shift, places, when),
  }
  return story
}

/** Someone applies; `member` lets them in. */
function applied(seed: Seed, { _id, communityId }: Team, leader: Person, who: Person, at: Date) {
  const line = history(seed, communityId, memberRef(who._id, _id))
  const move = (by: Person, actor: MemberActor, action: MemberAction, when: Date) => {
    const from = statusIn(who, _id)
    const to = memberMachine.step(from, action, [actor])
    who.teamKeys = keysWith(who, _id, to)
    line(by, when, { action, from, to })
  }
  move(who, 'person', 'apply', at)
  return { member: (when: Date) => move(leader, 'leader', 'approve', when) }
}

function hold(
  seed: Seed,
  { _id: teamId, name }: Team,
  leader: Person,
  shift: Shift,
  places: number,
  at: Date,
) {
  Object.assign(shift, holding(shift, { teamId, teamName: name, places, at }))
  const change = { action: 'teamHold', reason: `${name}：${places} 个名额` }
  seed.docs.audits.push({
    ...{ _id: seed.id(at), communityId: shift.communityId, ref: `shift:${shift._id}`, at },
    ...{ actorId: leader._id, actorName: leader.displayName, ...change },
  })
}
