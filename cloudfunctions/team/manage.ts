import { checkText } from '../kit/content'
import { badRequest, conflict } from '../kit/errors'
import type { Person } from '../kit/person'
import { messageTo } from './handOver'
import { moveMember } from './member'
import { assertLeader } from './rights'

export interface AnswerInput {
  teamId: string
  personId: string
  approve: boolean
  reason?: string | undefined
}

/** The leader lets an applicant in, or declines with a reason that the applicant reads. */
export async function answerApplicant(person: Person, { teamId, personId, approve, reason }: AnswerInput) {
  if (!approve && !reason) throw badRequest('请写明婉拒的原因，申请人会看到')
  await checkText(person._id, 2, reason)
  const { status } = await moveMember(person, {
    teamId,
    personId,
    actor: 'leader',
    reason,
    action: found => {
      assertLeader(person, found)
      if (approve && found.status !== 'active') throw conflict('服务队已经解散，不能再收队员')
      return approve ? 'approve' : 'decline'
    },
    tells: team => messageTo(personId, team, approve ? '已加入' : '未通过', reason ?? '欢迎加入'),
  })
  return { teamId, personId, status }
}

export interface RemoveInput {
  teamId: string
  personId: string
  reason: string
}

/** The leader takes a member out of the team; the member is told, and why. */
export async function removeMember(person: Person, { teamId, personId, reason }: RemoveInput) {
  await checkText(person._id, 2, reason)
  const { status } = await moveMember(person, {
    teamId,
    personId,
    actor: 'leader',
    reason,
    action: found => {
      assertLeader(person, found)
      if (personId === found.leaderId) throw conflict('不能移出自己，请先把队长移交给别人')
      return 'remove'
    },
    tells: team => messageTo(personId, team, '已移出', reason),
  })
  return { teamId, personId, status }
}
