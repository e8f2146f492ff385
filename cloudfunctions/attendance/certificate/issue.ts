import { aggregated } from '../../kit/aggregated'
import { database } from '../../kit/cloud'
import { AppError, badRequest, notFound } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { communities, units } from '../../kit/street'
import { servicesOf } from '../../ledger/services'
import { type Certificate, certificates } from '../collections'
import { draft, type Holder, holder, keep, type Period, periodOf } from './draft'
import { slotOf } from './number'

/**
 * Issues a certificate of the caller's own services from `from` to `to`, both days included. Asked for again while
 * nothing has changed, it answers the one that was issued.
 */
export async function issueCertificate(person: Person, input: Period) {
  const period = periodOf(input)
  const [of, records] = await Promise.all([
    holderOf(person._id, period),
    servicesOf(person._id, period.start, period.end),
  ])
  if (records.length === 0) throw badRequest('这段时间没有服务记录，不能开证明')
  const unitId = of.memberships[0]?.unitId
  const { certificate, isNew } = draft(of, records, { period, unitId, byUnit: false })
  if (isNew) await keepOnce(person, certificate)
  return { certificateNo: certificate._id }
}

async function holderOf(personId: string, period: Period): Promise<Holder> {
  const slot = slotOf(personId, period)
  const found = database.collection(people.name).aggregate().match({ _id: personId }).limit(1)
  const joined = found
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'communities' })
    .lookup({ from: units.name, localField: 'memberships.unitId', foreignField: '_id', as: 'units' })
    .addFields({ slot })
    .lookup({ from: certificates.name, localField: 'slot', foreignField: 'slot', as: 'slotted' })
  const [row] = await aggregated(holder, joined)
  if (!row) throw notFound('您的登记')
  return row
}

/** Keeps one certificate. Its number says what it certifies: a number that is taken was the same request, sent twice. */
export async function keepOnce(actor: Person, certificate: Certificate) {
  try {
    await keep(actor, [certificate], { certificateNo: certificate._id })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error
  }
}
