import type { Exemption } from '../../../cloudfunctions/attendance/exemption/collections'
import { exemptionMachine } from '../../../cloudfunctions/attendance/exemption/machine'
import type { Person } from '../../../cloudfunctions/kit/person'
import { history, type Seed } from '../seed'

interface NewExemption {
  by: Person
  at: Date
  /** Whole months, inclusive, `YYYY-MM`. */
  from: string
  to: string
  kind: Exemption['kind']
  reason: string
}

/** 免服务: what a member applied for, and what came of it through its own state machine. */
export function exemption(seed: Seed, { by, at, from, to, ...why }: NewExemption) {
  const [membership] = by.memberships
  if (!membership) throw new Error(`${by._id} has not reported in`)
  const { communityId, unitId } = membership
  const of = { personId: by._id, displayName: by.displayName, communityId, unitId }
  const key = `${by._id}:${from}:${to}:0`
  const doc: Exemption = { _id: seed.id(at), key, ...of, from, to, ...why, status: 'pending', appliedAt: at }
  seed.docs.exemptions.push(doc)
  const line = history(seed, communityId, `exemption:${doc._id}`)
  line(by, at, { action: 'apply', to: 'pending' })
  const decide = (action: 'grant' | 'decline' | 'revoke') => (staff: Person, when: Date, reason?: string) => {
    const from = doc.status
    doc.status = exemptionMachine.step(from, action, ['staff'])
    Object.assign(doc, { decidedByName: staff.displayName, ...(reason && { decidedReason: reason }) })
    line(staff, when, { action, from, to: doc.status, ...(reason && { reason }) })
    return story
  }
  const story = { grant: decide('grant'), decline: decide('decline'), revoke: decide('revoke') }
  return story
}
