import { checkText } from '../../kit/content'
import { badRequest, forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { assertLiaisonOf } from '../scope'
import { stepReportIn } from './step'

export interface VouchInput {
  reportInId: string
  agree: boolean
  reason?: string | undefined
}

/** The unit's liaison says that an applicant works there, or sends back who does not; the secretary verifies either way. */
export async function vouch(person: Person, { reportInId, agree, reason }: VouchInput) {
  if (!agree && !reason) throw badRequest('请写明退回的原因，申请人会看到')
  await checkText(person._id, 2, reason)
  const { _id: personId, displayName } = person
  const vouched = await stepReportIn(person, reportInId, {
    action: agree ? 'vouch' : 'disown',
    as: 'liaison',
    reason,
    hint: reason ?? '单位已确认，等社区审核',
    check(application) {
      assertLiaisonOf(person, application.unitId)
      if (application.personId === personId) throw forbidden('不能确认自己的报到，请社区书记直接审核')
    },
    patch: at => (agree ? { vouch: { personId, displayName, at } } : { declinedReason: reason }),
  })
  return { reportInId, status: vouched.status }
}
