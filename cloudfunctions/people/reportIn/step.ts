import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import type { Patch } from '../../kit/document'
import { found } from '../../kit/errors'
import { type Message, tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { type ReportIn, reportIns } from '../collections'
import { reportInMachine } from './machine'

type Action = keyof typeof reportInMachine.edges
type Actor = (typeof reportInMachine.edges)[Action]['by'][number]

interface Step {
  action: Action
  as: Actor
  reason?: string | undefined
  /** Throws when this person may not do it to this report-in. */
  check: (application: ReportIn) => void
  /** What else is written of the report-in. */
  patch?: (at: Date) => Patch<ReportIn>
  /** What else changes with it, in the same transaction. */
  also?: (tx: Transaction, application: ReportIn, at: Date) => Promise<void>
  /** What the member reads of it. */
  hint?: string
}

/** Takes one step of a report-in: the change, its audit line and what comes of it are one transaction. */
export async function stepReportIn(person: Person, reportInId: string, step: Step) {
  const at = now()
  const { action, reason } = step
  return transact(
    async tx => {
      const application = found(await tx.get(reportIns, reportInId), '这份报到申请')
      step.check(application)
      const { status: from, communityId } = application
      const to = reportInMachine.step(from, action, [step.as])
      await tx.update(reportIns, reportInId, { ...step.patch?.(at), status: to })
      await step.also?.(tx, application, at)
      await audit(tx, person, { communityId, ref: `reportIn:${reportInId}`, at, action, from, to, reason })
      const stepped = { ...application, status: to }
      if (step.hint !== undefined) await tell(tx, person, [toMember(stepped, step.hint)])
      return stepped
    },
    ({ status }) => ({ reportInId, status }),
  )
}

/** Where the report-in stands, for the member. */
const toMember = ({ _id, personId, status }: ReportIn, hint: string): Message => ({
  ...{ to: personId, what: '双报到申请', state: reportInMachine.labels[status], hint },
  ...{ ref: `reportIn:${_id}`, page: 'features/people/pages/report-in/index' },
})
