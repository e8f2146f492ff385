import type { Person } from '../../../cloudfunctions/kit/person'
import type { ReportIn } from '../../../cloudfunctions/people/collections'
import { reportInMachine } from '../../../cloudfunctions/people/reportIn/machine'
import { history, type Seed } from '../seed'

interface NewReportIn {
  by: Person
  at: Date
  unitId: string
  kind: ReportIn['kind']
  /** The community, when it is not the one where the person lives now. */
  to?: string
}

const nameOf = (documents: { _id: string; name: string }[], id: string) =>
  documents.find(one => one._id === id)?.name ?? ''

/** 双报到: an application to a community; approved, it becomes a membership of the person. */
export function reportIn(
  seed: Seed,
  { by, at, unitId, kind, to: communityId = by.communityId }: NewReportIn,
) {
  const { _id: personId, displayName } = by
  const names = {
    communityName: nameOf(seed.docs.communities, communityId),
    unitName: nameOf(seed.docs.units, unitId),
  }
  const doc: ReportIn = {
    ...{ _id: seed.id(at), key: `${personId}:${communityId}`, personId, displayName },
    ...{ communityId, unitId, ...names, kind, status: 'pending', appliedAt: at },
  }
  seed.docs.reportIns.push(doc)
  const line = history(seed, communityId, `reportIn:${doc._id}`)
  line(by, at, { action: 'apply', to: 'pending' })
  type Machine = typeof reportInMachine
  type Action = keyof Machine['edges']
  const step = (action: Action, as: Machine['edges'][Action]['by'][number]) => {
    const from = doc.status
    doc.status = reportInMachine.step(from, action, [as])
    return { action, from, to: doc.status }
  }
  const told = {
    approve(secretary: Person, when: Date) {
      line(secretary, when, step('approve', 'secretary'))
      by.memberships = [...by.memberships, { kind, communityId, unitId, since: when }]
      return told
    },
    decline(secretary: Person, when: Date, reason: string) {
      line(secretary, when, { ...step('decline', 'secretary'), reason })
      doc.declinedReason = reason
    },
    vouch(liaison: Person, when: Date) {
      line(liaison, when, step('vouch', 'liaison'))
      doc.vouch = { personId: liaison._id, displayName: liaison.displayName, at: when }
    },
    withdraw: (when: Date) => line(by, when, step('withdraw', 'member')),
    /** Moved to another community, where there is a report-in already. */
    leave(to: string, when: Date) {
      line(by, when, step('leave', 'member'))
      const ended = by.memberships.filter(one => one.communityId === communityId)
      by.memberships = by.memberships.filter(one => one.communityId !== communityId)
      by.pastMemberships = ended.map(one => ({ ...one, until: when }))
      history(seed, to, `person:${personId}`)(by, when, { action: 'move', from: communityId, to })
    },
  }
  return told
}
