import type { Person } from '../../../cloudfunctions/kit/person'
import type { ReportIn } from '../../../cloudfunctions/people/collections'
import { reportInMachine } from '../../../cloudfunctions/people/machine'
import { history, type Seed } from '../seed'

interface NewReportIn {
  by: Person
  at: Date
  unitId: string
  kind: ReportIn['kind']
}

/** 双报到: an application to the community where the person lives; approved, it becomes their membership. */
export function reportIn(seed: Seed, { by, at, unitId, kind }: NewReportIn) {
  const { _id: personId, displayName, communityId } = by
  const doc: ReportIn = {
    _id: seed.id(at),
    key: `${personId}:${communityId}`,
    personId,
    displayName,
    communityId,
    unitId,
    kind,
    status: 'pending',
    appliedAt: at,
  }
  seed.docs.reportIns.push(doc)
  const line = history(seed, communityId, `reportIn:${doc._id}`)
  line(by, at, { action: 'apply', to: 'pending' })
  return {
    approve(secretary: Person, when: Date) {
      const from = doc.status
      doc.status = reportInMachine.step(from, 'approve', ['secretary'])
      by.memberships = [...by.memberships, { kind, communityId, unitId, since: when }]
      line(secretary, when, { action: 'approve', from, to: doc.status })
    },
    decline(secretary: Person, when: Date, reason: string) {
      const from = doc.status
      doc.status = reportInMachine.step(from, 'decline', ['secretary'])
      doc.declinedReason = reason
      line(secretary, when, { action: 'decline', from, to: doc.status, reason })
    },
  }
}
