import type { Person } from '../../../cloudfunctions/kit/person'
import type { UnitReportIn } from '../../../cloudfunctions/people/collections'
import { unitReportInMachine } from '../../../cloudfunctions/people/reportIn/machine'
import { history, type Seed } from '../seed'

interface Named {
  id: string
  name: string
}
interface NewUnitReportIn {
  by: Person
  unit: Named
  to: Named
  offer: string
  at: Date
}

/** 单位报到: the liaison of a unit registers it with a community. */
export function unitReportIn(seed: Seed, { by, unit, to: community, offer, at }: NewUnitReportIn) {
  const doc: UnitReportIn = {
    ...{ _id: seed.id(at), key: `${unit.id}:${community.id}`, unitId: unit.id, unitName: unit.name },
    ...{ communityId: community.id, communityName: community.name, offer },
    ...{ liaisonId: by._id, liaisonName: by.displayName, status: 'pending', appliedAt: at },
  }
  seed.docs.unitReportIns.push(doc)
  const line = history(seed, community.id, `unitReportIn:${doc._id}`)
  line(by, at, { action: 'apply', to: 'pending' })
  type Action = 'approve' | 'decline' | 'withdraw'
  const step = (actor: Person, when: Date, action: Action, as: 'secretary' | 'liaison', reason?: string) => {
    const from = doc.status
    doc.status = unitReportInMachine.step(from, action, [as])
    if (reason) doc.declinedReason = reason
    line(actor, when, { action, from, to: doc.status, ...(reason && { reason }) })
  }
  return {
    approve: (secretary: Person, when: Date) => step(secretary, when, 'approve', 'secretary'),
    decline: (secretary: Person, when: Date, why: string) =>
      step(secretary, when, 'decline', 'secretary', why),
    withdraw: (liaison: Person, when: Date) => step(liaison, when, 'withdraw', 'liaison'),
  }
}
