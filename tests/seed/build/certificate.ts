import { certificateMachine } from '../../../cloudfunctions/attendance/certificate/machine'
import { fingerprintOf, slotOf } from '../../../cloudfunctions/attendance/certificate/number'
import type { Certificate } from '../../../cloudfunctions/attendance/collections'
import { daySpan, local } from '../../../cloudfunctions/kit/clock'
import type { Person } from '../../../cloudfunctions/kit/person'
import { history, type Seed, TIMER } from '../seed'

interface NewCertificate {
  of: Person
  at: Date
  /** Whole days, inclusive, `YYYY-MM-DD`. */
  from: string
  to: string
  /** The last eight characters of the number. */
  code: string
  /** The revoked one that it stands for. */
  replaces?: string
}

/** A certificate over the services recorded so far in the period; write it after them. */
export function certificate(seed: Seed, { of, at, from, to, code, replaces }: NewCertificate) {
  const { start, end } = daySpan(from, to)
  const records = seed.docs.serviceRecords.filter(
    record => record.personId === of._id && record.at >= start && record.at < end,
  )
  const unit = seed.docs.units.find(one => one._id === of.memberships[0]?.unitId)
  const community = seed.docs.communities.find(one => one._id === of.communityId)
  const doc: Certificate = {
    _id: `LN${local(at).format('YYYYMMDD')}-${code}`,
    seq: seed.id(at),
    personId: of._id,
    displayName: of.displayName,
    communityId: of.communityId,
    communityName: community?.name ?? '',
    ...(unit && { unitId: unit._id, unitName: unit.name }),
    from,
    to,
    services: records.length,
    minutes: records.reduce((sum, record) => sum + record.minutes, 0),
    recordIds: records.map(record => record._id),
    fingerprint: fingerprintOf(records),
    slot: slotOf(of._id, { from, to }),
    status: 'valid',
    issuedAt: at,
    byUnit: false,
    ...(replaces && { replaces }),
  }
  seed.docs.certificates.push(doc)
  const line = history(seed, of.communityId, `certificate:${doc._id}`)
  line(of, at, {
    action: replaces ? 'reissue' : 'issue',
    to: 'valid',
    ...(replaces && { reason: `替代 ${replaces}` }),
  })
  return {
    number: doc._id,
    revoke(when: Date, reason: string) {
      const from = doc.status
      const status = certificateMachine.step(from, 'revoke', ['system'])
      Object.assign(doc, { status, revokedAt: when, revokedReason: reason })
      line(TIMER, when, { action: 'revoke', from, to: status, reason })
    },
  }
}
