import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, forbidden, found } from '../kit/errors'
import { notify } from '../kit/notify'
import { type Membership, type Person, people } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { type ReportIn, reportIns } from './collections'
import { reportInMachine } from './machine'

export interface ReviewReportInInput {
  reportInId: string
  approve: boolean
  reason?: string | undefined
}

/** The secretary verifies a report-in: approved, it becomes a membership; declined, the member reads why. */
export async function reviewReportIn(person: Person, { reportInId, approve, reason }: ReviewReportInInput) {
  if (!approve && !reason) throw badRequest('请写明退回的原因，申请人会看到')
  await checkText(person._id, 2, reason)
  const at = now()
  const reviewed = await transact(async tx => {
    const application = found(await tx.get(reportIns, reportInId), '这份报到申请')
    assertSecretaryOf(person, application.communityId)
    if (application.personId === person._id) throw forbidden('不能审核自己的报到，请街道办理')
    const action = approve ? 'approve' : 'decline'
    const status = reportInMachine.step(application.status, action, ['secretary'])
    await tx.update(reportIns, reportInId, { status, declinedReason: approve ? undefined : reason })
    if (approve) await addMembership(tx, application, at)
    const { communityId, status: from } = application
    await audit(tx, person, {
      communityId,
      ref: `reportIn:${reportInId}`,
      at,
      action,
      from,
      to: status,
      reason,
    })
    return { ...application, status }
  })
  await tell(reviewed, reason)
  return { reportInId, status: reviewed.status }
}

async function addMembership(
  tx: Transaction,
  { personId, communityId, unitId, kind }: ReportIn,
  since: Date,
) {
  const member = found(await tx.get(people, personId), '这位党员')
  const others = member.memberships.filter(m => m.communityId !== communityId)
  const added: Membership = { kind, communityId, unitId, since }
  await tx.update(people, personId, { memberships: [...others, added] })
}

const tell = ({ personId, status }: ReportIn, reason: string | undefined) =>
  notify({
    to: personId,
    what: '双报到申请',
    state: reportInMachine.labels[status],
    hint: reason ?? '欢迎到社区报到',
    page: 'pages/me/index',
  })
