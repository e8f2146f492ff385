import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import type { Patch } from '../kit/document'
import { badRequest, found } from '../kit/errors'
import { tell } from '../kit/message'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { type Team, teams } from './collections'
import { messageTo } from './handOver'
import { TEAM_LABELS } from './labels'
import { type TeamAction, teamMachine } from './machine'
import { actorsOf, TEAM_NOUN } from './rights'

interface Change {
  action: TeamAction
  reason?: string | undefined
  patch?: Patch<Team>
  /** What the leader is told of it; nobody tells oneself. */
  hint?: string
}

/** One step of a team's state machine, with its audit line. */
async function step(person: Person, teamId: string, { action, reason, patch = {}, hint }: Change) {
  const at = now()
  return transact(async tx => {
    const team = found(await tx.get(teams, teamId), TEAM_NOUN)
    const status = teamMachine.step(team.status, action, actorsOf(person, team))
    await tx.update(teams, teamId, { ...patch, status })
    const line = { communityId: team.communityId, ref: `team:${teamId}`, at, reason }
    await audit(tx, person, { ...line, action, from: team.status, to: status })
    if (hint !== undefined && team.leaderId !== person._id)
      await tell(tx, person, [messageTo(team.leaderId, team, TEAM_LABELS[status], hint)])
    return { teamId, status }
  })
}

export interface ReviewInput {
  teamId: string
  approve: boolean
  reason?: string | undefined
}

/** The secretary approves a team, or sends it back with a reason; its name is free again then. */
export async function reviewTeam(person: Person, { teamId, approve, reason }: ReviewInput) {
  if (!approve && !reason) throw badRequest('请写明没有批准的原因，申请人会看到')
  await checkText(person._id, 2, reason)
  const hint = reason ?? '可以招收队员、认领岗位了'
  const team = approve
    ? await step(person, teamId, { action: 'approve', hint })
    : await step(person, teamId, {
        ...{ action: 'decline', reason, hint },
        patch: { nameKey: teamId, endReason: reason },
      })
  return { teamId, status: team.status }
}

export interface EditInput {
  teamId: string
  purpose: string
  joinPolicy: Team['joinPolicy']
}

/** The leader changes what the team says of itself and how one joins it. */
export async function editTeam(person: Person, { teamId, ...patch }: EditInput) {
  await checkText(person._id, 3, patch.purpose)
  const { status } = await step(person, teamId, { action: 'edit', patch })
  return { teamId, status }
}

/** The leader or the secretary ends a team, with a reason that its members can read. */
export async function closeTeam(person: Person, { teamId, reason }: { teamId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const patch = { nameKey: teamId, endReason: reason, offer: undefined }
  const team = await step(person, teamId, { action: 'close', reason, patch, hint: reason })
  return { teamId, status: team.status }
}
