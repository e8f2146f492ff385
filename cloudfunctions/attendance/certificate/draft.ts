import * as z from 'zod'
import { audit } from '../../kit/audit'
import { daySpan, localDay, now } from '../../kit/clock'
import { badRequest, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { type Person, people } from '../../kit/person'
import { communities, units } from '../../kit/street'
import { type Transaction, transact } from '../../kit/transaction'
import type { ServiceRecord } from '../../ledger/collections'
import { type Certificate, certificates } from '../collections'
import { fingerprintOf, numberOf, slotOf } from './number'

const LONGEST_DAYS = 366

/** Whole days in Asia/Shanghai, both included. */
export interface Period {
  from: string
  to: string
}

/** The days of a period and the span they cover. Errors: BAD_REQUEST when it is backwards or longer than a year. */
export function periodOf(input: Period) {
  const span = daySpan(input.from, input.to)
  if (span.end <= span.start) throw badRequest('结束日期不能早于开始日期')
  if (span.end.getTime() - span.start.getTime() > LONGEST_DAYS * 86_400_000)
    throw badRequest('一张证明最多覆盖一年')
  return { from: localDay(input.from), to: localDay(input.to), ...span }
}

/** A person with what their certificate names, and what was issued to them for the same days before. */
export const holder = people.schema.extend({
  communities: z.array(communities.schema),
  units: z.array(units.schema),
  slotted: z.array(certificates.schema),
})
export type Holder = z.infer<typeof holder>

interface Wanted {
  period: Period
  unitId: string | undefined
  byUnit: boolean
  replaces?: string | undefined
}

/** The certificate over these records: the one issued before when nothing has changed since, or a new one. */
export function draft(of: Holder, records: ServiceRecord[], wanted: Wanted) {
  const { unitId, replaces, byUnit } = wanted
  const { from, to } = wanted.period
  const fingerprint = fingerprintOf(records)
  const same = of.slotted.filter(
    one => one.fingerprint === fingerprint && one.unitId === unitId && one.replaces === replaces,
  )
  const earlier = same.find(one => one.status === 'valid')
  if (earlier) return { certificate: earlier, isNew: false }
  const issuedAt = now()
  const slot = slotOf(of._id, { from, to })
  const identity = [slot, fingerprint, unitId, replaces, of.displayName, String(same.length)]
  const certificate: Certificate = {
    ...namedOf(of, unitId),
    ...{ _id: numberOf(issuedAt, identity), seq: newId(), from, to, slot, fingerprint, replaces, byUnit },
    services: records.length,
    minutes: records.reduce((sum, record) => sum + record.minutes, 0),
    recordIds: records.map(record => record._id),
    status: 'valid',
    issuedAt,
  }
  return { certificate, isNew: true }
}

function namedOf({ _id: personId, displayName, communityId, ...joined }: Holder, unitId?: string) {
  const [community = null] = joined.communities
  const unit = joined.units.find(({ _id }) => _id === unitId)
  const communityName = found(community, '这个社区').name
  return { personId, displayName, communityId, communityName, unitId, unitName: unit?.name }
}

/** Keeps new certificates, each with its audit line, all or none. Errors: CONFLICT when one was kept a moment ago. */
export const keep = <A>(actor: Person, drafts: Certificate[], answer: A) =>
  transact(async tx => {
    if (drafts.length > 0) await tx.insert(certificates, drafts, '这张证明刚刚已经开好了，请刷新查看')
    for (const certificate of drafts) await auditIssue(tx, actor, certificate)
    return answer
  })

function auditIssue(
  tx: Transaction,
  actor: Person,
  { communityId, _id, issuedAt: at, replaces }: Certificate,
) {
  const action = replaces ? 'reissue' : 'issue'
  const reason = replaces && `替代 ${replaces}`
  return audit(tx, actor, { communityId, ref: `certificate:${_id}`, at, action, to: 'valid', reason })
}
