import { forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { stepReportIn } from './step'

/** The member takes an application back before it is verified; it may be sent again later. */
export async function withdrawReportIn(person: Person, { reportInId }: { reportInId: string }) {
  const { status } = await stepReportIn(person, reportInId, {
    action: 'withdraw',
    as: 'member',
    check(application) {
      if (application.personId !== person._id) throw forbidden('这不是您的报到申请')
    },
  })
  return { reportInId, status }
}
