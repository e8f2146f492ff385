import { command } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import { badRequest, forbidden } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import type { Transaction } from '../../kit/transaction'
import type { ReportIn } from '../collections'
import { membershipOf } from './reportIn'
import { stepReportIn } from './step'

export interface ReviewReportInInput {
  reportInId: string
  approve: boolean
  reason?: string | undefined
}

/** The secretary verifies a report-in: approved, it becomes a membership; declined, the member reads why. */
export async function reviewReportIn(person: Person, { reportInId, approve, reason }: ReviewReportInInput) {
  if (!approve && !reason) throw badRequest('请写明退回的原因，申请人会看到')
  await checkText(person._id, 2, reason)
  const reviewed = await stepReportIn(person, reportInId, {
    action: approve ? 'approve' : 'decline',
    as: 'secretary',
    reason,
    hint: reason ?? '欢迎到社区报到',
    check(application) {
      assertSecretaryOf(person, application.communityId)
      if (application.personId === person._id) throw forbidden('不能审核自己的报到，请街道办理')
    },
    patch: () => ({ declinedReason: approve ? undefined : reason }),
    ...(approve && { also: addMembership }),
  })
  return { reportInId, status: reviewed.status }
}

/** There is none at this community yet: a report-in becomes active once, and its membership ends with it. */
const addMembership = (tx: Transaction, application: ReportIn, since: Date) =>
  tx.update(people, application.personId, { memberships: command.push(membershipOf(application, since)) })
